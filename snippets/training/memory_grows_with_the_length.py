"""What training must keep grows with the length, in a CNN as in an RNN."""

import jax  # only its compiler says how much memory a program asks for
import keras
import matplotlib.pyplot as plt
from keras import layers, ops

lengths, batch, features = (64, 256, 1024), 32, 8
dilated = [layers.Conv1D(32, 3, padding="causal", dilation_rate=2**i) for i in range(5)]
stacks = {
    "SimpleRNN": [layers.SimpleRNN(32)],
    "Conv1D, 5 levels": [*dilated, layers.GlobalMaxPooling1D()],
    "LSTM": [layers.LSTM(32)],
}


def megabytes(model, steps):
    """Working memory of one gradient, beside weights and data."""
    fixed = [v.value for v in model.non_trainable_variables]

    def loss(weights, x):
        return ops.mean(model.stateless_call(weights, fixed, x)[0])

    weights = [v.value for v in model.trainable_variables]
    program = jax.jit(jax.grad(loss)).lower(weights, ops.zeros((batch, steps, features)))
    return program.compile().memory_analysis().temp_size_in_bytes / 1e6


plt.figure(figsize=(5.5, 3.5))
for name, stack in stacks.items():
    model = keras.Sequential([keras.Input((None, features)), *stack])
    needed = [megabytes(model, steps) for steps in lengths]
    print(f"{name:16}", *(f"{steps} steps {mb:4.1f} MB " for steps, mb in zip(lengths, needed)))
    colour = "#0072B2" if name.startswith("Conv") else "#D55E00"
    plt.plot(lengths, needed, "o-", color=colour)
    plt.text(1060, needed[-1], name, color=colour, va="center")
plt.xticks(lengths)
plt.gca().set(xlim=(0, 1650), xlabel="time steps of a sequence", ylabel="MB for one gradient")
plt.title("Twice the steps, twice the memory")
plt.show()
