"""With the kernel 100, 10, 1 each output spells the window it saw, zeros of padding included."""

import numpy as np
from keras import layers, ops

series = np.array([1, 2, 3, 4, 5, 6])
kernel = np.array([100, 10, 1])


def by_hand(padding, stride, dilation):
    """Pad, then visit every stride-th window; return the padded series and the output."""
    reach = dilation * (len(kernel) - 1)  # steps from the first to the last entry of the window
    before, after = 0, 0  # valid
    if padding == "same":
        places = -(-len(series) // stride)  # rounded up
        zeros = max((places - 1) * stride + reach + 1 - len(series), 0)
        before, after = zeros // 2, zeros - zeros // 2  # the odd one behind
    if padding == "causal":
        before = reach
    padded = np.pad(series, (before, after))
    starts = range(0, len(padded) - reach, stride)
    return padded, np.array([padded[i : i + reach + 1 : dilation] @ kernel for i in starts])


print("padding  s  d  padded      outputs")
cases = [("valid", 1, 1), ("same", 1, 1), ("causal", 1, 1), ("valid", 2, 1), ("same", 2, 1)]
cases += [("valid", 1, 2), ("same", 1, 2), ("causal", 1, 2)]
equal = []
for padding, stride, dilation in cases:
    layer = layers.Conv1D(1, 3, stride, padding, dilation_rate=dilation, use_bias=False)
    layer.build((None, 6, 1))
    layer.set_weights([kernel.reshape(3, 1, 1)])
    from_keras = ops.convert_to_numpy(layer(series.reshape(1, 6, 1).astype("float32")))[0, :, 0]
    padded, output = by_hand(padding, stride, dilation)
    equal.append(np.array_equal(from_keras, output))
    text = "".join(map(str, padded))
    print(f"{padding:7}{stride:3}{dilation:3}  {text:11}", *(f"{value:03}" for value in output))
print("Keras agrees in each:", all(equal))
