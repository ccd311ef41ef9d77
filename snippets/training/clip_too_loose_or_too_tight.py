"""A clip that is too loose does not stop an explosion, one that is too tight stops learning."""

import keras
from keras import layers
from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split

images, labels = load_digits(return_X_y=True)
images = images.reshape(-1, 16, 4) / 16  # (sample, time step, feature): half a row a step
train_x, test_x, train_y, test_y = train_test_split(images, labels, test_size=0.3, random_state=0)
clips = [
    {},
    {"clipvalue": 1.0},
    {"global_clipnorm": 100.0},
    {"global_clipnorm": 1.0},
    {"global_clipnorm": 0.01},
]

for clip in clips:
    keras.utils.set_random_seed(0)
    start = keras.initializers.Identity(1.2)  # each step makes the state a fifth longer
    rnn = layers.SimpleRNN(64, activation="relu", recurrent_initializer=start)
    model = keras.Sequential([keras.Input((16, 4)), rnn, layers.Dense(10, "softmax")])
    optimizer = keras.optimizers.SGD(0.03, momentum=0.9, **clip)
    model.compile(optimizer, "sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(train_x, train_y, epochs=10, verbose=0)
    score = model.evaluate(test_x, test_y, verbose=0)[1]
    name = ", ".join(f"{key}={value}" for key, value in clip.items()) or "no clipping"
    print(f"{name:21} {score:.2f}")
