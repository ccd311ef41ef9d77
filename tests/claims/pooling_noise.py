"""What docs/evidence/pooling_noise.md claims of snippets/evidence/pooling_noise.csv."""

from claims import AtLeast, Higher, Near

CLAIMS = [
    # Noise: both as the theory of order statistics has it; max pooling moves the mean.
    *(
        Near(
            (pooling, f"noise/{what}/{side}"),
            (f"{pooling} in theory", f"noise/{what}/{side}"),
            0.04,
        )
        for pooling in ("average", "max")
        for what in ("mean", "variance")
        for side in ("2x2", "3x3", "4x4")
    ),
    AtLeast(("max", "noise/mean/2x2"), 1.0),
    Higher(("max", "noise/variance/2x2"), ("average", "noise/variance/2x2"), 0.2),
    # A signal in it: spread out, the average sees more; in one bright pixel, the maximum does.
    Higher(("average", "signal/bright/16 of 16"), ("max", "signal/bright/16 of 16"), 0.1),
    Higher(("max", "signal/bright/1 of 16"), ("average", "signal/bright/1 of 16"), 0.15),
    Higher(("average", "signal/dark/1 of 16"), ("max", "signal/dark/1 of 16"), 0.15),
    Near(("max", "signal/bright/1 of 16"), ("best possible", "signal/bright/1 of 16"), 0.01),
    # Digits: maxima are read as badly as every other pixel, and no pooling is read best.
    Higher(("average", "digits/accuracy/0.25"), ("max", "digits/accuracy/0.25"), 0.05),
    Near(("one pixel", "digits/accuracy/0.25"), ("max", "digits/accuracy/0.25"), 0.12),
    Higher(("no pooling", "digits/accuracy/0.25"), ("average", "digits/accuracy/0.25"), 0.05),
    Higher(("max", "digits/error/0.25"), ("average", "digits/error/0.25"), 0.1),
    AtLeast(("max", "digits/offset/0.25"), 0.1),
]
