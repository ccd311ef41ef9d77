"""A ConvLSTM is causal; a `same` Conv3D behind it lets every frame see the next one."""

import keras
import numpy as np
from keras import layers, ops

rng = np.random.default_rng(0)
frames = rng.normal(size=(1, 8, 10, 10, 1)).astype("float32")  # (clip, time, height, width, 1)
changed = frames.copy()
changed[:, 5] += 1  # only frame 5 differs

keras.utils.set_random_seed(0)
conv_lstm = keras.Sequential([layers.ConvLSTM2D(4, 3, padding="same", return_sequences=True)])
per_frame = keras.Sequential([conv_lstm, layers.TimeDistributed(layers.Conv2D(1, 3))])
over_time = keras.Sequential([conv_lstm, layers.Conv3D(1, 3, padding="same")])

for name, model in [
    ("ConvLSTM2D alone", conv_lstm),
    ("then Conv2D on each frame", per_frame),
    ("then Conv3D over frames", over_time),
]:
    difference = ops.convert_to_numpy(ops.abs(model(frames) - model(changed)))
    frames_that_differ = np.flatnonzero(difference.max(axis=(0, 2, 3, 4)) > 1e-6)
    print(f"{name:26} {frames_that_differ.tolist()}")
