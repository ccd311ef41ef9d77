"""A softmax over known people gives each stranger a name; a distance can say nobody."""

from functools import partial

import keras
import numpy as np
from keras import layers, ops

PHOTOS, SIZE, BATCH, MARGIN = 8, 24, 20, 0.3


def photographs(people, rng):
    """Faces (person, photo, height, width, 1): a trait stays with the person, a shot does not."""
    trait = partial(rng.uniform, size=(people, 1, 1, 1))
    shot = partial(rng.uniform, size=(people, PHOTOS, 1, 1))

    def blob(x, y, width, height):
        return np.exp(-((x / width) ** 2) - (y / height) ** 2)

    down, right = np.mgrid[-1 : 1 : SIZE * 1j, -1 : 1 : SIZE * 1j]
    turn, zoom = shot(-0.15, 0.15), shot(0.9, 1.1)
    x, y = (right - shot(-0.15, 0.15)) / zoom, (down - shot(-0.15, 0.15)) / zoom
    x, y = x * np.cos(turn) + y * np.sin(turn), y * np.cos(turn) - x * np.sin(turn)
    side, level = np.abs(x) - trait(0.2, 0.36), y - trait(-0.3, 0)  # both eyes at once
    head = 1 / (1 + np.exp(12 * np.hypot(x / trait(0.5, 0.75), y / trait(0.7, 0.95)) - 12))
    image = head * (trait(0.6, 1) - trait(0.2, 0.6) / (1 + np.exp(15 * (y + trait(0.4, 0.65)))))
    image -= 0.6 * blob(side, level, trait(0.06, 0.14), trait(0.05, 0.1))
    image -= 0.4 * blob(side, level + trait(0.16, 0.28) + trait(-0.4, 0.4) * side, 0.15, 0.05)
    image -= 0.3 * blob(x, y - 0.15, trait(0.04, 0.12), trait(0.1, 0.25))
    image -= 0.5 * blob(x, y - trait(0.4, 0.55) + shot(-1, 1) * x**2, trait(0.12, 0.3), 0.06)
    image *= 1 + shot(-0.4, 0.4) * right + shot(-0.4, 0.4) * down  # where the light comes from
    return (image + rng.normal(0, 0.05, size=image.shape))[..., None].astype("float32")


def triplet_loss(_, points):
    """Of (person, photo, number): each stranger has to be further away than each friend."""
    friends = 2 - 2 * ops.einsum("pad,pbd->pab", points, points)  # squared distances on a sphere
    others = 2 - 2 * ops.einsum("pad,qbd->paqb", points, points)
    excess = ops.relu(friends[..., None, None] - others[:, :, None] + MARGIN)
    return ops.mean(excess * (1 - ops.eye(BATCH))[:, None, None, :, None])


def cnn():
    keras.utils.set_random_seed(0)
    kernels = [layers.Conv2D(n, 3, 2, padding="same", activation="relu") for n in (16, 32, 32)]
    return [*kernels, layers.Flatten(), layers.Dense(32)]


def softmax(stack, inputs):
    model = keras.Sequential([*stack, layers.Dense(20, activation="softmax")])
    model.compile(keras.optimizers.Adam(0.003), "sparse_categorical_crossentropy")
    model.fit(inputs, np.repeat(np.arange(20), 4), batch_size=20, epochs=100, verbose=0)
    return model


rng = np.random.default_rng(0)
others, colleagues, strangers = (photographs(people, rng) for people in (240, 20, 200))
album, door = colleagues[:, :4].reshape(-1, SIZE, SIZE, 1), colleagues[:, 4:]

# --8<-- [start:door]
embed = keras.Sequential([*cnn(), layers.UnitNormalization()])
model = keras.Sequential([keras.Input(others.shape[1:]), layers.TimeDistributed(embed)])
model.compile(keras.optimizers.Adam(0.003), triplet_loss)
model.fit(others, others[:, 0], batch_size=BATCH, epochs=25, verbose=0)
see = partial(embed.predict, verbose=0)
points = see(album)  # of four photographs of each colleague
pixels, head, let_in = softmax(cnn(), album), softmax([], points), {}
for way, likeness in {
    "softmax on pixels": lambda faces: pixels.predict(faces, verbose=0),
    "softmax on the embedding": lambda faces: head.predict(see(faces), verbose=0),
    "distance": lambda faces: see(faces) @ points.reshape(20, 4, 32).mean(axis=1).T,
}.items():
    at_door = likeness(door.reshape(-1, SIZE, SIZE, 1))
    of_strangers = likeness(strangers.reshape(-1, SIZE, SIZE, 1)).max(axis=1)
    right = np.mean(at_door.argmax(axis=1) == np.repeat(np.arange(20), 4))
    let_in[way] = np.mean(of_strangers > np.quantile(at_door.max(axis=1), 0.1))  # for 9 in 10
    print(f"{way}: right name {right:.2f}, strangers let in {let_in[way]:.2f}")
    print(f"{way}, how sure of a stranger: {np.median(of_strangers):.2f}")
print("fewest strangers:", min(let_in, key=let_in.get))
# --8<-- [end:door]
