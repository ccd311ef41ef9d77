# ---
# jupyter:
#   jupytext:
#     formats: py:percent
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown]
# # Read a line of digits, from pixels to text
#
# You will build a hybrid of a convolutional (CNN) and a recurrent network (RNN) that reads a line
# of handwritten digits. Nobody tells it how many digits there are, nor where they stand. At the
# end you will have seen what each column of the picture says, how a text comes of it, and what
# the network does with a line twice as long as any that it learned from.

# %% [markdown]
# ## Setup
#
# Keras runs on JAX here. It reads the name of its backend when it is imported, so the name has
# to be set first. TensorFlow or PyTorch do as well, and take longer: replace the word.

# %%
import os

os.environ.setdefault("KERAS_BACKEND", "jax")

import keras
import matplotlib.pyplot as plt
import numpy as np
from keras import layers
from sklearn.datasets import load_digits

rng = np.random.default_rng(0)
keras.utils.set_random_seed(0)

# %% [markdown]
# ## Write lines
#
# The digits are those of scikit-learn: pictures of 8 by 8 pixels. They are split before any line
# is written: what the network is tested on it has never seen, not even as a part.
#
# A line is read from left to right, so its columns come first: `(column, row, channel)`. Each digit
# stands at a height of its own; from one to the next there are 6 to 8 columns, so many touch.
# A text is a row of numbers, the digit plus one. Zero is free for "no more".

# %%
images, labels = load_digits(return_X_y=True)
images = images.reshape(-1, 8, 8).transpose(0, 2, 1) / 16  # (digit, column, row), 0 to 1
order = rng.permutation(len(images))
to_learn_from, held_out = order[:1300], order[1300:]


def write(count, digits, width=64, lengths=(1, 7)):
    """Lines of `lengths[0]` digits and more, but fewer than `lengths[1]`, and their texts."""
    lines, texts = np.zeros((count, width, 12, 1)), np.zeros((count, lengths[1] - 1), int)
    for line, text in zip(lines, texts, strict=True):
        chosen = rng.choice(digits, rng.integers(*lengths))
        text[: len(chosen)] = labels[chosen] + 1
        x = rng.integers(width + 1 - 8 * len(chosen))
        for image in images[chosen]:
            y = rng.integers(5)
            line[x : x + 8, y : y + 8, 0] = np.maximum(line[x : x + 8, y : y + 8, 0], image)
            x += rng.integers(6, 9)
    return lines + rng.normal(scale=0.1, size=lines.shape), texts


lines, texts = write(1500, to_learn_from)
test_lines, test_texts = write(400, held_out)
print("lines to learn from:", lines.shape)
print("their texts:        ", texts.shape)

# %% alt="Four noisy lines of one to six handwritten digits, each digit at a height of its own"
figure, axes = plt.subplots(4, 1, figsize=(5.5, 4.5))
for line, text, ax in zip(test_lines, test_texts, axes, strict=False):
    ax.imshow(line[:, :, 0].T, cmap="gray_r", vmin=0, vmax=1)
    ax.set(xticks=[], yticks=[])
    ax.set_title("".join(str(number - 1) for number in text if number), loc="left")
plt.show()

# %% [markdown]
# ## How columns become a text
#
# The network will answer once for each of 32 columns: a digit, or the *blank*, which means "no
# digit here". To read the answers, drop what repeats the column before, then drop the blanks. A
# blank between two equal digits keeps both.


# %%
def collapse(columns):
    """What a row of answers reads: without repeats, then without blanks (0)."""
    return [b for a, b in zip([0, *columns], columns, strict=False) if b not in (0, a)]


print("5 5 5 - 8 - - ->", [number - 1 for number in collapse([6, 6, 6, 0, 9, 0, 0])])
print("5 5 - 5 8 8 - ->", [number - 1 for number in collapse([6, 6, 0, 6, 9, 9, 0])])

# %% [markdown]
# Many rows of answers read as the same text. *Connectionist temporal classification* (CTC) asks
# only that one of them comes out: its loss is the negative logarithm of the probability of all
# of them together. So nobody has to say which column holds which digit.
#
# ## Build the hybrid
#
# The CNN looks at pixels. It halves the columns, and at its end a maximum over the height leaves
# 32 numbers a column: what is there, not how high it stands. The RNN, a gated recurrent unit
# (GRU), reads along the columns, once in each direction. The last layer gives each column eleven
# scores.

# %%
model = keras.Sequential(
    [
        keras.Input((None, 12, 1)),  # any number of columns
        layers.Conv2D(16, 5, strides=2, padding="same", use_bias=False),
        layers.BatchNormalization(momentum=0.9),
        layers.ReLU(),
        layers.Conv2D(32, 3, padding="same", use_bias=False),
        layers.BatchNormalization(momentum=0.9),
        layers.ReLU(),
        layers.MaxPooling2D((1, 6)),
        layers.Reshape((-1, 32)),
        layers.Bidirectional(layers.GRU(24, return_sequences=True)),
        layers.Dense(11),
    ]
)
model.compile(keras.optimizers.Adam(0.01), keras.losses.CTC())

x = test_lines[:2]
for layer in model.layers:
    x = layer(x)
    if layer.name.startswith(("conv2d", "reshape", "bidirectional", "dense")):
        print(f"{layer.__class__.__name__:14}", tuple(x.shape))
print("parameters:", model.count_params())

# %% [markdown]
# ## Train, and look in between
#
# For some epochs the network answers "blank" nearly everywhere, and no line is right. Then it
# finds the digits, and the score jumps. This is how CTC starts, not a mistake. Batch normalization
# makes the wait much shorter.


# %%
def read(model, lines):
    """The text of each line: the best answer of each column, collapsed."""
    best = model.predict(lines, verbose=0).argmax(axis=-1)  # (line, column)
    return [collapse(row) for row in best]


def share_right(model, lines, texts):
    """How many of the lines are read without a single mistake."""
    said = [[number for number in text if number] for text in texts]
    return np.mean([r == s for r, s in zip(read(model, lines), said, strict=True)])


print(f"before training: {share_right(model, test_lines, test_texts):.2f}")
model.fit(lines, texts, epochs=1, verbose=0)
print(f"after one epoch: {share_right(model, test_lines, test_texts):.2f}")
model.fit(lines, texts, epochs=13, verbose=0)
print(f"after 14 epochs: {share_right(model, test_lines, test_texts):.2f}")

# %% [markdown]
# A line counts only if all of its digits are right and none is missing. A network that reads 98
# of 100 digits gets about 89 of 100 lines of six.
#
# ## See what each column says
#
# Training said what stands in a line, never where. The network has found the places all the same.

# %% alt="A line of digits, and below it the probability of blank and of each digit, by column"
line = next(n for n, text in enumerate(test_texts) if np.count_nonzero(text) == 5)
scores = model.predict(test_lines[line : line + 1], verbose=0)[0]  # (column, blank or digit)
chances = np.exp(scores - scores.max(axis=-1, keepdims=True))
chances /= chances.sum(axis=-1, keepdims=True)
figure, (above, below) = plt.subplots(2, 1, figsize=(5.5, 4), height_ratios=(1, 2))
above.imshow(test_lines[line, :, :, 0].T, cmap="gray_r", vmin=0, vmax=1, aspect="auto")
above.set(xticks=[], yticks=[])
below.imshow(chances.T, cmap="Purples", vmin=0, vmax=1, aspect="auto")
below.set(yticks=range(11), yticklabels=["blank", *range(10)], xlabel="column of the network")
plt.show()

# %% [markdown]
# ## Read a line twice as long
#
# No layer knows how many columns there are. So the same weights read lines of 8 to 12 digits, on
# 128 columns, although the longest line in training had six.

# %%
long_lines, long_texts = write(200, held_out, width=128, lengths=(8, 13))
per_line = share_right(model, long_lines, long_texts)
digits_a_line = np.count_nonzero(long_texts, axis=1).mean()
print(f"long lines without a mistake: {per_line:.2f}")
print(f"which is, for a single digit: {per_line ** (1 / digits_a_line):.2f}")

# %% [markdown]
# Lines are lost because there are more digits in each that can go wrong; the single digit is read
# about as well as before.
#
# ## Where this stops being true
#
# - These digits have nothing to do with their neighbours, so there is little for the GRU to add:
#   [Hybrids at work](../applications/hybrids-at-work.md) measures a CNN without it, and a GRU
#   without the CNN. In words it is another matter.
# - A line needs more columns than digits, and one more for each doubled digit. Halve the columns
#   once too often, and some texts cannot be written at all.
# - One run with one seed proves little; the page above has three.
# - Real lines come as photographs, slanted, and of different heights. Scale them to one height,
#   and pad them on the right.
#
# ## Your turn
#
# 1. Take the GRU out and put `layers.Conv1D(48, 5, padding="same", activation="relu")` in its
#    place. Which of the two is better here?
# 2. Let the digits overlap: draw the steps from 4 to 6. What does the network do with them?
# 3. Replace `strides=2` by `strides=(4, 2)`. Sixteen columns are left. Which texts are lost first?
