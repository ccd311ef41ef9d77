"""Dilations that double make the reach of a causal stack double with each level."""

from numbers import Integral


def dilated_stack_reach(levels, kernel, convolutions=1, base=2):
    """Time steps that the last output can see, itself included, in a stack of causal Conv1D.

    Level 0 has dilation 1, each next one base times as much; convolutions: how many a level has
    (1 in WaveNet, 2 in a TCN block), each on (batch, steps, channels). Returns a number of steps.
    ValueError for anything but whole numbers from 1 up. Source: van den Oord et al. 2016, arXiv
    1609.03499; Bai et al. 2018, arXiv 1803.01271.
    """
    settings = dict(levels=levels, kernel=kernel, convolutions=convolutions, base=base)
    for name, value in settings.items():
        if not isinstance(value, Integral) or value < 1:
            raise ValueError(f"{name} is a whole number from 1 up, not {value!r}")
    return 1 + convolutions * (kernel - 1) * sum(base**level for level in range(levels))


def levels_needed(steps, kernel, convolutions=1, base=2):
    """Fewest levels, 1 or more, that reach `steps` time steps; ValueError for a kernel of 1."""
    if not isinstance(steps, Integral) or steps < 1:
        raise ValueError(f"steps is a whole number from 1 up, not {steps!r}")
    if kernel == 1:
        raise ValueError("kernel has to be 2 or more: a kernel of 1 sees no other step")
    levels = 1
    while dilated_stack_reach(levels, kernel, convolutions, base) < steps:
        levels += 1
    return levels


print("8 levels, kernel 3, one convolution a level:", dilated_stack_reach(8, 3))
print("8 levels, kernel 3, two convolutions a level:", dilated_stack_reach(8, 3, 2))
print("levels for 1,000 steps:", levels_needed(1000, 3), "and", levels_needed(1000, 3, 2))
