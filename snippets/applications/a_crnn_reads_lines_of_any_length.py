"""A CNN turns a line of digits into columns, a GRU reads along them, CTC needs no cuts."""

import keras
import matplotlib.pyplot as plt
import numpy as np
from keras import layers
from sklearn.datasets import load_digits

images, labels = load_digits(return_X_y=True)
images = images.reshape(-1, 8, 8).transpose(0, 2, 1) / 16  # (digit, column, row), 0 to 1


def write(count, digits, rng):
    """Lines (line, column, row, channel) of one to four digits, and digit + 1 (0: no more)."""
    lines, texts = np.zeros((count, 48, 12, 1)), np.zeros((count, 4), int)
    for line, text in zip(lines, texts):
        chosen = rng.choice(digits, rng.integers(1, 5))
        text[: len(chosen)] = labels[chosen] + 1
        left = np.cumsum(rng.integers(6, 9, size=len(chosen)))  # a digit is 8 columns wide
        left += rng.integers(-left[0], 41 - left[-1])
        for x, y, image in zip(left, rng.integers(5, size=4), images[chosen]):
            place = line[x : x + 8, y : y + 8, 0]
            np.maximum(place, image, out=place)
    return lines + rng.normal(scale=0.1, size=lines.shape), texts


rng = np.random.default_rng(0)
order = rng.permutation(len(images))
train_lines, train_texts = write(1200, order[:1300], rng)
test_lines, test_texts = write(400, order[1300:], rng)  # of digits that training never showed


# --8<-- [start:model]
def norm():
    return [layers.BatchNormalization(momentum=0.9), layers.ReLU()]


keras.utils.set_random_seed(0)
model = keras.Sequential(
    [
        keras.Input((None, 12, 1)),  # (column, row, channel): any number of columns
        *[layers.Conv2D(16, 5, strides=2, padding="same", use_bias=False), *norm()],
        *[layers.Conv2D(32, 3, padding="same", use_bias=False), *norm()],
        layers.MaxPooling2D((1, 6)),  # no rows are left, half of the columns
        layers.Reshape((-1, 32)),
        layers.Bidirectional(layers.GRU(24, return_sequences=True)),
        layers.Dense(11),  # each column: the blank or one of ten digits
    ]
)
model.compile(keras.optimizers.Adam(0.01), keras.losses.CTC())
model.fit(train_lines, train_texts, epochs=12, verbose=0)
# --8<-- [end:model]

# --8<-- [start:decode]
scores = model.predict(test_lines, verbose=0)  # (line, column, blank or digit)
best = scores.argmax(axis=-1)
read = [[b for a, b in zip([0, *row], row) if b not in (0, a)] for row in best]
said = [[number for number in text if number] for text in test_texts]
# --8<-- [end:decode]
right = [r == s for r, s in zip(read, said)]
print(f"read without a mistake: {np.mean(right):.2f} of the lines")
print(f"of those with one digit: {np.mean([r for r, s in zip(right, said) if len(s) == 1]):.2f}")
print(f"of those with four: {np.mean([r for r, s in zip(right, said) if len(s) == 4]):.2f}")

figure, axes = plt.subplots(4, 1, figsize=(5.5, 4), height_ratios=[2, 3] * 2)
doubled = next(n for n, s in enumerate(said) if len(s) == 4 and s[1] == s[2])
other = next(n for n, s in enumerate(said) if len(s) == 4 and s[1] != s[2])
for n, above, below in zip((other, doubled), axes[::2], axes[1::2]):
    above.imshow(test_lines[n, :, :, 0].T, cmap="gray_r", vmin=0, vmax=1, aspect="auto")
    chances = np.exp(scores[n] - scores[n].max(axis=-1, keepdims=True))
    below.imshow((chances / chances.sum(axis=-1, keepdims=True)).T, cmap="Purples", aspect="auto")
    below.set(xticks=[], yticks=[0, 5, 10], yticklabels=["blank", "4", "9"])
    above.set_title("".join(str(number - 1) for number in said[n]), loc="left")
    above.set(xticks=[], yticks=[])
plt.show()
