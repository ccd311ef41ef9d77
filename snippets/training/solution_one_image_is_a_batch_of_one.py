"""A model reads batches: one image is a batch of one."""

import keras
import numpy as np
from keras import layers

image = np.zeros((28, 28, 1))
for x in (image, image[None]):
    hidden = [layers.Conv2D(8, 3), layers.GlobalMaxPooling2D()]
    model = keras.Sequential([keras.Input((28, 28, 1)), *hidden, layers.Dense(10)])
    try:
        print(x.shape, "->", model.predict(x, verbose=0).shape)
    except Exception:
        print(x.shape, "-> an error: read as 28 images of 28 x 1 pixels")
