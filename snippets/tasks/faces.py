"""Same person or not, for people no network has seen? A CNN and GRUs over rows, triplet loss.

Prints tidy rows. Run bare it takes the fast setting and seed 0; seeds as arguments ask for the
full one: python faces.py 0 1 2
"""

import sys
import time
from functools import partial

import keras
import numpy as np
from keras import layers, ops
from sklearn.discriminant_analysis import LinearDiscriminantAnalysis
from sklearn.metrics import roc_auc_score, roc_curve

FULL = len(sys.argv) > 1
SEEDS = [int(seed) for seed in sys.argv[1:]] or [0]
RATES = (0.003, 0.01) if FULL else (0.01,)  # the grid, the same for each network
EPOCHS = 40 if FULL else 6
PEOPLE = (240, 40, 100)  # to train on, held out, in the test: nobody is in two of them
PHOTOS, SIZE, BATCH = 8, 24, 20  # of a person, pixels a side, people at a time
NUMBERS, MARGIN = 32, 0.3  # of an embedding; how much further away a stranger has to be


def cnn(*kernels, first_stride):
    strides = (first_stride, 2, 2, 2)
    conv = partial(layers.Conv2D, kernel_size=3, padding="same", activation="relu")
    return [*[conv(n, strides=by) for n, by in zip(kernels, strides)], layers.Flatten()]


# Widths are chosen so that all have 22,548 to 24,416 parameters, with the embedding's 32 numbers.
MODELS = {
    "CNN": lambda: cnn(16, 32, 32, first_stride=2),
    "CNN, 4 layers": lambda: cnn(12, 20, 28, 28, first_stride=1),
    "GRU over rows": lambda: [layers.Reshape((SIZE, SIZE)), layers.GRU(72)],
    "GRU both ways": lambda: [layers.Reshape((SIZE, SIZE)), layers.Bidirectional(layers.GRU(48))],
}


def photographs(people, rng):
    """Faces (person, photo, height, width, 1): a trait stays with the person, a shot does not."""
    trait = partial(rng.uniform, size=(people, 1, 1, 1))
    shot = partial(rng.uniform, size=(people, PHOTOS, 1, 1))

    def blob(x, y, width, height):
        return np.exp(-((x / width) ** 2) - (y / height) ** 2)

    down, right = np.mgrid[-1 : 1 : SIZE * 1j, -1 : 1 : SIZE * 1j]
    turn, zoom = shot(-0.15, 0.15), shot(0.9, 1.1)
    x, y = (right - shot(-0.15, 0.15)) / zoom, (down - shot(-0.15, 0.15)) / zoom
    x, y = x * np.cos(turn) + y * np.sin(turn), y * np.cos(turn) - x * np.sin(turn)
    side, level = np.abs(x) - trait(0.2, 0.36), y - trait(-0.3, 0)  # both eyes at once
    head = 1 / (1 + np.exp(12 * np.hypot(x / trait(0.5, 0.75), y / trait(0.7, 0.95)) - 12))
    image = head * (trait(0.6, 1) - trait(0.2, 0.6) / (1 + np.exp(15 * (y + trait(0.4, 0.65)))))
    image -= 0.6 * blob(side, level, trait(0.06, 0.14), trait(0.05, 0.1))
    image -= 0.4 * blob(side, level + trait(0.16, 0.28) + trait(-0.4, 0.4) * side, 0.15, 0.05)
    image -= 0.3 * blob(x, y - 0.15, trait(0.04, 0.12), trait(0.1, 0.25))
    image -= 0.5 * blob(x, y - trait(0.4, 0.55) + shot(-1, 1) * x**2, trait(0.12, 0.3), 0.06)
    image *= 1 + shot(-0.4, 0.4) * right + shot(-0.4, 0.4) * down  # where the light comes from
    return (image + rng.normal(0, 0.05, size=image.shape))[..., None].astype("float32")


def triplet_loss(_, points):
    """Of (person, photo, number): each stranger has to be further away than each friend."""
    friends = 2 - 2 * ops.einsum("pad,pbd->pab", points, points)  # squared distances on a sphere
    others = 2 - 2 * ops.einsum("pad,qbd->paqb", points, points)
    excess = ops.relu(friends[..., None, None] - others[:, :, None] + MARGIN)
    return ops.mean(excess * (1 - ops.eye(BATCH))[:, None, None, :, None])


def train(name, rate, seed, known, held_out):
    """An embedding, from the epoch with the lowest loss on people held out, and its seconds."""
    keras.utils.set_random_seed(seed)
    embed = [*MODELS[name](), layers.Dense(NUMBERS), layers.UnitNormalization()]
    people = keras.Input((PHOTOS, SIZE, SIZE, 1))  # a sample is one person with all photos
    model = keras.Sequential([people, layers.TimeDistributed(keras.Sequential(embed))])
    falling = keras.optimizers.schedules.CosineDecay(rate, EPOCHS * len(known) // BATCH)
    model.compile(keras.optimizers.Adam(falling), triplet_loss)
    known, held_out = ((faces, faces[:, 0]) for faces in (known, held_out))  # there are no labels
    model.train_on_batch(*(part[:BATCH] for part in known))  # compiles, so that no clock counts it
    stop = keras.callbacks.EarlyStopping(patience=EPOCHS, restore_best_weights=True)
    fit = partial(model.fit, validation_data=held_out, validation_batch_size=BATCH)
    started = time.perf_counter()
    fit(*known, batch_size=BATCH, epochs=EPOCHS, verbose=0, callbacks=[stop])
    return model, time.perf_counter() - started


def score(points):
    """ROC-AUC and equal error rate of "the same person?" over all pairs of photos."""
    points = points.reshape(len(points) * PHOTOS, -1)
    points = points / np.linalg.norm(points, axis=1, keepdims=True)
    one, other = np.triu_indices(len(points), 1)
    same, alike = one // PHOTOS == other // PHOTOS, (points @ points.T)[one, other]
    wrong, right, _ = roc_curve(same, alike)
    equal = wrong[np.argmin(np.abs(wrong + right - 1))]  # strangers let in as often as friends out
    return {"test": roc_auc_score(same, alike), "equal errors": equal}


print("model,parameters,seed,setting,value")
for seed in SEEDS:
    rng = np.random.default_rng(seed)
    known, held_out, unseen = (photographs(people, rng) for people in PEOPLE)
    flat, test = known.reshape(-1, SIZE**2), unseen.reshape(-1, SIZE**2)
    who = np.repeat(np.arange(len(known)), PHOTOS)  # LDA: where people differ more than photos do
    lda = LinearDiscriminantAnalysis(n_components=NUMBERS).fit(flat, who).transform(test)
    baselines = {"pixels": test - flat.mean(axis=0), "LDA": lda}
    rows = [(k, 0, score(v.reshape(len(unseen), -1))) for k, v in baselines.items()]
    for name in MODELS if FULL else ("CNN",):
        tried = {rate: train(name, rate, seed, known, held_out) for rate in RATES}
        points = {rate: tried[rate][0].predict(held_out, BATCH, verbose=0) for rate in RATES}
        scores = {rate: score(points[rate])["test"] for rate in RATES}
        best = max(scores, key=scores.get)  # chosen on the people held out, never on the test
        model, seconds = tried[best]
        found = {f"held out at {rate}": value for rate, value in scores.items()}
        found |= score(model.predict(unseen, BATCH, verbose=0)) | {"seconds": seconds}
        rows.append((name, model.count_params(), found))
    for name, parameters, found in rows:
        for setting, value in found.items():
            print(f'"{name}",{parameters},{seed},{setting},{value:.4f}')
