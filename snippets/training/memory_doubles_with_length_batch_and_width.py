"""A training step needs twice the memory for twice the length, the batch or the width."""

import jax
import keras
from keras import layers, ops

networks = {
    "Conv1D": lambda units: [
        *[layers.Conv1D(units, 3, padding="causal", activation="relu") for _ in range(4)],
        layers.GlobalAveragePooling1D(),
    ],
    "LSTM": lambda units: [layers.LSTM(units)],
}


def megabytes(name, time_steps=256, batch=32, units=64, train=True):
    """What the compiler sets aside to work in, beside the weights."""
    model = keras.Sequential([keras.Input((time_steps, 8)), *networks[name](units)])
    weights, rest = (
        [variable.value for variable in variables]
        for variables in (model.trainable_variables, model.non_trainable_variables)
    )

    def loss(weights, x):
        return ops.mean(model.stateless_call(weights, rest, x)[0])

    program = jax.jit(jax.grad(loss) if train else loss)
    x = jax.ShapeDtypeStruct((batch, time_steps, 8), "float32")
    return program.lower(weights, x).compile().memory_analysis().temp_size_in_bytes / 2**20


sizes = {"length": {"time_steps": 512}, "batch": {"batch": 64}, "width": {"units": 128}}
for name in networks:
    train = megabytes(name)
    print(f"{name}: {megabytes(name, train=False):.1f} MB to predict, {train:.1f} MB to train")
    factors = [f"{what} {megabytes(name, **size) / train:.1f} x" for what, size in sizes.items()]
    print("        for twice the", *factors)
