"""Which digits are where? A CNN, and GRUs over rows and columns, on scenes of 32x32 pixels.

Prints tidy rows. Run bare it takes the fast setting and seed 0; seeds as arguments ask for the
full one: python detection.py 0 1 2
"""

import sys
import time
from functools import partial

import keras
import numpy as np
from keras import layers, ops
from scipy.ndimage import find_objects, label, zoom
from sklearn.datasets import load_digits
from sklearn.svm import SVC

FULL = len(sys.argv) > 1
RATES = (0.003, 0.01) if FULL else (0.01,)  # the grid, the same for each network
EPOCHS = 24 if FULL else 6
LEARN, CHOOSE, TEST = (2400, 300, 400) if FULL else (600, 50, 100)  # how many scenes
CELL = np.arange(2, 32, 4)  # the centres of the 8 cells along each axis
IMAGES, LABELS = load_digits().images / 16, load_digits().target


def scenes(digits, how_many, rng, apart=9):
    """Noisy canvases, and a row (scene, class, top, left, bottom, right) for each digit on them."""
    canvas, boxes = rng.normal(0, 0.05, (how_many, 32, 32, 1)), []
    for scene in range(how_many):
        centres = []
        for which in rng.choice(digits, size=rng.integers(3, 9)):
            side = rng.integers(9, 13)
            digit = zoom(IMAGES[which], side / 8, order=1)
            corner = y, x = rng.integers(33 - side, size=2)
            ink = np.argwhere(digit > 0.3) + corner
            box = np.array([ink.min(0), ink.max(0) + 1])
            if all(abs(box.mean(0) - other).max() >= apart for other in centres):
                canvas[scene, y : y + side, x : x + side, 0] += digit
                boxes.append([scene, LABELS[which], *box.ravel()])
                centres.append(box.mean(0))
    return canvas.clip(-1, 1).astype("float32"), np.array(boxes)


def targets(boxes, how_many):
    """For each cell: the class of the digit whose centre lies here, and how far are its sides."""
    heat, sides = np.zeros((how_many, 8, 8, 10)), np.zeros((how_many, 8, 8, 4))
    scene, digit, box = boxes[:, 0], boxes[:, 1], boxes[:, 2:]
    y, x = (box[:, :2] + box[:, 2:]).T // 8
    heat[scene, y, x, digit] = 1
    sides[scene, y, x] = (box - np.stack([CELL[y], CELL[x]] * 2, -1)) / 4
    return [heat, sides], [np.ones((how_many, 8, 8)), heat.max(-1)]  # weights: no centre, no box


def cnn(x):
    for channels, strides in ((12, 1), (24, 2), (44, 2), (52, 1)):  # 33,670 parameters in all
        x = layers.Conv2D(channels, 3, strides, padding="same", activation="relu")(x)
    return x


def gru(x):
    x = ops.image.extract_patches(x, 8, 4, padding="same")  # around each cell; 34,694 parameters
    for _ in range(2):  # along each row in both directions, then rows and columns change places
        reader = layers.Bidirectional(layers.GRU(30, return_sequences=True))
        x = ops.reshape(reader(ops.reshape(x, (-1, 8, x.shape[-1]))), (-1, 8, 8, 60))
        x = layers.Permute((2, 1, 3))(x)
    return x


def train(body, rate, seed, known, held_out):
    """A network with the weights that `held_out` liked best, and the processor's seconds."""
    keras.utils.set_random_seed(seed)
    image = keras.Input((32, 32, 1))
    x = body(image)
    rare = keras.initializers.Constant(-4)  # centres are rare, and training starts from there
    heat = layers.Dense(10, activation="sigmoid", bias_initializer=rare)(x)
    model = keras.Model(image, [heat, layers.Dense(4)(x)])
    adam = keras.optimizers.Adam(keras.optimizers.schedules.CosineDecay(rate, EPOCHS * LEARN // 50))
    model.compile(adam, ["binary_crossentropy", "mae"], loss_weights=[50, 5])
    x, y, weights = known
    model.train_on_batch(x[:50], [t[:50] for t in y], [w[:50] for w in weights])  # compiles
    stop = keras.callbacks.EarlyStopping(patience=3, restore_best_weights=True)
    started = time.process_time()
    model.fit(x, y, 50, EPOCHS, 0, [stop], validation_data=held_out, sample_weight=weights)
    return model, time.process_time() - started


def iou(box, others):
    """Shared area of a box with each of the others, divided by what the two cover together."""
    shared = np.minimum(box[2:], others[:, 2:]) - np.maximum(box[:2], others[:, :2])
    shared = shared.clip(0).prod(-1)
    return shared / ((box[2:] - box[:2]).prod() + (others[:, 2:] - others[:, :2]).prod(-1) - shared)


def detect(model, canvas):
    """Rows (scene, class, box, score) of the cells that no surer box overlaps by half."""
    (heat, sides), kept = model.predict(canvas, 50, verbose=0), np.zeros((0, 7))
    for s, y, x in sorted(np.argwhere(heat.max(-1) > 0.02), key=lambda at: -heat[*at].max()):
        box = sides[s, y, x] * 4 + [CELL[y], CELL[x]] * 2
        if not (iou(box, kept[kept[:, 0] == s, 2:6]) > 0.5).any():
            kept = np.vstack([kept, [s, heat[s, y, x].argmax(), *box, heat[s, y, x].max()]])
    return kept


def cut(image, top, left, bottom, right):
    piece = image[top:bottom, left:right, 0]
    return zoom(piece, 8 / np.array(piece.shape), order=1).ravel()


def components(svm, canvas):
    """The baseline: bright pixels that hang together are a digit; an SVM says which."""
    found = []
    for scene, image in enumerate(canvas):
        for rows, columns in find_objects(label(image[..., 0] > 0.3, np.ones((3, 3)))[0]):
            box = rows.start, columns.start, rows.stop, columns.stop
            sure = svm.decision_function([cut(image, *box)])[0]
            found.append([scene, sure.argmax(), *box, sure.max()])
    return np.array(found)


def average_precision(found, truth):
    """Mean over the classes of the area under precision against recall, at an IoU of 0.5."""
    areas = []
    for digit in np.unique(truth[:, 1]):
        wanted, mine = truth[truth[:, 1] == digit], found[found[:, 1] == digit]
        free, hits = np.ones(len(wanted), bool), []
        for scene, _, *box, _ in mine[np.argsort(-mine[:, 6])]:  # surest first
            overlap = iou(np.array(box), wanted[:, 2:]) * free * (wanted[:, 0] == scene)
            hits.append(overlap.max() >= 0.5)
            free[overlap.argmax()] &= not hits[-1]
        precision = np.cumsum(hits) / np.arange(1, len(hits) + 1)
        best = np.maximum.accumulate(precision[::-1])[::-1]  # at this recall or more
        areas.append((best * hits).sum() / len(wanted))
    return np.mean(areas)


def scores(find, tests):
    for setting, (canvas, truth) in tests.items():
        found = find(canvas)
        yield setting, average_precision(found, truth)
        found[:, 1], truth = 0, truth * [1, 0, 1, 1, 1, 1]  # which digit it is no longer counts
        yield f"{setting}: boxes alone", average_precision(found, truth)


print("model,parameters,seed,setting,value")
for seed in map(int, sys.argv[1:] or [0]):
    rng = np.random.default_rng(seed)
    learn, choose, new = np.split(rng.permutation(len(IMAGES)), [1200, 1400])
    (x, boxes), (held_x, held) = scenes(learn, LEARN, rng), scenes(choose, CHOOSE, rng)
    tests = {"test": scenes(new, TEST, rng), "crowded": scenes(new, TEST, rng, apart=6)}
    known, held_out = (x, *targets(boxes, LEARN)), (held_x, *targets(held, CHOOSE))
    svm = SVC().fit([cut(x[scene], *box) for scene, _, *box in boxes], boxes[:, 1])
    rows = [("components", 0, *row) for row in scores(partial(components, svm), tests)]
    for name, body in (("CNN", cnn), ("GRU", gru))[: 2 if FULL else 1]:
        tried = {rate: train(body, rate, seed, known, held_out) for rate in RATES}
        chosen = {r: average_precision(detect(tried[r][0], held_x), held) for r in RATES}
        model, seconds = tried[max(chosen, key=chosen.get)]  # never chosen on the test
        found = [(f"held out at {rate}", score) for rate, score in chosen.items()]
        found += [*scores(partial(detect, model), tests), ("seconds", seconds)]
        rows += [(name, model.count_params(), *row) for row in found]
    for name, parameters, setting, value in rows:
        print(f"{name},{parameters},{seed},{setting},{value:.4f}", flush=True)
