"""Batch normalization mends a deep network and harms with tiny batches; layer the reverse."""

import keras
from keras import layers
from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split

images, labels = load_digits(return_X_y=True)
images = images / 16  # (sample, pixel), 0 to 1
train_x, test_x, train_y, test_y = train_test_split(images, labels, test_size=0.3, random_state=0)
norms = [layers.Identity, layers.LayerNormalization, layers.BatchNormalization]

for depth, batch_size, epochs in [(12, 32, 5), (2, 2, 2)]:
    for norm in norms:
        keras.utils.set_random_seed(0)
        model = keras.Sequential([keras.Input((64,))])
        for _ in range(depth):
            model.add(layers.Dense(64))
            model.add(norm())
            model.add(layers.Activation("relu"))
        model.add(layers.Dense(10, "softmax"))
        optimizer = keras.optimizers.SGD(0.1 if batch_size > 2 else 0.02)
        model.compile(optimizer, "sparse_categorical_crossentropy", metrics=["accuracy"])
        model.fit(train_x, train_y, batch_size=batch_size, epochs=epochs, verbose=0)
        right = model.evaluate(test_x, test_y, verbose=0)[1]
        name = "none" if norm is layers.Identity else norm.__name__
        print(f"{depth:2} layers, batches of {batch_size:2}, {name:18} {right:.2f}")
