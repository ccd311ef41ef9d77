"""A convolution follows a shift, a global maximum ignores it; a stride of 2 may do neither."""

import keras
import numpy as np
from keras import layers, ops
from sklearn.datasets import load_digits

digit = np.pad(load_digits().images[3] / 16, 12)[None, :, :, None]  # (1, 32, 32, 1)
rng = np.random.default_rng(0)


def same(one, other):
    return np.allclose(one, other, atol=1e-4)


def verdict(network, pixels):
    """Move the digit to the right, and say what becomes of the output."""
    moved = np.roll(digit, pixels, axis=2)
    before, after = (ops.convert_to_numpy(network(image)) for image in (digit, moved))
    if same(before, after):
        return "invariant"
    places = range(1, before.shape[2]) if before.ndim == 4 else []  # a vector cannot move along
    moves_along = any(same(np.roll(before, place, axis=2), after) for place in places)
    return "equivariant" if moves_along else "neither"


stacks = {
    "stride 1": [layers.Conv2D(8, 3, 1, "same", activation="relu")],
    "stride 2": [layers.Conv2D(8, 3, 2, "same", activation="relu")],
}
stacks["stride 1, pool"] = [*stacks["stride 1"], layers.MaxPooling2D(2)]
stacks["stride 1, global"] = [*stacks["stride 1"], layers.GlobalMaxPooling2D()]
stacks["stride 2, global"] = [*stacks["stride 2"], layers.GlobalMaxPooling2D()]
stacks["stride 1, dense"] = [*stacks["stride 1"], layers.Flatten(), layers.Dense(10)]
print(f"{'convolution':18}{'1 pixel':13}2 pixels")
for name, stack in stacks.items():
    network = keras.Sequential([keras.Input((32, 32, 1)), *stack])
    network.set_weights([rng.normal(size=weights.shape) for weights in network.get_weights()])
    print(f"{name:18}{verdict(network, 1):13}{verdict(network, 2)}")
