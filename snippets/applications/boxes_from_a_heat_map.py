"""A small CNN says in each cell of a grid whether a digit is centred here, which, and how wide."""

import keras
import matplotlib.pyplot as plt
import numpy as np
from keras import layers
from scipy.ndimage import zoom
from sklearn.datasets import load_digits

images, labels = load_digits().images / 16, load_digits().target
cell = np.arange(2, 32, 4)  # the centres of the 8 cells along each axis
rng = np.random.default_rng(0)


def scenes(first, last, how_many, apart=9):
    """Canvases, and a row (scene, digit, top, left, bottom, right) for each digit on them."""
    canvas, boxes = rng.normal(0, 0.05, (how_many, 32, 32)), []
    for scene in range(how_many):
        centres = []
        for which in rng.integers(first, last, size=rng.integers(3, 9)):
            side = rng.integers(9, 13)
            digit = zoom(images[which], side / 8, order=1)
            y, x = rng.integers(0, 33 - side, size=2)
            rows, columns = np.where(digit > 0.3)
            box = rows.min() + y, columns.min() + x, rows.max() + y + 1, columns.max() + x + 1
            centre = np.array([box[0] + box[2], box[1] + box[3]]) / 2
            if all(abs(centre - other).max() >= apart for other in centres):
                canvas[scene, y : y + side, x : x + side] += digit
                centres.append(centre)
                boxes.append([scene, labels[which], *box])
    return canvas.clip(-1, 1)[..., None].astype("float32"), np.array(boxes)


canvas, boxes = scenes(0, 1400, 1600)
heat, sides = np.zeros((1600, 8, 8, 10)), np.zeros((1600, 8, 8, 4))
scene, digit, corners = boxes[:, 0], boxes[:, 1], boxes[:, 2:]
y, x = (corners[:, :2] + corners[:, 2:]).T // 8  # the cell that holds the centre
heat[scene, y, x, digit] = 1
sides[scene, y, x] = (corners - np.stack([cell[y], cell[x]] * 2, -1)) / 4  # from the cell's centre

keras.utils.set_random_seed(0)
inputs = features = keras.Input((32, 32, 1))
for channels, strides in ((16, 2), (32, 2), (52, 1)):  # 16, 8, 8 cells wide
    features = layers.Conv2D(channels, 3, strides, "same", activation="relu")(features)
rare = keras.initializers.Constant(-4)  # centres are rare, and training starts from there
centre = layers.Conv2D(10, 1, activation="sigmoid", bias_initializer=rare)(features)
model = keras.Model(inputs, [centre, layers.Conv2D(4, 1)(features)])
adam = keras.optimizers.Adam(keras.optimizers.schedules.CosineDecay(0.01, 15 * 50))
model.compile(adam, ["binary_crossentropy", "mae"], loss_weights=[50, 5])
weights = [np.ones((1600, 8, 8)), heat.max(-1)]  # a box counts only where a centre is
model.fit(canvas, [heat, sides], epochs=15, sample_weight=weights, verbose=0)


def iou(box, others):
    """Shared area of a box with each of the others, divided by what the two cover together."""
    shared = np.minimum(box[2:], others[:, 2:]) - np.maximum(box[:2], others[:, :2])
    shared = shared.clip(0).prod(-1)
    return shared / ((box[2:] - box[:2]).prod() + (others[:, 2:] - others[:, :2]).prod(-1) - shared)


_, axes = plt.subplots(1, 2, figsize=(5.5, 2.8))
for ax, apart in zip(axes, (9, 6)):
    canvas, truth = scenes(1400, 1797, 192, apart)
    heat, sides = model.predict(canvas, verbose=0)
    kept, hits = [np.zeros((0, 5)) for _ in canvas], 0
    for s, y, x in sorted(np.argwhere(heat.max(-1) > 0.2), key=lambda at: -heat[tuple(at)].max()):
        box, found = sides[s, y, x] * 4 + [cell[y], cell[x]] * 2, heat[s, y, x].argmax()
        if (iou(box, kept[s][:, 1:]) < 0.5).all():  # no surer box covers the same place
            kept[s] = np.vstack([kept[s], [found, *box]])
            same = truth[(truth[:, 0] == s) & (truth[:, 1] == found), 2:]
            hits += (iou(box, same) >= 0.5).any()
    right = hits / sum(map(len, kept))
    print(f"{apart} px apart: found {hits / len(truth):.2f}, of the boxes right {right:.2f}")
    full = np.bincount(truth[:, 0]).argmax()  # the scene with the most digits
    ax.imshow(canvas[full, ..., 0], cmap="gray", extent=(0, 32, 32, 0))
    for found, top, left, bottom, right in kept[full].clip(0, 32):
        ax.plot([left, right, right, left, left], [top, top, bottom, bottom, top], color="#E69F00")
        ax.text(left, top, f"{found:.0f}", color="#E69F00", backgroundcolor="#10203A", va="top")
    ax.set(title=f"at least {apart} px apart", xlim=(0, 32), ylim=(32, 0), xticks=[], yticks=[])
plt.show()
