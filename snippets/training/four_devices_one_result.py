"""Four devices train the same network as one; what differs is what each of them holds."""

import inspect
import os
import subprocess
import sys


def train():
    import keras
    import numpy as np
    from keras import distribution, layers

    rng = np.random.default_rng(0)
    images, labels = rng.normal(size=(64, 8, 8, 1)).astype("float32"), rng.integers(0, 10, 64)
    devices = distribution.list_devices()
    strategies = {f"{n} x data": distribution.DataParallel(devices=devices[:n]) for n in (1, 4)}
    for pattern in ("conv2d.*kernel", ".*conv2d.*kernel"):  # the second matches the whole path
        mesh = distribution.DeviceMesh((2, 2), ["batch", "channels"], devices)
        shares = distribution.LayoutMap(mesh)
        shares[pattern] = (None, None, None, "channels")
        strategies[pattern] = distribution.ModelParallel(layout_map=shares)

    losses = []
    for name, strategy in strategies.items():
        distribution.set_distribution(strategy)
        keras.utils.set_random_seed(0)
        convolution = layers.Conv2D(32, 3)
        model = keras.Sequential([convolution, layers.GlobalMaxPooling2D(), layers.Dense(10)])
        model.compile("adam", keras.losses.SparseCategoricalCrossentropy(from_logits=True))
        losses += [model.fit(images, labels, epochs=3, verbose=0).history["loss"]]
        batch = distribution.distribute_tensor(images, strategy.get_data_layout(images.shape))
        held = [x.addressable_shards[0].data.shape for x in (batch, convolution.kernel.value)]
        print(f"{name:16} {held[0][0]} images, {held[1][-1]} kernels")
    print("losses of all as on one device:", all(np.allclose(x, losses[0]) for x in losses))


flags = {"KERAS_BACKEND": "jax", "XLA_FLAGS": "--xla_force_host_platform_device_count=4"}
python = [sys.executable, "-c", inspect.getsource(train) + "train()"]  # a process of its own
print(subprocess.check_output(python, env=os.environ | flags, text=True), end="")
