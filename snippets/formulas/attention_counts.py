"""The weights of attention do not depend on the length, its work grows with the square of it."""

from numbers import Integral


def check(**settings):
    """ValueError unless each setting is a whole number from 1 up."""
    for name, value in settings.items():
        if not isinstance(value, Integral) or value < 1:
            raise ValueError(f"{name} is a whole number from 1 up, not {value!r}")


def attention_parameters(features, heads, key_dim, value_dim=None, memory=None, bias=True):
    """Weights of MultiHeadAttention on queries (batch, steps, features).

    key_dim and value_dim (None: key_dim) are numbers for each head; memory: features of keys and
    values, None: the same. ValueError for 0. Source: Vaswani et al. 2017, arXiv 1706.03762; Keras.
    """
    value_dim = key_dim if value_dim is None else value_dim
    memory = features if memory is None else memory
    check(features=features, heads=heads, key_dim=key_dim, value_dim=value_dim, memory=memory)
    queries_and_keys = (features + memory + 2 * bias) * key_dim
    values_and_output = (memory + bias + features) * value_dim
    return heads * (queries_and_keys + values_and_output) + bias * features


def self_attention_multiply_adds(steps, features, heads, key_dim):
    """Multiply-adds of one sequence: four projections, then each step meets each step, twice.

    Leaves out biases, scaling, softmax and masks. ValueError for 0. Source: as above.
    """
    check(steps=steps, features=features, heads=heads, key_dim=key_dim)
    return steps * 4 * features * heads * key_dim + 2 * steps**2 * heads * key_dim


print("64 features, 4 heads of 16, weights:", attention_parameters(64, 4, 16))
for steps in (32, 64, 128):
    print(f"multiply-adds on {steps} steps:", self_attention_multiply_adds(steps, 64, 4, 16))
