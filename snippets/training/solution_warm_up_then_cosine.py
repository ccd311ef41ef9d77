"""A schedule is a function of the update: up in a straight line, then down along a cosine."""

import keras
import matplotlib.pyplot as plt
import numpy as np

samples, batch_size, epochs = 1257, 32, 10
updates = epochs * int(np.ceil(samples / batch_size))
rate = keras.optimizers.schedules.CosineDecay(
    initial_learning_rate=0.0,
    warmup_target=0.003,
    warmup_steps=40,
    decay_steps=updates - 40,
)

rates = {step: float(rate(step)) for step in range(0, updates + 1, 10)}
for step in [0, 20, 40, updates // 2, updates]:
    print(f"update {step:3}: rate {rates[step]:.5f}")

plt.figure(figsize=(7, 2.8))
plt.plot(rates.keys(), rates.values(), color="#6B6B6B")
plt.title("One epoch up, nine epochs down", loc="left")
plt.xlabel("update")
plt.ylabel("learning rate")
plt.show()
