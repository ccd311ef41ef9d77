"""Does a CNN beat a support vector machine on small digits, with many images and with few?

Prints tidy rows. Run bare it takes the fast setting and seed 0; seeds as arguments ask for the
full one: python digits_baselines.py 0 1 2
"""

import sys

import keras
import numpy as np
from keras import layers, ops
from sklearn.datasets import load_digits
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.neighbors import KNeighborsClassifier
from sklearn.svm import SVC

FULL = len(sys.argv) > 1
SEEDS = [int(seed) for seed in sys.argv[1:]] or [0]
TRAIN = 1257  # 70 % of 1,797
AMOUNTS = (50, 200, TRAIN) if FULL else (50, TRAIN)
UPDATES, BATCH = 1500 if FULL else 500, 50

# Widths are chosen so that all have 4,838 to 5,050 parameters.
NETWORKS = {
    "MLP": lambda: [layers.Flatten(), layers.Dense(66, activation="relu")],
    "CNN, Flatten": lambda: [
        layers.Conv2D(16, 3, padding="same", activation="relu"),
        layers.MaxPooling2D(),
        layers.Conv2D(16, 3, padding="same", activation="relu"),
        layers.Flatten(),
    ],
    "CNN, global max": lambda: [
        layers.Conv2D(20, 3, activation="relu"),
        layers.Conv2D(25, 3, activation="relu"),
        layers.GlobalMaxPooling2D(),
    ],
    "LSTM, row by row": lambda: [layers.Reshape((8, 8)), layers.LSTM(30)],
    "GRU, row by row": lambda: [layers.Reshape((8, 8)), layers.GRU(34)],
}
OTHERS = {
    "SVM": SVC(C=10),
    "1-NN": KNeighborsClassifier(1),
    "logistic regression": LogisticRegression(max_iter=1000),
}
if not FULL:
    NETWORKS = {name: NETWORKS[name] for name in ("CNN, Flatten",)}


def build(name):
    """A network, and the values that its weights and its optimizer start from."""
    body = [*NETWORKS[name](), layers.Dense(10, activation="softmax")]
    model = keras.Sequential([keras.Input((8, 8, 1)), *body])
    model.compile(keras.optimizers.Adam(0.003), "sparse_categorical_crossentropy")
    model.optimizer.build(model.trainable_variables)
    variables = [*model.variables, *model.optimizer.variables]
    return model, [(variable, ops.convert_to_numpy(variable)) for variable in variables]


def shifted_copies(images, labels):
    """Each image and its four neighbours, moved by one pixel."""
    wide = np.pad(images, ((0, 0), (1, 1), (1, 1), (0, 0)))
    moved = [wide[:, i : i + 8, j : j + 8] for i, j in ((1, 1), (0, 1), (2, 1), (1, 0), (1, 2))]
    return np.concatenate(moved), np.tile(labels, 5)


def report(start_of_row, amount, right):
    """Accuracy on the images that were not learned, and on those that were."""
    print(f"{start_of_row},{amount},{right[TRAIN:].mean():.4f}")
    print(f"{start_of_row},train/{amount},{right[:amount].mean():.4f}")


digits = load_digits()
print("model,parameters,seed,setting,value")
for seed in SEEDS:
    images, test_images, labels, test_labels = train_test_split(
        digits.images[..., None] / 16, digits.target, train_size=TRAIN, random_state=seed
    )
    everything, answers = np.concatenate([images, test_images]), np.append(labels, test_labels)

    for amount in AMOUNTS:
        for name, model in OTHERS.items():
            model.fit(images[:amount].reshape(-1, 64), labels[:amount])
            guesses = model.predict(everything.reshape(-1, 64))
            report(f'"{name}",0,{seed}', amount, guesses == answers)
        more, more_labels = shifted_copies(images[:amount], labels[:amount])
        model = SVC(C=10).fit(more.reshape(-1, 64), more_labels)
        guesses = model.predict(everything.reshape(-1, 64))
        report(f'"SVM, shifted copies",0,{seed}', amount, guesses == answers)
    for name in NETWORKS:
        keras.utils.set_random_seed(seed)
        model, start = build(name)
        for copies in (False, True) if "Flatten" in name else (False,):
            for amount in AMOUNTS:
                for variable, value in start:
                    variable.assign(value)
                x, y = images[:amount], labels[:amount]
                if copies:
                    x, y = shifted_copies(x, y)
                draws = np.random.default_rng(seed).integers(0, len(x), UPDATES * BATCH)
                model.fit(x[draws], y[draws], batch_size=BATCH, shuffle=False, verbose=0)
                guesses = model.predict(everything, batch_size=len(everything), verbose=0)
                label = f"{name}, shifted copies" if copies else name
                right = guesses.argmax(axis=1) == answers
                report(f'"{label}",{model.count_params()},{seed}', amount, right)
