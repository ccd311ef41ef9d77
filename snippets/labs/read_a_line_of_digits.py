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
# end you will have seen what each column of the picture says, how a text comes of it, how much
# better that is than cutting the line into pieces, and what becomes of a line twice as long as any
# in training.

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
from sklearn.svm import SVC

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


lines, texts = write(3000, to_learn_from)
test_lines, test_texts = write(400, held_out)
said = [[number for number in text if number] for text in test_texts]
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
# ## What has to be beaten: a knife
#
# Without any network you would cut the line wherever a column holds no ink, and give each piece to
# a classifier of single digits. We train a support vector machine (SVM) on the pieces of those
# lines where there are as many pieces as digits.


# %%
def pieces(line):
    """The line cut at columns without ink, each piece moved to the top left of 8x8 pixels."""
    ink, found = line[:, :, 0] > 0.4, []
    edges = np.flatnonzero(np.diff(ink.any(axis=1), prepend=0, append=0))
    for begin, end in edges.reshape(-1, 2):
        top = ink[begin:end].any(axis=0).argmax()
        part = line[begin:end, :, 0][:8, top : top + 8]
        found.append(np.pad(part, [(0, 8 - size) for size in part.shape]).ravel())
    return found


cut = [(pieces(line), text[text > 0]) for line, text in zip(lines, texts, strict=True)]
cut = [(parts, text) for parts, text in cut if len(parts) == len(text)]
svm = SVC().fit(np.vstack([parts for parts, _ in cut]), np.hstack([text for _, text in cut]))

test_pieces = [pieces(line) for line in test_lines]
by_knife = [list(svm.predict(parts)) if parts else [] for parts in test_pieces]
counted = np.mean([len(parts) == len(text) for parts, text in zip(test_pieces, said, strict=True)])
right = np.mean([text == other for text, other in zip(by_knife, said, strict=True)])
print(f"as many pieces as digits: {counted:.2f} of the lines")
print(f"read without a mistake:   {right:.2f}")

# %% [markdown]
# The knife decides where a digit ends before anything has been read. Where two digits touch, no
# classifier can mend that.
#
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
# of them together. So nobody has to say which column holds which digit, and nothing is ever cut.
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
EPOCHS, BATCH = 12, 50
rate = keras.optimizers.schedules.CosineDecay(0.01, EPOCHS * len(lines) // BATCH)  # ends at 0
model.compile(keras.optimizers.Adam(rate), keras.losses.CTC())

x = test_lines[:2]
for layer in model.layers:
    x = layer(x)
    if layer.name.startswith(("conv2d", "reshape", "bidirectional", "dense")):
        print(f"{layer.__class__.__name__:14}", tuple(x.shape))
print("parameters:", model.count_params())

# %% [markdown]
# ## Train, and look in between
#
# A line counts only if all of its digits are right and none is missing or added. We look at the
# test lines twice, and decide nothing by them. Watch the blanks, too.


# %%
def read(lines):
    """The text of each line: the best answer of each column, collapsed."""
    best = model.predict(lines, verbose=0).argmax(axis=-1)  # (line, column)
    return [collapse(row) for row in best]


def share_right(texts, said):
    return np.mean([text == other for text, other in zip(texts, said, strict=True)])


def look(when):
    blank = np.mean(model.predict(test_lines, verbose=0).argmax(axis=-1) == 0)
    right = share_right(read(test_lines), said)
    print(f"{when}: {right:.2f} of the lines, blank in {blank:.2f} of the columns")


model.fit(lines, texts, batch_size=BATCH, epochs=1, verbose=0)
look("after one epoch")
model.fit(lines, texts, batch_size=BATCH, epochs=EPOCHS - 1, verbose=0)
look(f"after {EPOCHS} epochs")

# %% [markdown]
# After one epoch nearly every column says blank, and no line is right. This is how CTC starts, not
# a mistake: while digits cannot be told apart, blank is the safest answer. It stays the commonest
# one, since a digit needs only one column, and there are about nine for each.
#
# ## See what each column says
#
# Training said what stands in a line, never where. The network has found the places all the same.

# %% alt="A line of digits, and below it the probability of blank and of each digit, by column"
line = next(n for n, text in enumerate(said) if len(text) == 5)
scores = model.predict(test_lines[line : line + 1], verbose=0)[0]  # (column, blank or digit)
chances = np.exp(scores - scores.max(axis=-1, keepdims=True))
chances /= chances.sum(axis=-1, keepdims=True)
figure, (above, below) = plt.subplots(2, 1, figsize=(5.5, 4), height_ratios=(1, 2))
above.imshow(test_lines[line, :, :, 0].T, cmap="gray_r", vmin=0, vmax=1, aspect="auto")
above.set(xticks=[], yticks=[])
below.imshow(chances.T, cmap="Purples", vmin=0, vmax=1, aspect="auto")
below.set(yticks=range(11), yticklabels=["blank", *range(10)], xlabel="column of the network")
plt.show()

text = collapse(scores.argmax(axis=-1))
print("reads", *(number - 1 for number in text))
print("is   ", *(number - 1 for number in said[line]))

# %% [markdown]
# ## Read a line twice as long
#
# No layer knows how many columns there are. So the same weights read lines of 8 to 12 digits, on
# 128 columns, although the longest line in training had six.
#
# Whole lines are a hard measure there: more digits can go wrong. So we count mistakes as well: how
# many digits have to be put in, taken out or replaced until the text is right, as a share of all
# digits. This is the *digit error rate*; speech and text recognition quote it for words or letters.


# %%
def edits(text, said):
    """How many digits have to be put in, taken out or replaced to turn `text` into `said`."""
    row = list(range(len(said) + 1))
    for number in text:
        old, row = row, [row[0] + 1]
        for n, other in enumerate(said):
            row.append(min(row[n] + 1, old[n + 1] + 1, old[n] + (number != other)))
    return row[-1]


long_lines, long_texts = write(200, held_out, width=128, lengths=(8, 13))
long_said = [[number for number in text if number] for text in long_texts]
for name, pair in {
    "1 to 6": (read(test_lines), said),
    "8 to 12": (read(long_lines), long_said),
    "knife": (by_knife, said),
}.items():
    wrong = sum(map(edits, *pair)) / sum(map(len, pair[1]))
    print(f"{name:7} whole lines right {share_right(*pair):.2f}, digit error rate {wrong:.3f}")

# %% [markdown]
# Compare the two columns. A line is lost by a single mistake, so the share of whole lines falls
# with the length even where single digits are read nearly as well as before.
#
# ## Where this stops being true
#
# - These digits have nothing to do with their neighbours, so there is little for the GRU to add:
#   [Hybrids at work](../applications/hybrids-at-work.md) measures a CNN without it, and a GRU
#   without the CNN. In words it is another matter.
# - A line needs a column for each digit, and one more for each doubled digit. Halve the columns
#   once too often, and some texts cannot be written at all.
# - One run with one seed proves little; that page has three.
# - Real lines come as photographs, slanted, and of different heights. Scale them to one height,
#   and pad them on the right.
#
# ## Your turn
#
# 1. Take the GRU out and put `layers.Conv1D(48, 5, padding="same", activation="relu")` in its
#    place. Which of the two is ahead? Is it still, with another seed in the first cell?
# 2. Take out both `BatchNormalization` layers. After how many epochs is the first line right?
# 3. Let the digits overlap: draw the steps from 4 to 6. What becomes of the knife, and of the
#    network? Train it on such lines. Does that help?
# 4. Replace `strides=2` by `strides=(4, 2)`. Sixteen columns are left. Which texts are lost first?
