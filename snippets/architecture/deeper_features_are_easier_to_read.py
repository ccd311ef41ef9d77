"""From layer to layer a trained CNN makes the digit easier to read; an untrained one does not."""

import keras
from keras import layers
from sklearn.datasets import load_digits
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

images, labels = load_digits(return_X_y=True)
images = images.reshape(-1, 8, 8, 1) / 16  # (sample, height, width, channel), 0 to 1
train_x, test_x, train_y, test_y = train_test_split(images, labels, train_size=1280, random_state=0)

keras.utils.set_random_seed(0)
x = inputs = keras.Input((8, 8, 1))
strongest = []  # of each layer, 16 numbers: how strong was each feature, anywhere?
for _ in range(4):
    x = layers.Conv2D(16, 3, padding="same", activation="relu")(x)
    strongest.append(layers.GlobalMaxPooling2D()(x))
model = keras.Model(inputs, layers.Dense(10, "softmax")(strongest[-1]))
features = keras.Model(inputs, strongest)


def probe():
    """Accuracy on new digits of a linear reader of each layer's 16 numbers."""
    train, test = (features.predict(x, batch_size=517, verbose=0) for x in (train_x, test_x))
    reader = make_pipeline(StandardScaler(), LogisticRegression(max_iter=2000))
    return [reader.fit(a, train_y).score(b, test_y) for a, b in zip(train, test, strict=True)]


print("layer        1    2    3    4")
print("untrained:", *(f"{score:.2f}" for score in probe()))
optimizer = keras.optimizers.Adam(0.005)
model.compile(optimizer, "sparse_categorical_crossentropy")
model.fit(train_x, train_y, epochs=12, verbose=0)
print("trained:  ", *(f"{score:.2f}" for score in probe()))
