"""Max pooling doubles a pattern that moves by one pixel; a blur before the stride keeps its sum."""

import keras
import numpy as np
from keras import layers, ops

stripes = np.tile([0.0, 0, 1, 1], 4)  # seen through a window of 11 that moves by one
pools = {
    "max pooling": [layers.MaxPooling1D(2)],
    "average pooling": [layers.AveragePooling1D(2)],
    "max, blur, stride": [
        layers.MaxPooling1D(2, strides=1),  # visits every place: leaves nothing out
        layers.AveragePooling1D(2, strides=1),
        layers.AveragePooling1D(2),  # two averages of two: weights 1, 2, 1
    ],
}

for name, stack in pools.items():
    pool = keras.Sequential(stack)
    print(name)
    for moved in (0, 1):
        pooled = pool(stripes[None, moved : moved + 11, None])
        row = ops.convert_to_numpy(pooled)[0, :4, 0]
        shown = " ".join(f"{number:.2f}" for number in row)
        print(f"  moved {moved} px: {shown}  sum: {row.sum():.0f}")
