"""What docs/evidence/speed.md claims of snippets/evidence/speed.csv: ratios within one run."""

from claims import TimesHigherInEachSeed

ONLY_ON_JAX = "its claims are about JAX"
TIMED = "its rows are seconds"
SHALLOW = "Conv1D, 2 layers"

CLAIMS = [
    TimesHigherInEachSeed(("LSTM", "jax/train/256"), (SHALLOW, "jax/train/256"), 1.3),
    TimesHigherInEachSeed(("LSTM", "jax/train/256"), ("LSTM", "jax/train/16"), 5),
    TimesHigherInEachSeed((SHALLOW, "jax/train/256"), ("average", "jax/train/256"), 3),
    TimesHigherInEachSeed(("LSTM", "jax/train/1024"), (SHALLOW, "jax/train/1024"), 2),
    TimesHigherInEachSeed(("GRU", "jax/train/1024"), (SHALLOW, "jax/train/1024"), 2),
    TimesHigherInEachSeed(("TCN", "jax/train/1024"), (SHALLOW, "jax/train/1024"), 1.5),
    TimesHigherInEachSeed(("TCN", "jax/predict/4096"), ("LSTM", "jax/predict/4096"), 1.2),
    TimesHigherInEachSeed(("GRU", "jax/predict/1024"), ("LSTM", "jax/predict/1024"), 1.5),
]
