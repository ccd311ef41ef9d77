"""In training, batch norm listens to other samples; group norm always to later steps."""

import numpy as np
from keras import layers, ops

x = np.random.default_rng(0).normal(size=(4, 6, 8)).astype("float32")  # (batch, time, features)
neighbours = {"sample": (1, 0, 0), "later step": (0, 5, 0), "feature": (0, 0, 1)}
kinds = {
    "BatchNormalization": layers.BatchNormalization(),
    "LayerNormalization": layers.LayerNormalization(),
    "GroupNormalization": layers.GroupNormalization(groups=1),
}

print("does the first output change with another:", *neighbours, sep="  ")
for name, layer in kinds.items():
    for training in (True, False):
        before = ops.convert_to_numpy(layer(x, training=training))[0, 0, 0]
        row = []
        for place in neighbours.values():
            changed = x.copy()
            changed[place] += 3
            after = ops.convert_to_numpy(layer(changed, training=training))[0, 0, 0]
            row.append("yes" if abs(after - before) > 0.01 else "no")
        when = "training" if training else "use"
        print(f"{name + ', in ' + when:42}  {row[0]:6}  {row[1]:10}  {row[2]}")
