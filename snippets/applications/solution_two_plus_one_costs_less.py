"""Space first, then time: (2+1)D needs fewer weights and fewer multiplications than 3-D."""

import keras
from keras import layers

FRAMES, SIDE, CHANNELS, KERNELS = 16, 56, 64, 64

clip = keras.Input((FRAMES, SIDE, SIDE, CHANNELS))
three = layers.Conv3D(KERNELS, 3, padding="same", use_bias=False)
space = layers.Conv3D(KERNELS, (1, 3, 3), padding="same", use_bias=False)
time = layers.Conv3D(KERNELS, (3, 1, 1), padding="same", use_bias=False)

for name, stack in {"3-D": [three], "(2+1)D": [space, time]}.items():
    model = keras.Sequential([clip, *stack])
    weights = model.count_params()  # each is used once at each place of each frame
    billions = weights * FRAMES * SIDE * SIDE / 1e9
    print(f"{name}: {weights:,} weights, {billions:.1f} billion multiplications a clip")
