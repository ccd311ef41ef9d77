"""What a model that learned nothing scores on two tasks of a well-known comparison."""

import numpy as np

rng = np.random.default_rng(0)

numbers = rng.uniform(size=(1_000_000, 2))  # the two marked numbers of the adding problem
adding = np.mean((numbers.sum(axis=1) - 1) ** 2)  # always answer 1
print(f"adding problem, always 1: {adding:.3f}")

blank, symbols, choices = 1000, 10, 8  # copy memory: answer 0, then guess among 8 digits
copying = symbols * np.log(choices) / (blank + 2 * symbols)
print(f"copy memory, remember nothing: {copying:.4f}")
