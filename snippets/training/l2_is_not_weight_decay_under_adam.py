"""Adam divides an L2 penalty by the size of the gradient; weight decay shrinks all alike."""

import keras
import numpy as np
from keras import ops, optimizers

penalty = 0.1
sizes = np.array([0.01, 1, 100], "float32")  # how large the gradients of three weights are
signs = np.random.default_rng(0).choice([-1, 1], (200, 3)).astype("float32")
gradients = np.concatenate([signs, -signs]) * sizes  # they add up to nothing

runs = {
    "SGD, L2": (optimizers.SGD(0.01), penalty),
    "SGD, weight_decay": (optimizers.SGD(0.01, weight_decay=penalty), 0),
    "Adam, L2": (optimizers.Adam(0.01), penalty),
    "AdamW, weight_decay": (optimizers.AdamW(0.01, weight_decay=penalty), 0),
}
print("gradient of size       0.01    1  100")
for name, (optimizer, l2) in runs.items():
    weights = keras.Variable(np.full(3, 10, "float32"))
    for gradient in gradients:
        optimizer.apply([ops.convert_to_tensor(gradient) + l2 * weights], [weights])
    print(f"{name:20}", *(f"{weight:5.1f}" for weight in ops.convert_to_numpy(weights)))
