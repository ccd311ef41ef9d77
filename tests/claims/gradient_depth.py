"""What docs/evidence/gradient_depth.md claims of snippets/evidence/gradient_depth.csv."""

from claims import AtLeast, AtMost, Higher, TimesHigher, TimesHigherInEachSeed

ONLY_ON_JAX = "it takes gradients or compiles by jax itself"
LINEAR, TANH = "recurrence, linear", "recurrence, tanh"

CLAIMS = [
    # The knee: a linear recurrence is radius ** 100, tanh vanishes at radius 1.
    AtMost((LINEAR, "raw/start/0.5"), 1e-29),
    AtLeast((LINEAR, "raw/start/1.0"), 0.999),
    AtMost((LINEAR, "raw/start/1.0"), 1.001),
    AtLeast((LINEAR, "raw/start/1.5"), 1e17),
    AtMost((TANH, "raw/start/1.0"), 1e-4),
    AtLeast((TANH, "raw/start/1.5"), 5),
    # Clipping caps the whole, gives nothing to the early steps, and leaves the vanished as it is.
    AtLeast((LINEAR, "raw/weights/0.5"), 0.5),
    AtMost((LINEAR, "clipped/weights/1.5"), 1.001),
    AtMost((LINEAR, "clipped/start/0.5"), 1e-29),
    # Depth without recurrence.
    TimesHigherInEachSeed(("sigmoid", "kernel/30"), ("sigmoid", "kernel/1"), 1e15),
    TimesHigher(("sigmoid, residual", "kernel/1"), ("sigmoid", "kernel/1"), 1e15),
    TimesHigherInEachSeed(("tanh", "kernel/1"), ("tanh", "kernel/30"), 0.2),
    TimesHigherInEachSeed(("conv, tanh", "kernel/1"), ("conv, tanh", "kernel/30"), 0.2),
    TimesHigher(("ReLU, he", "kernel/30"), ("ReLU, glorot", "kernel/30"), 1000),
    TimesHigher(("ReLU, he", "kernel/1"), ("ReLU, glorot", "kernel/1"), 1000),
    TimesHigher(("ReLU, he, residual", "kernel/1"), ("ReLU, he", "kernel/1"), 1e5),
    # What can be learned then.
    AtMost(("sigmoid", "raw/accuracy"), 0.2),
    AtMost(("sigmoid", "clipped/accuracy"), 0.2),
    Higher(("sigmoid, residual", "raw/accuracy"), ("sigmoid", "raw/accuracy"), 0.5),
    AtMost(("ReLU, he, residual", "raw/finite"), 0.0),
    AtLeast(("ReLU, he, residual", "clipped/finite"), 1.0),
    Higher(("ReLU, he", "clipped/accuracy"), ("ReLU, he", "raw/accuracy"), 0.2),
    Higher(("tanh, residual", "clipped/accuracy"), ("sigmoid", "clipped/accuracy"), 0.6),
]
