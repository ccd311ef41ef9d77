"""What docs/evidence/parameters.md claims of snippets/evidence/parameters.csv."""

from claims import AtMost, Near, TimesHigher

ONLY_ON_JAX = "it takes gradients or compiles by jax itself"
DETERMINISTIC = "Counts of weights and of their uses do not depend on what the weights are."
UNMATCHED = "How many parameters each network has is the question."

FLAT, AVERAGE, ROWS = "CNN, Flatten", "CNN, global average", "SimpleRNN over rows"
CONVOLUTION, LOCAL, DENSE = (
    f"one layer, {n}" for n in ("convolution", "locally connected", "dense")
)

CLAIMS = [
    # Either family can have many times the parameters of the other.
    TimesHigher((FLAT, "parameters"), ("RNN demo", "parameters"), 600),
    TimesHigher((FLAT, "parameters"), ("LSTM over rows", "parameters"), 20),
    TimesHigher((ROWS, "parameters"), (AVERAGE, "parameters"), 6),
    # The head holds the parameters; the convolution, with 896 of them, half of the work or all.
    TimesHigher((FLAT, "parameters"), (AVERAGE, "parameters"), 600),
    TimesHigher((AVERAGE, "multiply-adds"), (FLAT, "multiply-adds"), 0.4),
    TimesHigher(("VGG16", "parameters/dense"), ("VGG16", "parameters/convolution"), 8),
    TimesHigher(("VGG16", "multiply-adds/convolution"), ("VGG16", "multiply-adds/dense"), 100),
    # Sharing saves parameters against a layer that computes the same, and no work by itself.
    TimesHigher((LOCAL, "parameters"), (CONVOLUTION, "parameters"), 190),
    TimesHigher((DENSE, "parameters"), (CONVOLUTION, "parameters"), 5000),
    Near((LOCAL, "multiply-adds"), (CONVOLUTION, "multiply-adds"), 0),
    AtMost((LOCAL, "difference"), 1e-5),
    AtMost((DENSE, "difference"), 1e-5),
    # Both families share over time: the length moves the work, not the parameters.
    *(
        Near((name, "16 steps/parameters"), (name, "1024 steps/parameters"), 0)
        for name in ("SimpleRNN", "LSTM", "GRU", "Conv1D")
    ),
    *(
        TimesHigher((name, "1024 steps/multiply-adds"), (name, "16 steps/multiply-adds"), 64)
        for name in ("SimpleRNN", "LSTM", "GRU", "Conv1D")
    ),
    TimesHigher(("LSTM", "16 steps/multiply-adds"), ("Conv1D", "16 steps/multiply-adds"), 6),
    # The compiler, which knows nothing of the formula, counts the same within a tenth.
    *(
        TimesHigher((name, f"{when}{one}"), (name, f"{when}{other}"), 0.9)
        for name, when in [
            *((name, "") for name in (FLAT, AVERAGE, CONVOLUTION, LOCAL, DENSE, "RNN demo")),
            *((name, "16 steps/") for name in ("SimpleRNN", "LSTM", "GRU", "Conv1D")),
            *((name, "") for name in ("VGG16", "ResNet50", "MobileNet")),
        ]
        for one, other in [
            ("multiply-adds", "multiply-adds by XLA"),
            ("multiply-adds by XLA", "multiply-adds"),
        ]
    ),
]
