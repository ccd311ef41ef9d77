"""clipnorm shortens each gradient, clipvalue bends it, global_clipnorm shortens all together."""

import keras
import numpy as np

gradients = {"kernel": [30.0, 40.0], "bias": [0.3, 0.4]}  # lengths 50 and 0.5

for option in ["none", "clipvalue", "clipnorm", "global_clipnorm"]:
    weights = [keras.Variable(np.zeros(2), dtype="float32") for _ in gradients]
    optimizer = keras.optimizers.SGD(1.0, **({} if option == "none" else {option: 1.0}))
    pairs = zip([keras.ops.array(g) for g in gradients.values()], weights)
    optimizer.apply_gradients(list(pairs))
    steps = [-keras.ops.convert_to_numpy(w) for w in weights]  # what was taken off each weight
    print(f"{option:16}", *(f"{name} ({a:.3f}, {b:.3f})" for name, (a, b) in zip(gradients, steps)))
