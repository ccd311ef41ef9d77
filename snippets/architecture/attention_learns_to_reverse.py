"""With attention, a decoder learns in five epochs what it does not in ten without."""

import keras
import matplotlib.pyplot as plt
import numpy as np
from keras import layers, ops

source = np.random.default_rng(0).integers(1, 9, size=(3000, 10))  # eight symbols, ten steps
target = source[:, ::-1]  # the task: say it backwards
said = np.pad(target[:, :-1], ((0, 0), (1, 0)))  # what stands before each answer

for name in ("state alone", "with attention"):
    keras.utils.set_random_seed(0)
    heard, spoken = keras.Input((10,), dtype="int32"), keras.Input((10,), dtype="int32")
    symbol = layers.Embedding(9, 16)
    encoder = layers.GRU(32, return_sequences=True, return_state=True)
    states, last = encoder(symbol(heard))  # (batch, 10, 32) and (batch, 32)
    answer = layers.GRU(32, return_sequences=True)(symbol(spoken), initial_state=last)
    if name == "with attention":
        attention = layers.Attention()
        context, weights = attention([answer, states], return_attention_scores=True)
        answer = layers.concatenate([answer, context])
    model = keras.Model([heard, spoken], layers.Dense(9, activation="softmax")(answer))
    model.compile(
        keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy", metrics=["accuracy"]
    )
    known, new = [source[:2500], said[:2500]], [source[2500:], said[2500:]]
    unseen = (new, target[2500:])
    log = model.fit(known, target[:2500], 64, 10, verbose=0, validation_data=unseen)
    scores = log.history["val_accuracy"]
    print(f"{name:14} right after 5 epochs: {scores[4]:.2f}, after 10: {scores[9]:.2f}")

looks = keras.Model(model.inputs, weights)(new)  # (sample, answer, source step)
mean = ops.convert_to_numpy(looks).mean(axis=0)
aside = np.abs(mean.argmax(axis=1) - np.arange(9, -1, -1))  # from the symbol to be said
print("each answer looks at most one step aside:", aside.max() <= 1)
fig, ax = plt.subplots(figsize=(4.5, 4))
ax.imshow(mean, cmap="Oranges", vmin=0, vmax=1)
ax.set(xlabel="source step", ylabel="answer", title="Where each answer looks")
plt.show()
