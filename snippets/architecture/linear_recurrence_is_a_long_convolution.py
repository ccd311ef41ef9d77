"""Without its tanh, an RNN is a convolution whose kernel is B A^j C, as long as the sequence."""

import keras
import numpy as np
from keras import layers, ops

rng = np.random.default_rng(0)
x = rng.normal(size=(4, 50, 3)).astype("float32")  # (batch, time, features)
B, C = rng.normal(size=(3, 6)), rng.normal(size=(6, 2))  # into the state, out of the state
A = 0.9 * np.linalg.qr(rng.normal(size=(6, 6)))[0]  # from one state to the next

powers = [np.linalg.matrix_power(A, lag) for lag in range(50)]
kernel = np.stack([B @ power @ C for power in powers])  # (lag, features, outputs)
convolution = layers.Conv1D(2, 50, padding="causal", use_bias=False)
convolution.build(x.shape)
convolution.set_weights([kernel[::-1]])  # Keras keeps the newest step last
convolved = ops.convert_to_numpy(convolution(x))

for activation in ("linear", "tanh"):
    recurrence = keras.Sequential(
        [
            keras.Input((50, 3)),
            layers.SimpleRNN(6, activation, use_bias=False, return_sequences=True),
            layers.Dense(2, use_bias=False),
        ]
    )
    recurrence.set_weights([B, A, C])
    same = np.allclose(ops.convert_to_numpy(recurrence(x)), convolved, atol=1e-4)
    print(f"{activation:6} recurrence equals the convolution: {same}")
print("numbers that make them: recurrence", A.size + B.size + C.size, " kernel", kernel.size)
