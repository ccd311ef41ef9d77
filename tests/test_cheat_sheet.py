"""The cheat sheet is read row by row and run against Keras; on paper it is one page."""

import inspect
import itertools
import re
from math import ceil, log, log2, prod

import keras
import numpy as np
import pytest
from keras import callbacks, layers, losses, ops, optimizers
from paths import BACKEND, DOCS, SNIPPETS

SHEET = DOCS / "further/cheat-sheet.md"
# A cell with places to break its code in is written in HTML.
TEXT = re.sub(r"</?code>", "`", SHEET.read_text(encoding="utf-8").replace("<wbr>", ""))
RUNS = 6  # drawn sizes for each row


def section(title):
    return re.search(rf"^## {title}\n(.*?)^</div>", TEXT, re.DOTALL | re.MULTILINE)[1]


def rows(title):
    """The cells of each row of a table, without its head."""
    lines = [line for line in section(title).splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


def each_row(title):
    return pytest.mark.parametrize("row", rows(title), ids=lambda row: row[0].replace("`", ""))


def code(cell):
    found = re.fullmatch(r"`([^`]+)`", cell)
    assert found, f"not code alone: {cell}"
    return found[1]


def value(cell, numbers, **names):
    """What the code in a cell gives for these numbers."""
    known = {"ceil": ceil, "log": log, "log2": log2, "max": max, **names}
    return eval(code(cell), known, dict(numbers))


def draws(title):
    """A number for each letter, and for those that the lead of the section makes of others."""
    rng = np.random.default_rng(0)
    for _ in range(RUNS):
        numbers = {letter: int(rng.integers(1, 5)) for letter in "ksdpcumagBvL"}
        numbers |= {letter: int(rng.integers(4, 9)) for letter in "HWTV"}
        numbers["n"] = int(rng.integers(20, 40))
        numbers["c"] *= numbers["g"]  # groups divide both
        numbers["f"] = numbers["g"] * int(rng.integers(1, 4))
        for letter, made in re.findall(r"`(\w) = ([^`]+)`", section(title).partition("\n|")[0]):
            numbers[letter] = value(f"`{made}`", numbers)
        yield numbers


def layer_in(cell, numbers):
    return value(cell, numbers, **vars(layers))


# Formulas


@each_row("Length of the output")
def test_the_output_is_as_long_as_the_sheet_says(row):
    for numbers in draws("Length of the output"):
        found = layer_in(row[0], numbers)(keras.Input((numbers["n"], 2))).shape[1]
        assert found == value(row[1], numbers), numbers


def inputs_of(layer, numbers):
    """What a layer of the sheet reads: one tensor, attention the same twice."""
    B, T, H, W, c, m = (numbers[letter] for letter in "BTHWcm")
    name = type(layer).__name__
    shape = {"Embedding": (B, T), "ConvLSTM2D": (1, T, H, W, c)}.get(name)
    shape = shape or ((1, H, W, c) if name.endswith("2D") else (1, T, m))
    x = keras.Input(batch_shape=shape, dtype="int32" if name == "Embedding" else "float32")
    return [x, x] if name == "MultiHeadAttention" else [x]


def products(program):
    """The multiply-adds in a program of JAX: those of its products of arrays, loops unrolled."""
    total = 0
    for step in program.eqns:
        shapes = [getattr(v.aval, "shape", ()) for v in (*step.invars, *step.outvars)]
        if step.primitive.name == "dot_general":
            (summed, _), _ = step.params["dimension_numbers"]
            total += prod(shapes[-1]) * prod(shapes[0][axis] for axis in summed)
        elif step.primitive.name == "conv_general_dilated":
            kernel = step.params["dimension_numbers"].rhs_spec  # the first axis holds the kernels
            total += prod(shapes[-1]) * prod(shapes[1]) // shapes[1][kernel[0]]
        for inner in step.params.values():
            inner = getattr(inner, "jaxpr", inner)
            if hasattr(inner, "eqns"):
                total += products(inner) * step.params.get("length", 1)
    return total


@each_row("Weights and multiply-adds")
def test_weights_and_multiply_adds_are_those_of_keras(row):
    for numbers in draws("Weights and multiply-adds"):
        layer = layer_in(row[0], numbers)
        inputs = inputs_of(layer, numbers)
        numbers["O"] = prod(layer(*inputs).shape[1:3])
        assert layer.count_params() == value(row[1], numbers), numbers
        if BACKEND == "jax":  # whose program can be read
            import jax

            zeros = [np.zeros(x.shape, x.dtype) for x in inputs]
            program = jax.make_jaxpr(lambda *x, layer=layer: layer(*x))(*zeros)
            assert products(program.jaxpr) == value(row[2], numbers), numbers


def outputs(stack, size):
    """How many outputs Keras expects of a stack of layers without padding; 0 where it refuses."""
    shape = (1, size, 1)
    for kernel, stride, dilation in stack:
        try:
            layer = layers.Conv1D(1, kernel, stride, dilation_rate=dilation)
            shape = layer.compute_output_shape(shape)
        except ValueError:
            return 0
    return shape[1]


FIELD = "How far one output sees"


def test_receptive_field_is_the_shortest_input_that_gives_an_output():
    start, each, then, *_ = (code(row[1]) for row in rows(FIELD))
    rng = np.random.default_rng(1)
    for _ in range(100):
        strides = rng.integers(1, 4, 4)
        dilations = np.where(strides > 1, 1, rng.integers(1, 4, 4))  # Keras takes one of the two
        stack = [*zip(rng.integers(1, 6, 4).tolist(), strides.tolist(), dilations.tolist())]
        numbers = {}
        exec(start, numbers)
        for k, s, d in stack:
            numbers |= {"k": k, "s": s, "d": d}
            exec(each, numbers)
            exec(then, numbers)
        r, j = numbers["r"], numbers["j"]
        assert [outputs(stack, n) for n in (r - 1, r, r + j - 1, r + j)] == [0, 1, 1, 2], stack


def test_a_dilated_stack_reaches_as_far_and_needs_as_many_levels():
    *_, reach, levels = (code(row[1]).partition(" = ")[2] for row in rows(FIELD))

    def stack(k, v, L):
        return [(k, 1, 2**level) for level in range(L) for _ in range(v)]

    for k, v, L in itertools.product((2, 3, 5), (1, 2), (1, 2, 4)):
        r = value(f"`{reach}`", {"k": k, "v": v, "L": L})
        assert [outputs(stack(k, v, L), n) for n in (r - 1, r)] == [0, 1]
    for k, v, N in itertools.product((2, 3, 5), (1, 2), (2, 3, 17, 168, 1000)):
        L = value(f"`{levels}`", {"k": k, "v": v, "N": N})
        enough = [outputs(stack(k, v, n), N) <= 1 for n in (L - 1, L)]
        assert enough == [False, True], (k, v, N)


@pytest.mark.parametrize("name", ["SimpleRNN", "LSTM", "GRU"])
def test_a_step_is_that_of_keras(name):
    table = rows("One step")
    begin = next(n for n, row in enumerate(table) if row[0] == name)
    lines = [code(table[begin][1])]
    lines += [code(c) for _, c in itertools.takewhile(lambda row: not row[0], table[begin + 1 :])]
    for numbers in draws("One step"):
        m, u, rng = numbers["m"], numbers["u"], np.random.default_rng(numbers["n"])
        layer = getattr(layers, name)(u)
        layer.build((None, None, m))
        W, U, b = (rng.normal(size=w.shape) for w in layer.weights)
        layer.set_weights([W, U, b])
        sequence = rng.normal(size=(5, m))
        known = {"W": W, "U": U, "b": b, "h": np.zeros(u), "c": np.zeros(u), "tanh": np.tanh}
        known["σ"] = lambda a: 1 / (1 + np.exp(-a))
        for known["x"] in sequence:
            for line in lines:
                parts = line.partition(" = ")[0].count(",") + 1
                known["split"] = lambda a, parts=parts: np.split(a, parts)
                exec(line, known)
        found = ops.convert_to_numpy(layer(sequence[None].astype("float32")))[0]
        np.testing.assert_allclose(known["h"], found, atol=1e-4)


@each_row("Shapes, in and out")
def test_shape_is_that_of_the_layer(row):
    for numbers in draws("Shapes, in and out"):
        kind = "int32" if "Embedding" in row[0] else "float32"
        x = keras.Input(batch_shape=value(row[1], numbers), dtype=kind)
        answer = layer_in(row[0], numbers)(x)
        shape = [a.shape for a in answer] if isinstance(answer, list | tuple) else answer.shape
        assert shape == value(row[2], numbers), numbers


# Defaults


@each_row("Defaults that surprise")
def test_default_is_that_of_keras(row):
    name, argument, default = re.fullmatch(r"`(\S+)` `(\w+)=(.+)`", row[0]).groups()
    homes = (layers, optimizers, losses, callbacks, keras.utils)
    home = next((home for home in homes if hasattr(home, name)), None)
    owner = keras.Model.fit if name == "Model.fit" else getattr(home, name)
    signature = inspect.signature(owner.__init__ if inspect.isclass(owner) else owner)
    found = signature.parameters[argument].default
    assert found == eval(default) and type(found) is type(eval(default)), found


def array(tensor):
    return ops.convert_to_numpy(tensor)


def test_what_the_sheet_says_of_defaults_of_layers():
    assert layers.Conv2D(1, 1).data_format == "channels_last"
    assert all(layer.activation(-2.0) == -2 for layer in (layers.Conv2D(1, 1), layers.Dense(1)))
    norm = layers.BatchNormalization()
    norm(np.ones((4, 1), "float32"), training=True)
    assert np.isclose(array(norm.moving_mean), 0.01), "99 % of the old mean, which was 0"
    lstm = layers.LSTM(3)
    lstm.build((None, None, 2))
    _, U, b = map(array, lstm.weights)
    assert b.tolist() == [0] * 3 + [1] * 3 + [0] * 6, "forget gate: the second of i, f, g, o"
    h = np.array([3, 1, 2])
    assert np.isclose(np.linalg.norm(h @ U), np.linalg.norm(h)), "orthogonal: keeps lengths"
    gru = layers.GRU(3)
    gru.build((None, None, 2))
    assert gru.weights[2].shape == (2, 3 * 3)
    attention = layers.MultiHeadAttention(2, 5)
    attention(np.zeros((1, 4, 6)), np.zeros((1, 4, 6)))
    assert [w.shape for w in attention.weights if "value/kernel" in w.path] == [(6, 2, 5)]
    assert layers.Embedding(3, 2).compute_mask(np.array([[1, 0]])) is None
    assert np.isclose(array(layers.LeakyReLU()(np.float32([-1]))), -0.3)
    masks = []
    for seed in (0, None, 0):
        if seed is not None:
            keras.utils.set_random_seed(seed)
        masks.append(array(layers.Dropout(0.5)(np.ones(99, "float32"), training=True)).tolist())
    assert masks[0] == masks[2] != masks[1]


def test_predict_forgets_on_jax_even_if_stateful():
    model = keras.Sequential([keras.Input((1, 1), batch_size=1), layers.GRU(2, stateful=True)])
    x = np.ones((1, 1, 1), "float32")
    called, predicted = (
        [array(ask(x)).tolist() for _ in range(2)]
        for ask in (model, lambda x: model.predict(x, verbose=0))
    )
    assert called[0] != called[1]
    assert (predicted[0] == predicted[1]) == (BACKEND == "jax")


def test_what_the_sheet_says_of_defaults_in_training():
    rate, decay = optimizers.AdamW().learning_rate, optimizers.AdamW().weight_decay
    weight = keras.Variable([1.0])
    optimizers.AdamW().apply([ops.zeros(1)], [weight])
    assert np.isclose(array(weight), 1 - float(rate) * decay, atol=1e-7)
    assert np.isclose(float(optimizers.SGD().learning_rate), 10 * float(rate))
    for other in (losses.CategoricalCrossentropy, losses.SparseCategoricalCrossentropy):
        assert not inspect.signature(other.__init__).parameters["from_logits"].default
    stop = callbacks.EarlyStopping()
    model = keras.Sequential([keras.Input((1,)), layers.Dense(1, kernel_initializer="zeros")])
    stop.set_model(model)
    model.stop_training = False  # as `fit` begins
    stop.on_train_begin()
    for epoch, loss in enumerate([2.0, 3.0]):
        assert not model.stop_training
        stop.on_epoch_end(epoch, {"val_loss": loss})
    assert model.stop_training
    assert keras.utils.pad_sequences([[7]], 2).tolist() == [[0, 7]]

    model.compile(optimizers.SGD(0.0), "mse")
    batches = []
    counter = callbacks.LambdaCallback(on_train_batch_end=lambda batch, logs: batches.append(batch))
    x, y = np.zeros((80, 1)), np.repeat([0.0, 1.0], [64, 16])
    told = model.fit(x, y, validation_split=0.2, verbose=0, callbacks=[counter]).history
    assert len(batches) == 2, "64 samples, 32 a batch"
    assert told["loss"] == [0.0] and told["val_loss"] == [1.0], "the last rows, not shuffled"


def test_a_guess_has_the_loss_of_the_sheet():
    assert "`log(K)`" in section("When it does not learn")
    for K in (2, 10, 26):
        loss = losses.SparseCategoricalCrossentropy()(
            np.zeros(1), np.full((1, K), 1 / K, "float32")
        )
        assert np.isclose(float(loss), log(K), atol=1e-5)


# Choices and values


def linked(cell):
    return re.findall(r"\]\(([^)#]+)[^)]*\)", cell)


@each_row("Which one first")
def test_choice_is_that_of_the_page_on_choosing(row):
    (page,) = linked(row[1])
    text = (DOCS / "choosing/index.md").read_text(encoding="utf-8")
    advice = [line for line in text.splitlines() if line.startswith("|") and f"({page})" in line]
    assert advice, f"the table of docs/choosing/index.md leads nowhere to {page}"
    signs = {sign for sign in "▦↻" if sign in row[1]}
    assert signs in [{sign for sign in "▦↻" if sign in line} for line in advice]


def programs_of(page):
    """The Python that a page shows or stands on."""
    text = page.read_text(encoding="utf-8")
    names = re.findall(r'--8<-- "(.+)\.py"|/(tasks/\w+)\.csv\)', text)
    paths = [SNIPPETS / f"{a or b}.py" for a, b in names] + [SNIPPETS / f"evidence/{page.stem}.py"]
    return "\n".join(p.read_text(encoding="utf-8") for p in paths if p.exists())


@each_row("What to try")
def test_value_was_used_where_the_sheet_says(row):
    sources = linked(row[2])
    assert sources, "who used it?"
    if sources[0].startswith("https://"):
        cited = [p for p in DOCS.rglob("*.md") if p != SHEET and sources[0] in p.read_text("utf-8")]
        assert cited, f"the guide does not cite {sources[0]}"
        return
    programs = "\n".join(programs_of((SHEET.parent / source).resolve()) for source in sources)
    for number in re.findall(r"`([\d.]+)`", row[1]):
        assert re.search(rf"(?<![\w.]){re.escape(number)}(?![\w.])", programs), number


def test_rates_are_the_ends_of_the_grids():
    searched = [*SNIPPETS.glob("evidence/*.py"), *SNIPPETS.glob("tasks/*.py")]
    grids = [re.search(r"^RATES = \(([^)]+)\)", p.read_text("utf-8"), re.M) for p in searched]
    rates = [float(rate) for grid in grids if grid for rate in grid[1].rstrip(",").split(",")]
    low, high = re.findall(r"`([\d.]+)`", rows("What to try")[0][1])
    assert (min(rates), max(rates)) == (float(low), float(high))


# On paper


def test_the_sheet_prints_on_one_page(open_page):
    page = open_page("further/cheat-sheet/")
    assert page.pdf(format="A4").count(b"/Type /Page\n") == 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_on_paper_text_is_dark_large_enough_and_stays_in_its_column(open_page, scheme):
    between_margins = {"width": 741, "height": 1070}
    page = open_page("further/cheat-sheet/", viewport=between_margins, color_scheme=scheme)
    page.emulate_media(media="print", color_scheme=scheme)
    smallest, brightest, wide = page.evaluate("""() => {
      document.getAnimations().forEach(fade => fade.finish())
      const shown = [...document.querySelectorAll("article *")].filter(e =>
        e.checkVisibility() && [...e.childNodes].some(n => n.nodeType == 3 && n.data.trim()))
      const wide = [...document.querySelectorAll(".part table")].filter(t =>
        t.getBoundingClientRect().width > t.closest(".part").clientWidth + 1)
      const bright = shown.map(e =>
        Math.max(...getComputedStyle(e).color.match(/[0-9.]+/g).slice(0, 3).map(Number)))
      return [Math.min(...shown.map(e => parseFloat(getComputedStyle(e).fontSize))),
              Math.max(...bright),
              wide.map(t => t.closest(".part").querySelector("h2").textContent)]
    }""")
    assert smallest * 0.75 >= 6.5, f"{smallest * 0.75} pt"
    assert brightest < 128, f"pale on white paper: {brightest} of 255"
    assert not wide, f"wider than their column: {wide}"
