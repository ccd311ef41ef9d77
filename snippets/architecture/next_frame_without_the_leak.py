"""A ConvLSTM predicts the next frame better than its convolution or its LSTM alone."""

import keras
import numpy as np
from keras import layers
from sklearn.datasets import load_digits

images, rng = load_digits().images / 16, np.random.default_rng(0)
clips = np.zeros((len(images), 4, 10, 10, 1))  # (clip, frame, height, width, channel)
clips[:, :, :8, :8, 0] = images[:, None]
for clip in clips:  # two pixels a frame, one of four ways; the canvas wraps around
    move, start = rng.permutation([0, rng.choice([-2, 2])]), rng.integers(10, size=2)
    clip[:] = [np.roll(frame, start + t * move, axis=(0, 1)) for t, frame in enumerate(clip)]
seen, coming = clips[:, :3], clips[:, 1:]
print(f"{'repeat the last frame':24} {np.square(clips[1200:, 3] - clips[1200:, 2]).mean():.3f}")

for name, body in {
    "Conv2D, each frame": [layers.TimeDistributed(layers.Conv2D(40, 5, padding="same"))],
    "LSTM, all pixels": [
        layers.Reshape((3, 100)),
        layers.LSTM(32, return_sequences=True),
        layers.Dense(100),
        layers.Reshape((3, 10, 10, 1)),
    ],
    "ConvLSTM": [layers.ConvLSTM2D(4, 5, padding="same", return_sequences=True, unroll=True)],
}.items():
    keras.utils.set_random_seed(0)
    head = layers.TimeDistributed(layers.Conv2D(1, 3, padding="same"))  # sees its own frame only
    model = keras.Sequential([keras.Input((3, 10, 10, 1)), *body, layers.ReLU(), head])
    model.compile(keras.optimizers.Adam(0.01), "mse")
    model.fit(seen[:1200], coming[:1200], batch_size=24, epochs=4, verbose=0)
    error = model.predict(seen[1200:], verbose=0)[:, -1] - coming[1200:, -1]
    print(f"{name:24} {np.square(error).mean():.3f}  ({model.count_params():,} parameters)")
