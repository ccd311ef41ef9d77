"""With recordings of one person on both sides of the split, the network knows the person."""

import keras
import numpy as np
from keras import layers
from sklearn.model_selection import GroupShuffleSplit, ShuffleSplit

people, recordings, steps = 400, 6, 24
rng = np.random.default_rng(0)
voice = rng.normal(size=(people, 1, steps))
signals = voice + rng.normal(size=(people, recordings, steps)) / 2
signals = signals.reshape(-1, steps, 1)  # (recording, time step, feature)
person = np.repeat(np.arange(people), recordings)
ill = rng.integers(0, 2, people)[person]  # a coin flip for each person: nothing to learn

splits = {
    "recordings": ShuffleSplit(test_size=0.25, random_state=0).split(signals),
    "people": GroupShuffleSplit(test_size=0.25, random_state=0).split(signals, groups=person),
}
for name, split in splits.items():
    train, test = next(split)
    keras.utils.set_random_seed(0)
    body = [layers.Conv1D(32, 5, activation="relu"), layers.Flatten()]
    head = [layers.Dense(64, activation="relu"), layers.Dense(1, activation="sigmoid")]
    model = keras.Sequential([keras.Input((steps, 1)), *body, *head])
    model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
    model.fit(signals[train], ill[train], epochs=12, verbose=0)
    right = model.evaluate(signals[test], ill[test], verbose=0)[1]
    known = np.isin(person[test], person[train]).mean()
    print(f"split by {name:10}: accuracy {right:.2f}, of people seen in training {known:.2f}")
