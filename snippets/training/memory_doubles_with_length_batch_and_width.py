"""Twice the length, batch or width: twice the memory; twice the width: four times the work."""

import jax
import keras
import numpy as np
from keras import layers, ops

networks = {
    "Conv1D": lambda units: [
        layers.Conv1D(units, 3, padding="causal", activation="relu") for _ in range(4)
    ],
    "LSTM": lambda units: [layers.LSTM(units)],
}


def cost(name, time_steps=256, batch=32, units=64, train=True):
    """Bytes that the compiler sets aside beside the weights, and multiplications going forward."""
    model = keras.Sequential([keras.Input((time_steps, 8)), *networks[name](units)])
    fixed = [variable.value for variable in model.non_trainable_variables]

    def loss(weights, x):
        return ops.mean(model.stateless_call(weights, fixed, x)[0])

    weights = [variable.value for variable in model.trainable_variables]
    x = jax.ShapeDtypeStruct((batch, time_steps, 8), "float32")
    program = jax.jit(jax.grad(loss) if train else loss).lower(weights, x).compile()
    a_step = sum(int(np.prod(w.shape)) for w in model.weights if "kernel" in w.name)
    return np.array([program.memory_analysis().temp_size_in_bytes, a_step * time_steps * batch])


twice = {"length": {"time_steps": 512}, "batch": {"batch": 64}, "width": {"units": 128}}
for name in networks:
    predict, train = cost(name, train=False), cost(name)
    print(f"{name}: {predict[0] / 1e6:.1f} MB to predict, {train[0] / 1e6:.1f} MB to train")
    for what, size in twice.items():
        memory, work = cost(name, **size) / train
        print(f"  twice the {what}: {memory:.1f} x memory, {work:.1f} x work")
