"""A recurrent layer can read a stream step by step: what it must keep is one state."""

import keras
import numpy as np
from keras import layers, ops

rng = np.random.default_rng(0)
x = rng.normal(size=(1, 20, 3)).astype("float32")  # (batch, time, features)

whole = layers.SimpleRNN(16, return_sequences=True)
expected = ops.convert_to_numpy(whole(x))

stream = layers.SimpleRNN(16, stateful=True)
model = keras.Sequential([keras.Input(batch_shape=(1, 1, 3)), stream])
stream.set_weights(whole.get_weights())

outputs = [ops.convert_to_numpy(model(x[:, t : t + 1])) for t in range(20)]
streamed = np.stack(outputs, axis=1)
again = ops.convert_to_numpy(model(x[:, :1]))
stream.reset_state()
fresh = ops.convert_to_numpy(model(x[:, :1]))
first = expected[:, 0]

print("20 steps, one by one, equal one pass:", np.allclose(streamed, expected, atol=1e-5))
print("numbers kept between two steps:", stream.states[0].shape[-1])
print("step 1 again, state not reset, equal:", np.allclose(again, first, atol=1e-5))
print("step 1 again, after reset_state(), equal:", np.allclose(fresh, first, atol=1e-5))
