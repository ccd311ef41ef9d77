"""On a random walk a GRU learns to repeat yesterday: its curve follows the price, one day late."""

import keras
import matplotlib.pyplot as plt
import numpy as np
from keras import layers

keras.utils.set_random_seed(0)
price = np.cumsum(np.random.default_rng(3).normal(size=1200))
scaled = (price - price[:900].mean()) / price[:900].std()
windows = np.lib.stride_tricks.sliding_window_view(scaled, 21)
x, y = windows[:, :20, None], windows[:, 20]  # 20 days, and the next one

model = keras.Sequential([keras.Input((20, 1)), layers.GRU(16), layers.Dense(1)])
model.compile(keras.optimizers.Adam(0.005), "mse")
model.fit(x[:880], y[:880], epochs=30, batch_size=32, verbose=0)

forecast = model.predict(x[880:], verbose=0)[:, 0]
today, tomorrow = x[880:, -1, 0], y[880:]

print(f"mean error of the forecast:     {np.abs(forecast - tomorrow).mean():.3f}")
print(f"mean error of today's price:    {np.abs(today - tomorrow).mean():.3f}")
alike = np.corrcoef(forecast - today, tomorrow - today)[0, 1]
print(f"forecast change, real change:    {alike:.2f}")

figure, ax = plt.subplots(figsize=(5.5, 3.2))
ax.plot(tomorrow[100:160], color="#6B6B6B")
ax.plot(forecast[100:160], color="#D55E00")
ax.set(xlabel="day", ylabel="price, scaled", xlim=(0, 72))
ax.text(60, tomorrow[159], "price", color="#6B6B6B", va="bottom")
ax.text(60, forecast[159], "forecast", color="#D55E00", va="top")
ax.set_title("The forecast is the price, a day late")
plt.show()
