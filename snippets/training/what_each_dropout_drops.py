"""Dropout blanks single numbers, spatial dropout whole channels; in use neither does anything."""

import keras
import matplotlib.pyplot as plt
import numpy as np
from keras import layers, ops

keras.utils.set_random_seed(0)
sequence = np.ones((1, 40, 16), "float32")  # (batch, time steps, channels)
kinds = {
    "Dropout": layers.Dropout(0.5),
    "SpatialDropout1D": layers.SpatialDropout1D(0.5),
    "noise_shape": layers.Dropout(0.5, noise_shape=(None, None, 1)),
}

fig, axes = plt.subplots(1, 3, figsize=(7, 3), sharey=True)
for ax, (name, layer) in zip(axes, kinds.items()):
    dropped = ops.convert_to_numpy(layer(sequence, training=True))[0]
    used = ops.convert_to_numpy(layer(sequence))[0]
    print(f"{name}:")
    print("  in training every number is", " or ".join(f"{x:.0f}" for x in np.unique(dropped)))
    print("  whole channels go or stay:", bool(np.all(dropped == dropped[0])))
    print("  whole time steps go or stay:", bool(np.all(dropped == dropped[:, :1])))
    print("  in use nothing changes:", np.array_equal(used, sequence[0]))
    ax.imshow(dropped, cmap="Blues", vmin=0, vmax=3, aspect="auto")
    ax.set_title(name, loc="left", fontsize=10)
    ax.set_xlabel("channel")
axes[0].set_ylabel("time step")
plt.show()
