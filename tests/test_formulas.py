"""The functions on the page of formulas give what Keras gives, and refuse what makes no sense."""

import ast
import contextlib
import functools
import inspect
import io
import re
import runpy
from math import prod

import keras
import numpy as np
import pytest
from keras import layers, ops
from no_values import no_values
from paths import SNIPPETS, shown

FILES = sorted(
    path
    for path in (SNIPPETS / "formulas").glob("*.py")
    if "import keras" not in path.read_text(encoding="utf-8")
    and "from keras" not in path.read_text(encoding="utf-8")
)
REFUSALS = (ValueError, TypeError, ZeroDivisionError, OverflowError)  # pooling has no check


@functools.cache
def formulas():
    """Every function of the files, by name."""
    found = {}
    for path in FILES:
        with contextlib.redirect_stdout(io.StringIO()):
            variables = runpy.run_path(str(path))
        for name, value in variables.items():
            if inspect.isfunction(value) and name not in ("check", "block"):
                assert name not in found, f"{shown(path)}: {name} stands in two files"
                found[name] = value
    return found


def formula(name, *settings, **more):
    """What a function of the page answers; None where it refuses with a sentence."""
    try:
        return formulas()[name](*settings, **more)
    except ValueError as refusal:
        assert len(str(refusal).split()) >= 5, refusal
        return None


def compare(cases, agreements, refusals):
    """Cases are (settings, formula, Keras): equal, or refused by both, and enough of each."""
    answers = []
    for settings, ours, theirs in cases:
        assert ours == theirs, f"{settings}: the formula says {ours}, Keras {theirs}"
        answers.append(ours)
    refused = answers.count(None)
    assert len(answers) - refused >= agreements, f"only {len(answers) - refused} were accepted"
    assert refused >= refusals, f"only {refused} were refused"


def numbers(rng, *highest, zero=0.05):
    """A whole number from 1 to each `highest`, seldom 0."""
    return [0 if rng.random() < zero else int(rng.integers(1, most + 1)) for most in highest]


def keras_size(kind, axes, size, *settings, **options):
    """How long Keras says that the output is along the first axis; None where it refuses."""
    try:
        layer = getattr(layers, kind.format(axes))(*settings, **options)
        return layer.compute_output_shape((1, *[size] * axes, 1))[1]
    except REFUSALS:
        return None


def keras_weights(kind, shapes, *settings, both_ways=False, **options):
    """The trained and the other weights of a layer for such inputs; None where Keras refuses."""
    try:
        layer = getattr(layers, kind)(*settings, **options)
        layer = layers.Bidirectional(layer) if both_ways else layer
        with no_values():
            layer.build(*shapes)
    except REFUSALS:
        return None
    kinds = layer.trainable_weights, layer.non_trainable_weights
    return tuple(sum(prod(weight.shape) for weight in some) for some in kinds)


def keras_parameters(*settings, **options):
    """What `count_params` would say; None where Keras refuses."""
    weights = keras_weights(*settings, **options)
    return weights and sum(weights)


# Sizes


def test_convolution_output_size_is_that_of_keras():
    rng = np.random.default_rng(0)

    def cases():
        for _ in range(400):
            axes = int(rng.integers(1, 4))
            size, kernel, stride, dilation = numbers(rng, 30, 6, 4, 4, zero=0.02)
            stride = stride if dilation <= 1 or rng.random() < 0.1 else 1
            padding = str(rng.choice(["valid", "same", "causal"]))
            options = {"strides": stride, "padding": padding, "dilation_rate": dilation}
            theirs = keras_size("Conv{}D", axes, size, 1, kernel, **options)
            settings = (size, kernel, stride, padding, dilation, axes)
            if size:  # Keras accepts an empty image: ours does not
                yield settings, formula("convolution_output_size", *settings), theirs

    compare(cases(), 200, 60)


def test_pooling_output_size_is_that_of_keras():
    rng = np.random.default_rng(1)

    def cases():
        for number in range(300):
            axes = int(rng.integers(1, 4))
            size, pool = numbers(rng, 30, 8, zero=0)
            stride = None if rng.random() < 0.4 else numbers(rng, 5, zero=0)[0]
            padding = str(rng.choice(["valid", "same", "causal"], p=[0.5, 0.45, 0.05]))
            kind = ("MaxPooling{}D", "AveragePooling{}D")[number % 2]
            theirs = keras_size(kind, axes, size, pool, stride, padding)
            settings = (size, pool, stride, padding)
            yield settings, formula("pooling_output_size", *settings), theirs

    compare(cases(), 200, 20)


def test_transposed_convolution_output_size_is_that_of_keras():
    rng = np.random.default_rng(2)

    def cases():
        for _ in range(400):
            axes = int(rng.integers(1, 4))
            size, kernel, stride, dilation = numbers(rng, 20, 6, 4, 4, zero=0.02)
            stride = stride if dilation <= 1 or rng.random() < 0.1 else 1
            extra = int(rng.integers(0, stride + 1)) if rng.random() < 0.5 else None
            padding = str(rng.choice(["valid", "same", "causal"], p=[0.45, 0.45, 0.1]))
            options = {"strides": stride, "padding": padding, "dilation_rate": dilation}
            options["output_padding"] = extra
            theirs = keras_size("Conv{}DTranspose", axes, size, 1, kernel, **options)
            settings = (size, kernel, stride, padding, dilation, extra)
            if size:
                yield settings, formula("transposed_convolution_output_size", *settings), theirs

    compare(cases(), 200, 60)


@pytest.mark.parametrize("kind", ["Conv1D", "Conv1DTranspose", "MaxPooling1D"])
def test_sizes_are_those_of_real_arrays(kind):
    """The tests above ask Keras what it expects; this one computes, the hard cases among them."""
    rng = np.random.default_rng(3)
    name = {"Conv1D": "convolution", "MaxPooling1D": "pooling"}.get(kind, "transposed_convolution")
    for padding in ("valid", "same"):
        for _ in range(4):
            size, kernel, stride = numbers(rng, 12, 4, 4, zero=0)
            size += 4
            options = {"strides": stride, "padding": padding}
            filters = () if kind == "MaxPooling1D" else (1,)
            layer = getattr(layers, kind)(*filters, kernel, **options)
            answer = layer(np.ones((1, size, 1), "float32")).shape[1]
            ours = formula(f"{name}_output_size", size, kernel, stride, padding)
            assert ours == answer, (size, kernel, options)


def test_zeros_on_both_sides_enlarge_the_input():
    """The page: with p zeros on each side, n + 2p takes the place of n."""
    rng = np.random.default_rng(4)
    for _ in range(40):
        size, kernel, stride, zeros = numbers(rng, 20, 4, 3, 3, zero=0)
        padded = layers.ZeroPadding1D(zeros).compute_output_shape((1, size + 4, 1))
        theirs = layers.Conv1D(1, kernel, stride).compute_output_shape(padded)[1]
        assert formula("convolution_output_size", size + 4 + 2 * zeros, kernel, stride) == theirs


# Parameters


def test_convolution_parameters_are_those_of_keras():
    rng = np.random.default_rng(5)

    def cases():
        for _ in range(280):
            axes = int(rng.integers(1, 4))
            kernel = tuple(numbers(rng, *[4] * axes, zero=0.02))
            groups, channels, filters = numbers(rng, 3, 4, 4, zero=0.02)
            if rng.random() < 0.8:
                channels, filters = channels * groups, filters * groups
            bias = bool(rng.random() < 0.7)
            transposed = groups == 1 and rng.random() < 0.5
            kind = f"Conv{axes}DTranspose" if transposed else f"Conv{axes}D"
            options = {"use_bias": bias} if transposed else {"use_bias": bias, "groups": groups}
            shapes = [(None, *[9] * axes, channels)]
            theirs = keras_parameters(kind, shapes, filters, kernel, **options)
            settings = (kernel, channels, filters, groups, bias)
            if channels:  # Keras builds a kernel that reads no channel
                yield (kind, *settings), formula("convolution_parameters", *settings), theirs

    compare(cases(), 200, 20)


def test_depthwise_and_separable_parameters_are_those_of_keras():
    rng = np.random.default_rng(6)

    def cases():
        for number in range(260):
            axes = int(rng.integers(1, 3))
            kernel = tuple(numbers(rng, *[4] * axes, zero=0.02))
            channels, filters, multiplier = numbers(rng, 6, 6, 3, zero=0.05)
            channels = max(channels, 1)
            bias = bool(rng.random() < 0.7)
            shapes = [(None, *[9] * axes, channels)]
            options = {"depth_multiplier": multiplier, "use_bias": bias}
            if number % 2:
                theirs = keras_parameters(f"DepthwiseConv{axes}D", shapes, kernel, **options)
                settings = (kernel, channels, channels * multiplier, channels, bias)
                yield settings, formula("convolution_parameters", *settings), theirs
            else:
                kind = f"SeparableConv{axes}D"
                theirs = keras_parameters(kind, shapes, filters, kernel, **options)
                settings = (kernel, channels, filters, multiplier, bias)
                yield settings, formula("separable_parameters", *settings), theirs

    compare(cases(), 200, 10)


def test_recurrent_parameters_are_those_of_keras():
    rng = np.random.default_rng(7)

    def cases():
        for number in range(240):
            features, units = numbers(rng, 12, 12)
            features = max(features, 1)
            bias = bool(rng.random() < 0.7)
            name = ("simple_rnn", "lstm", "gru")[number % 3]
            kind = {"simple_rnn": "SimpleRNN", "lstm": "LSTM", "gru": "GRU"}[name]
            options = {"reset_after": bool(rng.random() < 0.5)} if name == "gru" else {}
            ours = formula(f"{name}_parameters", features, units, bias, **options)
            both_ways = bool(rng.random() < 0.3)
            if both_ways:
                ours = formula("bidirectional_parameters", ours)
            options |= {"use_bias": bias, "both_ways": both_ways}
            theirs = keras_parameters(kind, [(None, 5, features)], units, **options)
            yield (kind, features, units, options), ours, theirs

    compare(cases(), 200, 5)


def test_dense_and_norm_parameters_are_those_of_keras():
    rng = np.random.default_rng(8)

    def cases():
        for _ in range(70):
            features, units = numbers(rng, 40, 40)
            features = max(features, 1)
            bias, center, scale = (bool(n) for n in rng.integers(0, 2, 3))
            shape = (None, *numbers(rng, *[5] * int(rng.integers(0, 3)), zero=0), features)
            theirs = keras_parameters("Dense", [shape], units, use_bias=bias)
            yield (shape, units), formula("dense_parameters", features, units, bias), theirs
            options = {"center": center, "scale": scale}
            ours = formula("layer_normalization_parameters", features, **options)
            yield options, ours, keras_parameters("LayerNormalization", [shape], **options)
            ours = formula("batch_normalization_parameters", features, **options)
            yield options, ours, keras_weights("BatchNormalization", [shape], **options)

    compare(cases(), 200, 1)


def test_attention_parameters_are_those_of_keras():
    rng = np.random.default_rng(9)

    def cases():
        for _ in range(250):
            heads, key_dim = numbers(rng, 4, 6)
            features, memory = numbers(rng, 9, 9, zero=0)
            value_dim = None if rng.random() < 0.5 else numbers(rng, 6, zero=0)[0]
            memory = None if rng.random() < 0.5 else memory
            bias = bool(rng.random() < 0.7)
            shapes = [(None, 5, features), (None, 7, memory or features)]
            options = {"value_dim": value_dim, "use_bias": bias}
            theirs = keras_parameters("MultiHeadAttention", shapes, heads, key_dim, **options)
            settings = (features, heads, key_dim, value_dim, memory, bias)
            yield settings, formula("attention_parameters", *settings), theirs

    compare(cases(), 200, 2)


# Multiply-adds: with ones for all inputs and weights, an output is the number of its products


def products(layer, shape):
    return float(ops.convert_to_numpy(ops.sum(layer(np.ones(shape, "float32")))))


ONES = {"kernel_initializer": "ones", "use_bias": False}
SEPARATE = {"depthwise_initializer": "ones", "use_bias": False}


def test_convolution_multiply_adds_are_the_products_that_keras_adds_up():
    rng = np.random.default_rng(10)
    for _ in range(6):
        groups, channels, filters, kernel, stride = numbers(rng, 3, 2, 3, 4, 3, zero=0)
        channels, filters = channels * groups, filters * groups
        rows, columns = (int(n) for n in rng.integers(4, 9, 2))
        places = tuple(
            formula("convolution_output_size", n, kernel, stride) for n in (rows, columns)
        )
        layer = layers.Conv2D(filters, kernel, stride, groups=groups, **ONES)
        found = products(layer, (1, rows, columns, channels))
        kernel = (kernel, kernel)
        ours = formula("convolution_multiply_adds", places, kernel, channels, filters, groups)
        assert ours == found
    for _ in range(4):
        size, channels, filters, kernel, stride = numbers(rng, 6, 3, 3, 4, 3, zero=0)
        layer = layers.Conv1DTranspose(filters, kernel, stride, **ONES)
        ours = formula("convolution_multiply_adds", (size,), (kernel,), channels, filters)
        assert ours == products(layer, (1, size, channels)), "transposed: the input's places"
    for _ in range(4):
        size, channels, multiplier, kernel = numbers(rng, 6, 3, 3, 3, zero=0)
        layer = layers.DepthwiseConv1D(kernel, depth_multiplier=multiplier, **SEPARATE)
        settings = (kernel,), channels, channels * multiplier, channels
        ours = formula("convolution_multiply_adds", (size + 3 - kernel,), *settings)
        assert ours == products(layer, (1, size + 2, channels))


def test_multiply_adds_are_the_weights_times_the_places():
    rng = np.random.default_rng(15)

    def cases():
        for _ in range(250):
            axes = int(rng.integers(1, 4))
            size, kernel, stride, channels, filters = numbers(rng, 20, 6, 4, 4, 4, zero=0)
            groups = int(rng.integers(1, 4))
            channels, filters = channels * groups, filters * groups
            padding = str(rng.choice(["valid", "same"]))
            options = {"padding": padding, "strides": stride}
            place = formula("convolution_output_size", size, kernel, stride, padding)
            found = keras_size("Conv{}D", axes, size, 1, kernel, **options)
            shapes, options["groups"] = [(None, *[size] * axes, channels)], groups
            weights = keras_parameters(
                f"Conv{axes}D", shapes, filters, kernel, use_bias=False, **options
            )
            settings = ((place,) * axes, (kernel,) * axes, channels, filters, groups)
            ours = place and formula("convolution_multiply_adds", *settings)
            yield settings, ours, found and weights * found**axes

    compare(cases(), 200, 2)


def test_padded_zeros_are_counted_although_they_add_nothing():
    layer = layers.Conv1D(1, 3, padding="same", **ONES)
    assert products(layer, (1, 10, 1)) == 28
    assert formula("convolution_multiply_adds", (10,), (3,), 1, 1) == 30


def test_dense_and_recurrent_multiply_adds_are_weights_times_steps():
    rng = np.random.default_rng(11)
    for _ in range(4):
        steps, features, units = numbers(rng, 6, 8, 8, zero=0)
        found = products(layers.Dense(units, **ONES), (1, steps, features))
        assert formula("convolution_multiply_adds", (steps,), (1,), features, units) == found
    for number in range(200):
        steps, features, units = numbers(rng, 99, 9, 9, zero=0)
        kind, blocks = (("SimpleRNN", 1), ("GRU", 3), ("LSTM", 4))[number % 3]
        shapes = [(None, steps, features)]
        found = steps * keras_parameters(kind, shapes, units, use_bias=False)
        assert formula("recurrent_multiply_adds", steps, features, units, blocks) == found


def test_a_step_of_a_linear_recurrence_adds_as_many_products():
    features, units = 5, 3
    layer = layers.SimpleRNN(units, activation=None, recurrent_initializer="ones", **ONES)
    state = layer(np.ones((1, 1, features), "float32"), initial_state=np.ones((1, units)))
    found = float(ops.convert_to_numpy(ops.sum(state)))
    assert formula("recurrent_multiply_adds", 1, features, units, 1) == found


def test_attention_multiply_adds_are_the_products_in_its_sums(monkeypatch):
    """Keras computes attention with einsum, which multiplies once for each set of indices."""
    counted = []

    def counting(original):
        def einsum(equation, *operands, **options):
            letters = dict(
                pair
                for term, operand in zip(equation.split("->")[0].split(","), operands)
                for pair in zip(term, operand.shape)
            )
            counted.append(prod(letters.values()))
            return original(equation, *operands, **options)

        return einsum

    ops_of_layers = inspect.getmodule(layers.MultiHeadAttention).ops
    monkeypatch.setattr(ops_of_layers, "einsum", counting(ops_of_layers.einsum))
    steps, features, heads, key_dim = 7, 6, 3, 2
    layer = layers.MultiHeadAttention(heads, key_dim)
    x = np.ones((1, steps, features), "float32")
    layer.build(x.shape, x.shape)
    counted.clear()
    layer(x, x, return_attention_scores=True)
    assert len(counted) == 6, "four projections, scores, and the sum that they weigh"
    ours = formula("self_attention_multiply_adds", steps, features, heads, key_dim)
    assert ours == sum(counted)


def test_the_table_of_typical_layers_follows_the_formulas():
    text = (SNIPPETS / "formulas/counts_of_typical_layers.out").read_text(encoding="utf-8")
    rows = [line.replace(",", "").split() for line in text.splitlines()[1:]]
    conv, work = formulas()["convolution_parameters"], formulas()["convolution_multiply_adds"]
    recurrent, gru = formulas()["recurrent_multiply_adds"], formulas()["gru_parameters"]
    image, both = (32, 32), formulas()["bidirectional_parameters"]
    dense, attention = formulas()["dense_parameters"], formulas()["attention_parameters"]
    weighing = formulas()["self_attention_multiply_adds"]
    expected = [
        (conv((3, 3), 64, 64), work(image, (3, 3), 64, 64)),
        (conv((3, 3), 64, 64, 4), work(image, (3, 3), 64, 64, 4)),
        (conv((1, 1), 64, 64), work(image, (1, 1), 64, 64)),
        (conv((3, 3), 64, 64, 64), work(image, (3, 3), 64, 64, 64)),
        (
            formulas()["separable_parameters"]((3, 3), 64, 64),
            work(image, (3, 3), 64, 64, 64) + work(image, (1, 1), 64, 64),
        ),
        (sum(formulas()["batch_normalization_parameters"](64)), 0),
        (0, 0),
        (dense(32 * 32 * 64, 64), work((1,), (1,), 32 * 32 * 64, 64)),
        (conv((3,), 64, 64), work((100,), (3,), 64, 64)),
        (formulas()["simple_rnn_parameters"](64, 64), recurrent(100, 64, 64, 1)),
        (gru(64, 64), recurrent(100, 64, 64, 3)),
        (formulas()["lstm_parameters"](64, 64), recurrent(100, 64, 64, 4)),
        (both(gru(64, 32)), 2 * recurrent(100, 64, 32, 3)),
        (attention(64, 4, 16), weighing(100, 64, 4, 16)),
        (dense(64, 64), work((100,), (1,), 64, 64)),
    ]
    assert [tuple(map(int, row[-2:])) for row in rows] == expected


# Reach


def random_stack(rng, layers_at_most=5):
    """(kernel, stride, dilation) a layer, as Keras accepts them."""
    stack = []
    for _ in range(rng.integers(1, layers_at_most + 1)):
        kernel, stride, dilation = numbers(rng, 5, 3, 4, zero=0)
        stack.append((kernel, 1, dilation) if rng.random() < 0.5 else (kernel, stride, 1))
    return stack


def outputs(stack, size):
    """How many outputs Keras expects of a stack of `valid` layers, 0 where it refuses."""
    shape = (1, size, 1)
    for kernel, stride, dilation in stack:
        if dilation == 1 and kernel > 1:
            layer = layers.MaxPooling1D(kernel, stride)
        else:
            layer = layers.Conv1D(1, kernel, stride, dilation_rate=dilation)
        try:
            shape = layer.compute_output_shape(shape)
        except ValueError:
            return 0
    return shape[1]


def test_field_and_jump_are_the_inputs_that_give_one_and_two_outputs():
    """An input as long as the receptive field leaves one output, one jump more leaves two."""
    rng = np.random.default_rng(12)
    for _ in range(250):
        stack = random_stack(rng)
        field, jump = formula("receptive_field_and_jump", stack)
        counts = [outputs(stack, n) for n in (field - 1, field, field + jump - 1, field + jump)]
        assert counts == [0, 1, 1, 2], stack


def felt(model, size):
    """For each output the first and the last input that changes it."""
    pulses = np.eye(size, dtype="float32")[:, :, None]
    answers = ops.convert_to_numpy(model(pulses))[:, :, 0] > 1e-6
    return [(int(np.flatnonzero(a)[0]), int(np.flatnonzero(a)[-1])) for a in answers.T]


def test_field_and_jump_are_what_a_pulse_at_each_input_shows():
    rng = np.random.default_rng(13)
    for _ in range(5):
        stack = random_stack(rng, 3)
        field, jump = formula("receptive_field_and_jump", stack)
        model = keras.Sequential([keras.Input((field + jump, 1))])
        for kernel, stride, dilation in stack:
            model.add(layers.Conv1D(1, kernel, stride, dilation_rate=dilation, **ONES))
        (first, last), (second, _) = felt(model, field + jump)
        assert (last - first + 1, second - first) == (field, jump), stack


def test_reach_of_a_dilated_stack_is_its_receptive_field():
    rng = np.random.default_rng(14)
    for _ in range(200):
        levels, kernel, convolutions, base = numbers(rng, 6, 5, 2, 3, zero=0)
        stack = [(kernel, 1, base**n) for n in range(levels) for _ in range(convolutions)]
        reach = formula("dilated_stack_reach", levels, kernel, convolutions, base)
        assert [outputs(stack, n) for n in (reach - 1, reach)] == [0, 1], stack
        if kernel > 1:
            same = formula("levels_needed", reach, kernel, convolutions, base)
            more = formula("levels_needed", reach + 1, kernel, convolutions, base)
            assert (same, more) == (levels, levels + 1)


@pytest.mark.parametrize("convolutions", [1, 2])
def test_reach_is_what_the_last_output_of_a_causal_stack_feels(convolutions):
    reach = formula("dilated_stack_reach", 3, 3, convolutions)
    model = keras.Sequential([keras.Input((reach + 4, 1))])
    for level in range(3):
        for _ in range(convolutions):
            model.add(layers.Conv1D(1, 3, padding="causal", dilation_rate=2**level, **ONES))
    assert felt(model, reach + 4)[-1] == (4, reach + 3)


def test_the_formula_of_the_page_gives_the_same_levels():
    """The closed form on the page, for dilations that double."""
    for kernel in (2, 3, 5):
        for convolutions in (1, 2):
            for steps in range(2, 600):
                share = (steps - 1) / (convolutions * (kernel - 1))
                levels = max(1, int(np.ceil(np.log2(1 + share))))
                assert formula("levels_needed", steps, kernel, convolutions) == levels


# Errors and form

SENSELESS = [
    ("convolution_output_size", (28, 3, 0), "stride is a whole number from 1 up, not 0"),
    ("convolution_output_size", (28, 2.5), "kernel is a whole number from 1 up"),
    ("convolution_output_size", (5, 9), "the kernel spans at most 5, not 9"),
    ("convolution_output_size", (5, 3, 1, "valid", 3), "the kernel spans at most 5, not 7"),
    ("convolution_output_size", (28, 3, 2, "same", 2), "stride or dilation has to be 1"),
    (
        "convolution_output_size",
        (28, 3, 1, "causal", 1, 2),
        'with 2 axes padding is "valid" or "same"',
    ),
    ("convolution_output_size", (28, 3, 1, "full"), '"valid", "same" or "causal", not \'full\''),
    ("pooling_output_size", (5, 9), "the pool is at most 5, not 9"),
    ("pooling_output_size", (9, 2, 0), "stride is a whole number from 1 up, not 0"),
    ("pooling_output_size", (9, 2, 2, "causal"), '"valid" or "same"'),
    ("transposed_convolution_output_size", (9, 3, 2, "same", 1, 2), "output_padding is 0 to 1"),
    ("transposed_convolution_output_size", (9, 3, 2, "same", 2), "has to be 1, not 2 and 2"),
    ("convolution_parameters", (3, 4, 8), "kernel is a tuple with a length an axis"),
    ("convolution_parameters", ((3, 0), 4, 8), "kernel takes whole numbers from 1 up, not 0"),
    ("convolution_parameters", ((3,), 6, 4, 3), "groups has to divide 6 channels and 4 filters"),
    ("convolution_parameters", ((3,), 3, 4, 2), "groups has to divide 3 channels and 4 filters"),
    ("separable_parameters", ((3,), 3, 4, 0), "multiplier takes whole numbers from 1 up"),
    ("dense_parameters", (0, 4), "features is a whole number from 1 up"),
    ("batch_normalization_parameters", (0,), "channels is a whole number from 1 up"),
    ("lstm_parameters", (4, 0), "units is a whole number from 1 up"),
    ("bidirectional_parameters", (None,), "a count of weights from 1 up"),
    ("attention_parameters", (8, 2, 4, 0), "value_dim is a whole number from 1 up, not 0"),
    ("convolution_multiply_adds", (26, (3, 3), 4, 8), "places is a tuple with a length an axis"),
    ("convolution_multiply_adds", ((0,), (3,), 4, 8), "places takes whole numbers from 1 up"),
    ("recurrent_multiply_adds", (9, 4, 8, 2), "blocks is 1 (SimpleRNN), 3 (GRU) or 4 (LSTM)"),
    ("receptive_field_and_jump", ([3, 3],), "a layer is (kernel, stride, dilation), not 3"),
    ("receptive_field_and_jump", ([(3, 0, 1)],), "three whole numbers from 1 up"),
    ("dilated_stack_reach", (0, 3), "levels is a whole number from 1 up, not 0"),
    ("levels_needed", (100, 1), "kernel has to be 2 or more"),
]


@pytest.mark.parametrize(("name", "settings", "sentence"), SENSELESS)
def test_what_makes_no_sense_is_refused_with_what_is_accepted(name, settings, sentence):
    with pytest.raises(ValueError, match=re.escape(sentence)):
        formulas()[name](*settings)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_formula_file_needs_no_library_and_says_what_it_does(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    modules = {n.module for n in ast.walk(tree) if isinstance(n, ast.ImportFrom)}
    assert modules <= {"math", "numbers"}, f"{shown(path)}: plain Python only"
    functions = [n for n in tree.body if isinstance(n, ast.FunctionDef)]
    docs = [ast.get_docstring(f) or "" for f in functions]
    assert all(docs), f"{shown(path)}: a function lacks a docstring"
    together = " ".join(docs)
    for part in ("ValueError", "Source:", "("):
        assert part in together, f"{shown(path)}: no docstring has {part}"
