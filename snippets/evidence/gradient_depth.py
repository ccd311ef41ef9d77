"""Do only recurrent networks vanish and explode, and what does clipping do about it?

Prints tidy rows. Run bare it takes the fast setting and seed 0; seeds as arguments ask for the
full one: python gradient_depth.py 0 1 2
"""

import sys

import jax
import keras
import numpy as np
from keras import layers, ops
from sklearn.datasets import load_digits
from sklearn.linear_model import LogisticRegression

FULL = len(sys.argv) > 1
SEEDS = [int(seed) for seed in sys.argv[1:]] or [0]
RADII = [n / 10 for n in range(5, 16)] if FULL else [0.5, 1.0]
STEPS, UNITS, FEATURES, BATCH = 100, 350, 8, 16  # of the recurrences
DEPTH, TRAIN, EPOCHS = 30, 1280, 20  # of the networks without recurrence
LAYERS = (1, 5, 10, 15, 20, 25, 30)
TRAININGS = {"raw": None, "clipped": 1.0} if FULL else {}

# Activation, initial weights, residual connection or not. All have 64 units a layer.
NETWORKS = {
    "sigmoid": ("sigmoid", "glorot_uniform", False),
    "tanh": ("tanh", "glorot_uniform", False),
    "ReLU, glorot": ("relu", "glorot_uniform", False),
    "ReLU, he": ("relu", "he_normal", False),
    "sigmoid, residual": ("sigmoid", "glorot_uniform", True),
    "tanh, residual": ("tanh", "glorot_uniform", True),
    "ReLU, he, residual": ("relu", "he_normal", True),
    "conv, tanh": ("tanh", "glorot_uniform", False),
}
if not FULL:
    NETWORKS = {name: NETWORKS[name] for name in ("sigmoid", "tanh", "sigmoid, residual")}


def size(gradient):  # in 64 bits: in 32 the square of 1e-23 is 0, that of 1e20 infinite
    return np.linalg.norm(np.asarray(gradient, "float64"))


def build(name):
    activation, weights, residual = NETWORKS[name]
    x = inputs = keras.Input((64,))
    options = {"activation": activation, "kernel_initializer": weights}
    if conv := name.startswith("conv"):
        x = layers.Reshape((8, 8, 1))(x)
    for _ in range(DEPTH):
        layer = layers.Conv2D(21, 3, 1, "same", **options) if conv else layers.Dense(64, **options)
        x = x + layer(x) if residual else layer(x)
    return keras.Model(inputs, layers.Dense(10)(layers.Flatten()(x)))


def by_layer(model, images, labels):  # the gradient by each kernel and bias, in this order
    def loss(weights):
        logits, _ = model.stateless_call(weights, model.non_trainable_variables, images)
        return ops.mean(keras.losses.sparse_categorical_crossentropy(labels, logits, True))

    return jax.grad(loss)([variable.value for variable in model.trainable_variables])


def clipped(gradients):
    """What Keras makes of the gradients: one step of rate 1 away from zero."""
    steps = [keras.Variable(ops.zeros(g.shape)) for g in gradients]
    keras.optimizers.SGD(1.0, global_clipnorm=1.0).apply(gradients, steps)
    return steps


def recurrence(activation, sequences, readout):
    """A recurrent layer, and the gradient of its last state by recurrent matrix and first state."""
    layer = layers.SimpleRNN(UNITS, activation, use_bias=False)
    layer.build(sequences.shape)
    kernel, unused = layer.trainable_variables[0].value, layer.non_trainable_variables

    def last(recurrent, start):
        start = ops.broadcast_to(start, (BATCH, UNITS))
        state, _ = layer.stateless_call([kernel, recurrent], unused, sequences, initial_state=start)
        return ops.mean(ops.matmul(state, readout))

    return layer, jax.jit(jax.grad(last, argnums=(0, 1)))


print("model,parameters,seed,setting,value")
for seed in SEEDS:
    rng = np.random.default_rng(seed)
    keras.utils.set_random_seed(seed)
    rotation = np.linalg.qr(rng.normal(size=(UNITS, UNITS)))[0].astype("float32")
    readout = rng.normal(size=UNITS).astype("float32")
    sequences = rng.normal(size=(BATCH, STEPS, FEATURES)).astype("float32")
    for activation in ("linear", "tanh"):
        layer, gradient = recurrence(activation, sequences, readout / size(readout))
        row = f'"recurrence, {activation}",{layer.count_params()},{seed}'
        for radius in RADII:
            raw = gradient(radius * rotation, ops.zeros(UNITS))
            for when, (weights, start) in {"raw": raw, "clipped": clipped(raw)}.items():
                print(f"{row},{when}/weights/{radius},{size(weights):.4g}")
                print(f"{row},{when}/start/{radius},{size(start):.4g}")
    images, labels = load_digits(return_X_y=True)
    mixed = rng.permutation(len(labels))
    images, labels = (images[mixed] / 16).astype("float32"), labels[mixed]
    test, answers = images[TRAIN:], labels[TRAIN:]
    one = LogisticRegression(max_iter=1000).fit(images[:TRAIN], labels[:TRAIN])
    print(f'"logistic regression",0,{seed},accuracy,{one.score(test, answers):.4g}')
    print(f'"guessing",0,{seed},accuracy,{np.bincount(answers).max() / len(answers):.4g}')
    for name in NETWORKS:
        model = build(name)
        row, begin = f'"{name}",{model.count_params()},{seed}', model.get_weights()
        gradients = by_layer(model, images[:256], labels[:256])
        for n in LAYERS:
            print(f"{row},kernel/{n},{size(gradients[2 * n - 2]):.4g}")
            print(f"{row},bias/{n},{size(gradients[2 * n - 1]):.4g}", flush=True)
        for when, clip in TRAININGS.items() if name != "conv, tanh" else ():
            model.set_weights(begin)
            sgd = keras.optimizers.SGD(0.1, global_clipnorm=clip)
            model.compile(sgd, keras.losses.SparseCategoricalCrossentropy(from_logits=True))
            model.fit(images[:TRAIN], labels[:TRAIN], batch_size=64, epochs=EPOCHS, verbose=0)
            logits = model.predict(test, batch_size=len(test), verbose=0)
            print(f"{row},{when}/accuracy,{np.mean(logits.argmax(1) == answers):.4g}")
            print(f"{row},{when}/finite,{np.isfinite(logits).mean():.4g}")
