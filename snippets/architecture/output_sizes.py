"""Input size, kernel, stride and padding settle the output size, in convolution and in pooling."""

from itertools import product
from math import ceil

from keras import layers, ops


def output_size(size, kernel, stride, padding):
    """Return how many places a kernel visits along one side of the input."""
    if padding == "same":
        return ceil(size / stride)
    return (size - kernel) // stride + 1


print("size kernel stride padding  formula Keras")
agree = []
for size, kernel, stride, padding in product((7, 28), (2, 3, 5), (1, 2), ("valid", "same")):
    image = ops.zeros((1, size, size, 1))
    convolved = layers.Conv2D(4, kernel, stride, padding)(image).shape[1]
    pooled = layers.MaxPooling2D(kernel, stride, padding)(image).shape[1]
    formula = output_size(size, kernel, stride, padding)
    agree.append(formula == convolved == pooled)
    if size == 28 and kernel == 3:
        print(f"{size:4}{kernel:7}{stride:7} {padding:8}{formula:8}{convolved:6}")

print("settings tried, convolution and pooling:", len(agree))
print("formula right in all of them:", all(agree))
