"""A spectral radius a little over 1, repeated 100 times, makes the gradient explode."""

from functools import partial

import matplotlib.pyplot as plt
import numpy as np
from keras import ops

steps, units = 100, 32
rng = np.random.default_rng(0)
radius = np.linspace(0.8, 1.3, 26, dtype="float32")[:, None]  # one network a row
orthogonal = np.linalg.qr(rng.normal(size=(units, units)))[0].astype("float32")
inputs = rng.normal(scale=0.01, size=(steps, 1, units)).astype("float32")
rho, inputs = ops.convert_to_tensor(radius), ops.convert_to_tensor(inputs)
start = ops.zeros((26, units))
nudge = ops.convert_to_tensor(np.full((26, units), units**-0.5, "float32"))  # length 1


def last_state(state, activation):
    for step in range(steps):
        state = activation(rho * ops.matmul(state, orthogonal) + inputs[step])
    return state


size = {}
plt.figure(figsize=(5.5, 3.8))
for name, activation in {"linear": lambda x: x, "tanh": ops.tanh}.items():
    change = ops.jvp(partial(last_state, activation=activation), (start,), (nudge,))[1]
    size[name] = np.linalg.norm(ops.convert_to_numpy(change), axis=1)
    plt.semilogy(radius, size[name], color="#D55E00", ls="-" if name == "linear" else "--")
    plt.text(1.31, size[name][-1], name, color="#D55E00", va="center")

print("linear is radius ** 100:", np.allclose(size["linear"], radius[:, 0] ** 100, rtol=0.01))
print(f"linear, radius 0.9 leaves {size['linear'][5]:.5f}")
print(f"linear, radius 1.1 multiplies by {size['linear'][15] / 1000:.0f} thousand")
print("tanh at radius 1.1 smaller:", bool(size["tanh"][15] < size["linear"][15]))
plt.axvline(1, color="#6B6B6B", linewidth=1)
plt.gca().set(xlabel="spectral radius of recurrent matrix", ylabel="gradient after 100 steps")
plt.title("Below 1 it vanishes, above 1 it explodes")
plt.show()
