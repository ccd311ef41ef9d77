"""After half a digit the GRU's answer is a guess, and its state already tells most digits apart."""

import keras
import matplotlib.pyplot as plt
import numpy as np
from keras import layers
from sklearn.datasets import load_digits
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

x, y = load_digits(return_X_y=True)
x = x.reshape(-1, 8, 8) / 16  # (digit, row, column): a sequence of eight rows
train_x, test_x, train_y, test_y = train_test_split(x, y, train_size=1000, random_state=0)

keras.utils.set_random_seed(0)
rows = keras.Input((8, 8))
states = layers.GRU(33, return_sequences=True)(rows)  # one state after each row
answers = layers.Dense(10, activation="softmax")(states)
model = keras.Model(rows, answers[:, -1])  # only the last answer is trained
model.compile(keras.optimizers.Adam(0.005), "sparse_categorical_crossentropy")
model.fit(train_x, train_y, epochs=25, batch_size=50, verbose=0)

look = keras.Model(rows, [states, answers])
train_states, _ = look.predict(train_x, verbose=0)
test_states, test_answers = look.predict(test_x, verbose=0)
said, known = [], []
for row in range(8):
    probe = LogisticRegression(max_iter=2000).fit(train_states[:, row], train_y)
    known.append(probe.score(test_states[:, row], test_y))
    said.append(np.mean(test_answers[:, row].argmax(axis=1) == test_y))
    print(f"after row {row + 1}: it says {said[row]:.2f}, its state knows {known[row]:.2f}")

fig, ax = plt.subplots(figsize=(5.5, 3.5))
ax.plot(range(1, 9), known, "--", color="#D55E00")
ax.plot(range(1, 9), said, color="#D55E00")
ax.text(1.2, 0.72, "what its state knows", color="#D55E00")
ax.text(4.4, 0.12, "what it says", color="#D55E00")
ax.set(xlabel="rows read", ylabel="accuracy", ylim=(0, 1), title="It knows more than it says")
plt.show()
