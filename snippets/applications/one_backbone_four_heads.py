"""One convolutional backbone serves four tasks; only the head and its output shape change."""

import keras
from keras import layers

images = keras.Input((64, 64, 3))  # (height, width, channel)
backbone = keras.Sequential(
    [
        keras.Input((64, 64, 3)),
        layers.Conv2D(16, 3, strides=2, padding="same", activation="relu"),
        layers.Conv2D(32, 3, strides=2, padding="same", activation="relu"),
        layers.Conv2D(64, 3, strides=2, padding="same", activation="relu"),
    ]
)
features = backbone(images)
pooled = layers.GlobalAveragePooling2D()(features)

scores = layers.Dense(10, activation="softmax")(pooled)
objects = layers.Conv2D(10, 1, activation="sigmoid")(features)  # is the centre of one here?
boxes = layers.Conv2D(4, 1)(features)  # how far its four sides are away
embedding = layers.UnitNormalization()(layers.Dense(128)(pooled))
x = features
for channels in [32, 16, 16]:  # back up: 8, 16, 32, 64
    x = layers.Conv2DTranspose(channels, 3, strides=2, padding="same", activation="relu")(x)
mask = layers.Conv2D(10, 1, activation="softmax")(x)

print("images:                ", images.shape[1:])
print("features:              ", features.shape[1:])
print("classification:        ", scores.shape[1:])
print("detection, heat map:   ", objects.shape[1:])
print("detection, boxes:      ", boxes.shape[1:])
print("segmentation:          ", mask.shape[1:])
print("face embedding:        ", embedding.shape[1:])
print("backbone parameters:   ", backbone.count_params())
