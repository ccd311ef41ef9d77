"""Which networks have many parameters, where do these sit, and where is the work done?

Prints tidy rows. Run bare it leaves out the three large networks; a seed as argument asks for
them, too: python parameters.py 0
"""

import sys
from math import prod

import jax
import keras
import numpy as np
from keras import layers, ops

FULL = len(sys.argv) > 1
SEEDS = [int(seed) for seed in sys.argv[1:]] or [0]  # draws weights, which the counts ignore
STEPS = (16, 64, 256, 1024) if FULL else (16, 256)


class LocallyConnected(layers.Layer):
    """A convolution of 3×3 with a kernel of its own at each place; the output is flat."""

    def __init__(self, kernels):
        super().__init__()
        self.kernels = kernels

    def build(self, shape):
        places, inputs = (shape[1] - 2) * (shape[2] - 2), 9 * shape[3]
        self.kernel = self.add_weight((places, inputs, self.kernels), name="kernel")
        self.bias = self.add_weight((places, self.kernels), name="bias")

    def call(self, images):
        rows, columns = images.shape[1] - 2, images.shape[2] - 2
        window = [images[:, i : i + rows, j : j + columns] for i in range(3) for j in range(3)]
        patches = ops.reshape(ops.concatenate(window, -1), (-1, *self.kernel.shape[:2]))
        maps = ops.einsum("bpi,pik->bpk", patches, self.kernel) + self.bias
        return ops.reshape(maps, (-1, prod(self.bias.shape)))


def network(shape, *body):
    return keras.Sequential([keras.Input(shape), *body])


def cnn(head):
    body = [layers.Conv2D(32, 3, activation="relu"), layers.MaxPooling2D(2), head]
    return network((64, 64, 3), *body, layers.Dense(128, activation="relu"), layers.Dense(10))


def kind(layer):
    if isinstance(layer, layers.RNN):
        return "recurrent"
    if isinstance(layer, layers.Dense):
        return "dense"
    return "convolution" if "Conv" in type(layer).__name__ else "other"


def multiply_adds(layer):
    """For one example: each weight that is multiplied, times how often. Biases are only added."""
    weights = sum(prod(weight.shape) for weight in layer.weights if "kernel" in weight.name)
    recurrent = isinstance(layer, layers.RNN)  # uses them at each step, others at each place
    return weights * prod(layer.input.shape[1:2] if recurrent else layer.output.shape[1:-1])


def counted_by_xla(model):
    """Half the floating-point operations that XLA sees, which counts a loop as one round."""
    example = np.zeros((1, *model.input_shape[1:]), "float32")
    variables = (model.trainable_variables, model.non_trainable_variables)
    weights = [[variable.value for variable in some] for some in variables]
    return jax.jit(model.stateless_call).lower(*weights, example).cost_analysis()["flops"] / 2


def report(name, model, seed, setting=""):
    def row(count, value):
        print(f'"{name}",{model.count_params()},{seed},{setting}{count},{value}')

    row("parameters", model.count_params())
    row("multiply-adds", sum(multiply_adds(layer) for layer in model.layers))
    for one in sorted({kind(layer) for layer in model.layers if layer.weights}):
        members = [layer for layer in model.layers if kind(layer) == one]
        row(f"parameters/{one}", sum(layer.count_params() for layer in members))
        row(f"multiply-adds/{one}", sum(multiply_adds(layer) for layer in members))
    if all(layer.unroll for layer in model.layers if isinstance(layer, layers.RNN)):
        row("multiply-adds by XLA", counted_by_xla(model))


print("model,parameters,seed,setting,value")
for seed in SEEDS:
    keras.utils.set_random_seed(seed)
    report("linear on pixels", network((64, 64, 3), layers.Flatten(), layers.Dense(10)), seed)
    report("CNN, Flatten", cnn(layers.Flatten()), seed)
    report("CNN, global average", cnn(layers.GlobalAveragePooling2D()), seed)
    report("RNN demo", network((10, 64), layers.SimpleRNN(50, unroll=True), layers.Dense(1)), seed)
    for recurrent in (layers.SimpleRNN, layers.LSTM, layers.GRU):
        model = network((64, 64, 3), layers.Reshape((64, 192)), recurrent(128), layers.Dense(10))
        report(f"{recurrent.__name__} over rows", model, seed)
    # One convolution, and two layers without weight sharing that compute the same.
    images = np.random.default_rng(seed).normal(size=(8, 16, 16, 3)).astype("float32")
    one = network((16, 16, 3), layers.Conv2D(16, 3, bias_initializer="normal"), layers.Flatten())
    local = network((16, 16, 3), LocallyConnected(16))
    dense = network((16, 16, 3), layers.Flatten(), layers.Dense(14 * 14 * 16))
    kernel, bias = one.get_weights()
    biases = np.tile(bias, 14 * 14)
    local.set_weights([np.tile(kernel.reshape(1, 27, 16), (14 * 14, 1, 1)), biases.reshape(-1, 16)])
    dense.set_weights([one(np.eye(768).reshape(-1, 16, 16, 3)) - biases, biases])
    for name, model in (("convolution", one), ("locally connected", local), ("dense", dense)):
        report(f"one layer, {name}", model, seed)
        apart = ops.convert_to_numpy(ops.max(ops.abs(model(images) - one(images))))
        print(f'"one layer, {name}",{model.count_params()},{seed},difference,{apart:.1e}')
    # The same layers on longer and longer sequences of 16 features.
    for steps in STEPS:
        for name, body in {
            "SimpleRNN": [layers.SimpleRNN(64, unroll=steps == STEPS[0])],
            "LSTM": [layers.LSTM(64, unroll=steps == STEPS[0])],
            "GRU": [layers.GRU(64, unroll=steps == STEPS[0])],
            "Conv1D": [layers.Conv1D(64, 3, padding="causal"), layers.GlobalMaxPooling1D()],
            "Flatten, Dense": [layers.Flatten(), layers.Dense(64)],
        }.items():
            report(name, network((steps, 16), *body), seed, f"{steps} steps/")
    for name in ("VGG16", "ResNet50", "MobileNet") if FULL else ():
        report(name, getattr(keras.applications, name)(weights=None), seed)
