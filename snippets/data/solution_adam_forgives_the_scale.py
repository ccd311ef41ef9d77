"""Adam learns from unscaled pixels where plain gradient descent fails: its steps have no scale."""

import keras
from keras import layers
from sklearn.datasets import load_digits

images, labels = load_digits(return_X_y=True)
images = images.reshape(-1, 8, 8, 1) * 255 / 16  # (sample, height, width, channel), 0 to 255

for scale in (1, 1 / 255):
    for optimizer in (keras.optimizers.SGD(0.1), keras.optimizers.Adam(0.003)):
        keras.utils.set_random_seed(0)
        hidden = layers.Conv2D(16, 3, activation="relu")
        model = keras.Sequential([layers.Rescaling(scale), hidden, layers.Flatten()])
        model.add(layers.Dense(10))
        loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
        model.compile(optimizer, loss, metrics=["accuracy"])
        model.fit(images[:1200], labels[:1200], epochs=8, verbose=0)
        score = model.evaluate(images[1200:], labels[1200:], verbose=0)[1]
        print(f"0 to {round(255 * scale):3}  {type(optimizer).__name__:4} accuracy {score:.2f}")
