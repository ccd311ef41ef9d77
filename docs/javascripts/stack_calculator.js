// The stack calculator: what each layer of a network gives out, costs and sees.

// Names as in Keras; [label, largest value].
const NUMBERS = {
  filters: ["kernels", 10000],
  units: ["units", 10000],
  kernel_size: ["size", 1000],
  pool_size: ["size", 1000],
  strides: ["stride", 1000],
  dilation_rate: ["dilation", 10000],
};
const MOST_LAYERS = 20;
const MOST_CELLS = 10000;

const kernels = { filters: 32, kernel_size: 3, strides: 1, dilation_rate: 1, padding: "valid" };
const pools = { pool_size: 2, strides: 2, padding: "valid" };
const cells = { units: 32, return_sequences: false };

// axes: how many axes with a place or a time it reads, besides the features; any where not given.
export const LAYERS = {
  Conv1D: { family: "cnn", axes: 1, settings: kernels, paddings: ["valid", "same", "causal"] },
  Conv2D: { family: "cnn", axes: 2, settings: kernels, paddings: ["valid", "same"] },
  MaxPooling1D: { family: "cnn", axes: 1, settings: pools, paddings: ["valid", "same"] },
  MaxPooling2D: { family: "cnn", axes: 2, settings: pools, paddings: ["valid", "same"] },
  GlobalMaxPooling1D: { family: "cnn", axes: 1, settings: {} },
  GlobalMaxPooling2D: { family: "cnn", axes: 2, settings: {} },
  GlobalAveragePooling1D: { family: "cnn", axes: 1, settings: {} },
  GlobalAveragePooling2D: { family: "cnn", axes: 2, settings: {} },
  SimpleRNN: { family: "rnn", axes: 1, settings: cells, gates: 1, biases: 1 },
  LSTM: { family: "rnn", axes: 1, settings: cells, gates: 4, biases: 1 },
  GRU: { family: "rnn", axes: 1, settings: cells, gates: 3, biases: 2 }, // reset_after=True has two
  Dense: { family: "baseline", settings: { units: 10 } },
  Flatten: { family: "baseline", settings: {} },
};

const EXAMPLES = {
  "CNN, Flatten": "64x64x3_Conv2D-32-3_MaxPooling2D-2_Flatten_Dense-128_Dense-10",
  "CNN, global pooling": "64x64x3_Conv2D-32-3_MaxPooling2D-2_GlobalAveragePooling2D_Dense-128_Dense-10",
  "TCN (dilated, causal)":
    "128x8_Conv1D-32-3-causal_Conv1D-32-3-d2-causal_Conv1D-32-3-d4-causal_Conv1D-32-3-d8-causal_Conv1D-32-3-d16-causal_Dense-1",
  "GRU over the rows": "64x192_GRU-128_Dense-10",
  "strided CNN, then GRU": "1000x8_Conv1D-32-5-s4_Conv1D-32-5-s4_GRU-32_Dense-1",
  "nothing yet": "100x8",
};
const OWN = "your own";

const product = (numbers) => numbers.reduce((all, number) => all * number, 1);
const written = (number) => number.toLocaleString("en");
const tuple = (shape) => `(${shape.join(", ")}${shape.length === 1 ? "," : ""})`;
const isCount = (number, most) => Number.isInteger(number) && number >= 1 && number <= most;

function refuse(sentence) {
  throw new RangeError(sentence);
}

/** Why this layer cannot read this shape, as a thrown sentence that begins with its name. */
function check(shape, layer, name, before) {
  const { axes, settings, paddings } = Object.hasOwn(LAYERS, layer.kind)
    ? LAYERS[layer.kind]
    : refuse(`${name}: there is no such layer here. There are ${Object.keys(LAYERS).join(", ")}.`);
  for (const setting of Object.keys(settings).filter((key) => key in NUMBERS)) {
    const [label, most] = NUMBERS[setting];
    if (!isCount(layer[setting], most)) {
      refuse(`${name}: "${label}" takes a whole number from 1 to ${written(most)}.`);
    }
  }
  if (paddings && !paddings.includes(layer.padding)) {
    refuse(`${name}: padding is one of ${paddings.join(", ")}.`);
  }
  if (layer.dilation_rate > 1 && layer.strides > 1) {
    refuse(`${name}: Keras does not combine stride and dilation, so one of them has to be 1.`);
  }
  if (axes && shape.length !== axes + 1) {
    const closed = before.findIndex((other) => other.return_sequences === false);
    const hint = axes === 1 && shape.length === 1 && closed >= 0
      ? ` Tick "every step" in layer ${closed + 1}, which hands on its last step only.`
      : "";
    const wanted = axes === 1 ? "(steps, features)" : "(height, width, channels)";
    refuse(`${name}: it reads ${wanted}, and ${tuple(shape)} comes in.${hint}`);
  }
}

/** Places of the output along one axis, and the zeros in front of the first one, as Keras has it. */
function slide(size, covered, stride, padding) {
  if (padding === "valid") return { output: Math.floor((size - covered) / stride) + 1, before: 0 };
  const output = Math.ceil(size / stride);
  const zeros = Math.max((output - 1) * stride + covered - size, 0);
  return { output, before: padding === "causal" ? covered - 1 : Math.floor(zeros / 2) };
}

/** Whether sums of these steps, each taken up to `times` times, leave some numbers out. */
function leavesGaps(steps) {
  let reached = 0;
  for (const [step, times] of steps.filter(([, n]) => n > 0).sort((a, b) => a[0] - b[0])) {
    if (step > reached + 1) return true;
    reached += step * times;
  }
  return false;
}

/**
 * For each layer of the stack: output shape, parameters, multiply-adds for one example, and what
 * one of its outputs sees. Throws a RangeError with a sentence where the stack makes no sense.
 *
 * field: side of the receptive field, "all steps so far" behind a recurrent layer, or "all";
 * spans: first and last cell that one output sees along each axis of the input (the last output if
 * time runs one way, else the one in the middle); gaps: whether it skips cells in between.
 */
export function cost(inputShape, stack) {
  const fits = Array.isArray(inputShape) && inputShape.length >= 1 && inputShape.length <= 3;
  if (!fits || !inputShape.every((size) => isCount(size, MOST_CELLS))) {
    refuse(`The input takes one to three whole numbers from 1 to ${written(MOST_CELLS)}, such as "64, 64, 3".`);
  }
  if (stack.length > MOST_LAYERS) refuse(`A stack here has at most ${MOST_LAYERS} layers.`);
  const forward = stack.some((layer) => layer.padding === "causal" || "return_sequences" in layer);
  const starts = inputShape.slice(0, -1).map(() => 0); // where output 0 begins, zeros included
  const ends = inputShape.slice(0, -1).map((size) => size - 1); // what a stride leaves over is lost
  const steps = []; // the places that one output reads: sums of [distance, how often at most]
  let [shape, field, jump] = [inputShape, 1, 1];
  let [soFar, whole] = [false, inputShape.length === 1];
  let spans = [];

  const look = () => {
    if (shape.length === 1 && whole) return;
    spans = starts.map((start, axis) => {
      const place = whole || forward ? shape[axis] - 1 : Math.floor(shape[axis] / 2);
      const first = whole || soFar ? start : start + place * jump;
      const last = start + place * jump + field - 1;
      return [Math.max(first, 0), Math.min(last, ends[axis])];
    });
  };
  const takeAll = () => {
    if (!whole) steps.push([jump, Math.max(...shape.slice(0, -1)) - 1]);
    whole = true;
    look();
  };

  return stack.map((layer, index) => {
    const name = `Layer ${index + 1}, ${layer.kind}`;
    check(shape, layer, name, stack.slice(0, index));
    const { family, gates, biases } = LAYERS[layer.kind];
    const features = shape.at(-1);
    let [multiplied, added, uses] = [0, 0, 1]; // weights by what is done with them
    const size = layer.kernel_size ?? layer.pool_size;
    if (size) {
      const dilation = layer.dilation_rate ?? 1;
      const covered = (size - 1) * dilation + 1;
      const places = shape.slice(0, -1).map((side, axis) => {
        const { output, before } = slide(side, covered, layer.strides, layer.padding);
        if (output < 1) {
          refuse(`${name}: it covers ${covered} cells and only ${side} come in. Take a smaller size, or padding "same".`);
        }
        starts[axis] -= before * jump;
        return output;
      });
      if (layer.filters) {
        multiplied = size ** places.length * features * layer.filters;
        added = layer.filters;
        uses = product(places);
      }
      field += (covered - 1) * jump;
      steps.push([jump * dilation, size - 1]);
      jump *= layer.strides;
      shape = [...places, layer.filters ?? features];
      starts.forEach((start, axis) => {
        ends[axis] = Math.min(ends[axis], start + (places[axis] - 1) * jump + field - 1);
      });
      look();
    } else if (family === "rnn") {
      multiplied = gates * layer.units * (features + layer.units);
      added = gates * biases * layer.units;
      uses = shape[0];
      soFar = true;
      if (layer.return_sequences) look();
      else takeAll();
      shape = layer.return_sequences ? [shape[0], layer.units] : [layer.units];
    } else if (layer.kind === "Dense") {
      multiplied = features * layer.units;
      added = layer.units;
      uses = product(shape.slice(0, -1));
      look();
      shape = [...shape.slice(0, -1), layer.units];
    } else {
      takeAll();
      shape = [layer.kind === "Flatten" ? product(shape) : features];
    }
    const multiplyAdds = multiplied * uses;
    if (Math.max(multiplyAdds, product(shape), jump) > Number.MAX_SAFE_INTEGER) {
      refuse(`${name}: this is more than nine quadrillion, where exact counting ends here.`);
    }
    return {
      shape,
      parameters: multiplied + added,
      multiplyAdds,
      field: family === "rnn" || (soFar && !whole) ? "all steps so far" : whole ? "all" : field,
      spans,
      gaps: leavesGaps(steps),
    };
  });
}

/** What one output of a layer sees, in words. */
export function sees(inputShape, { field, spans, gaps }) {
  const units = ["numbers", "steps", "pixels"][inputShape.length - 1];
  const by = (numbers) => numbers.map(written).join(" × ");
  const sides = inputShape.slice(0, Math.max(1, inputShape.length - 1));
  const hole = gaps ? ", with gaps" : "";
  if (field === "all steps so far") return field + hole;
  if (field === "all") {
    const seen = sides.map((side, axis) => (spans[axis] ? spans[axis][1] - spans[axis][0] + 1 : side));
    return (by(seen) === by(sides) ? `all ${by(sides)} ${units}` : `${by(seen)} of ${by(sides)} ${units}`) + hole;
  }
  const square = by(sides.map(() => field));
  if (sides.every((side) => field > side)) return `${square} ${units}, more than there are`;
  return `${square} of ${by(sides)} ${units}${hole}`;
}

/** The same stack as a program. */
export function kerasCode(inputShape, stack) {
  const lines = stack.map(({ kind, ...layer }, index) => {
    const { filters, units, kernel_size, pool_size, strides, dilation_rate, padding } = layer;
    const words = [filters, units, kernel_size, pool_size].filter((value) => value !== undefined);
    if (strides !== undefined && strides !== (pool_size ?? 1)) words.push(`strides=${strides}`);
    if (padding && padding !== "valid") words.push(`padding="${padding}"`);
    if (dilation_rate > 1) words.push(`dilation_rate=${dilation_rate}`);
    if (layer.return_sequences) words.push("return_sequences=True");
    // Without a bend in between, two linear layers are one.
    if (filters || (kind === "Dense" && index < stack.length - 1)) words.push('activation="relu"');
    return `        layers.${kind}(${words.join(", ")}),\n`;
  });
  return (
    "import keras\nfrom keras import layers\n\nmodel = keras.Sequential(\n    [\n" +
    `        keras.Input(${tuple(inputShape)}),\n${lines.join("")}    ]\n)\nmodel.summary()\n`
  );
}

/** A stack as it stands in the address, such as "128x8_Conv1D-32-3-d2-causal_Flatten". */
export function write(inputShape, stack) {
  const words = stack.map(({ kind, ...layer }) => {
    const { filters, units, kernel_size, pool_size, strides, dilation_rate, padding } = layer;
    const parts = [kind, filters, units, kernel_size, pool_size].filter((part) => part !== undefined);
    if (strides !== undefined && strides !== (pool_size ?? 1)) parts.push(`s${strides}`);
    if (dilation_rate > 1) parts.push(`d${dilation_rate}`);
    if (padding && padding !== "valid") parts.push(padding);
    if (layer.return_sequences) parts.push("seq");
    return parts.join("-");
  });
  return [inputShape.join("x"), ...words].join("_");
}

/** The input shape and the stack that `write` wrote; throws a sentence where it is none. */
export function read(text) {
  const [first, ...words] = text.slice(0, 2000).split("_");
  if (!/^\d{1,6}(x\d{1,6}){0,2}$/.test(first)) refuse(`"${first.slice(0, 30)}" is no input shape.`);
  const stack = words.map((word) => {
    const no = () => refuse(`"${word.slice(0, 30)}" is no layer.`);
    const [kind, ...parts] = word.split("-");
    if (!Object.hasOwn(LAYERS, kind)) no();
    const { settings, paddings = [] } = LAYERS[kind];
    const layer = { kind, ...settings };
    const bare = Object.keys(settings).filter((key) => !["strides", "dilation_rate"].includes(key) && key in NUMBERS);
    for (const key of bare) {
      const part = parts.shift() ?? "";
      if (!/^\d{1,6}$/.test(part)) no();
      layer[key] = Number(part);
    }
    if (layer.pool_size) layer.strides = layer.pool_size;
    for (const part of parts) {
      const [, letter, digits] = /^([sd])(\d{1,6})$/.exec(part) ?? [];
      const key = { s: "strides", d: "dilation_rate" }[letter];
      if (key in settings) layer[key] = Number(digits);
      else if (paddings.includes(part)) layer.padding = part;
      else if (part === "seq" && "return_sequences" in settings) layer.return_sequences = true;
      else no();
    }
    return layer;
  });
  return { shape: first.split("x").map(Number), stack };
}

function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value !== false) element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

const digits = (text) => (/^\d+$/.test(text.trim()) ? Number(text) : NaN);
const share = (part, all) => {
  const percent = (100 * part) / all;
  return `${percent > 99 && percent < 100 ? Math.floor(percent * 10) / 10 : Math.round(percent)}\u00a0%`;
};

class StackCalculator extends HTMLElement {
  connectedCallback() {
    this.follow = () => this.load();
    window.addEventListener("hashchange", this.follow);
    if (this.ready) return;
    this.ready = true;
    ({ shape: this.shape, stack: this.stack } = read(Object.values(EXAMPLES)[0]));
    this.rows = make("ol", { class: "stack-layers" });
    this.said = make("p", { class: "widget-words", role: "status" });
    this.problem = make("p", { class: "widget-problem", role: "alert" });
    this.replaceChildren(this.head(), this.problem, this.rows, this.adder(), this.said, this.program());
    this.build();
    this.load();
    if (location.hash.startsWith("#stack=")) this.scrollIntoView();
  }

  disconnectedCallback() {
    window.removeEventListener("hashchange", this.follow);
  }

  /** Take the stack from the address, if it holds one. */
  load() {
    const shared = /^#stack=(.*)$/.exec(location.hash)?.[1];
    if (shared === undefined || shared === write(this.shape, this.stack)) return;
    try {
      const { shape, stack } = read(decodeURIComponent(shared));
      cost(shape, stack);
      [this.shape, this.stack] = [shape, stack];
      this.build();
      this.problem.textContent = "";
    } catch (error) {
      const why = error instanceof RangeError ? error.message : "It is not written as an address.";
      this.problem.textContent = `The link holds no stack that works here. ${why} The stack below stays as it was.`;
    }
  }

  /** Take a new stack if it makes sense; otherwise say why not and keep the old one. */
  take(shape, stack, rebuild = false) {
    try {
      cost(shape, stack);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      this.problem.textContent = `${error.message} The stack stays as it was.`;
      return false;
    }
    this.problem.textContent = "";
    [this.shape, this.stack] = [shape, stack];
    history.replaceState(history.state, "", `#stack=${write(shape, stack)}`);
    if (rebuild) this.build();
    else this.show();
    return true;
  }

  /** The stack with one layer replaced by none, one or several. */
  with(index, ...layers) {
    return this.stack.toSpliced(index, 1, ...layers);
  }

  select(options, chosen, change, attributes = {}) {
    const select = make("select", { onchange: () => change(select.value), ...attributes });
    for (const option of options) select.append(make("option", {}, option));
    select.value = chosen;
    return select;
  }

  head() {
    this.example = this.select([...Object.keys(EXAMPLES), OWN], OWN, (name) => {
      if (name === OWN) return this.show();
      const { shape, stack } = read(EXAMPLES[name]);
      this.take(shape, stack, true);
    }, { "aria-label": "Stack" });
    this.input = make("input", { size: 11, autocomplete: "off" });
    this.input.addEventListener("change", () => {
      const parts = this.input.value.replace(/[()\s]/g, "").replace(/,$/, "").split(/[,x×]/);
      this.take(parts.map(digits), this.stack);
      this.input.value = this.shape.join(", ");
    });
    return make(
      "div",
      { class: "widget-controls" },
      make("label", {}, "Stack", this.example),
      make("label", {}, "Input shape", this.input),
    );
  }

  adder() {
    const kind = this.select(Object.keys(LAYERS), "Dense", () => {}, { "aria-label": "Add" });
    this.place = this.select([], "", () => {}, { "aria-label": "at" });
    const add = () => {
      const index = this.place.selectedIndex;
      const layer = { kind: kind.value, ...LAYERS[kind.value].settings };
      this.take(this.shape, this.stack.toSpliced(index, 0, layer), true);
    };
    return make(
      "div",
      { class: "widget-controls stack-adder" },
      make("label", {}, "Add", kind),
      make("label", {}, "at", this.place),
      make("button", { type: "button", onclick: add }, "Add layer"),
    );
  }

  program() {
    this.code = make("pre", { class: "stack-code", tabindex: 0, role: "group", "aria-label": "Keras code" });
    const copy = (name, text) =>
      make("button", { type: "button", onclick: () => this.copy(name, text()) }, `Copy ${name}`);
    return make(
      "div",
      {},
      make("p", { class: "widget-title" }, "The stack in Keras. The activations are added: they change no count."),
      this.code,
      make(
        "div",
        { class: "widget-controls stack-copy" },
        copy("code", () => this.code.textContent),
        copy("link", () => `${location.href.split("#")[0]}#stack=${write(this.shape, this.stack)}`),
      ),
    );
  }

  async copy(name, text) {
    try {
      await navigator.clipboard.writeText(text);
      this.said.textContent = `The ${name} is copied.`;
    } catch {
      // No clipboard without https: show what to copy by hand.
      this.said.textContent = name === "link" ? `Copy this: ${text}` : "Copying is not allowed here: the code is marked, copy it by hand.";
      if (name === "code") getSelection().selectAllChildren(this.code);
    }
  }

  /** One line of controls a layer; called when layers come, go or change places. */
  build() {
    this.rows.replaceChildren(
      make("li", { class: "stack-input" }, make("span", { class: "stack-cone" }), make("p", {})),
      ...this.stack.map((layer, index) => this.row(layer, index)),
    );
    this.place.replaceChildren(
      ...this.stack.map(({ kind }, index) => make("option", {}, `${index + 1}, before ${kind}`)),
      make("option", {}, "the end"),
    );
    this.place.selectedIndex = this.stack.length;
    this.show();
  }

  row(layer, index) {
    const at = `layer ${index + 1}`;
    const kind = this.select(
      Object.keys(LAYERS),
      layer.kind,
      (name) => {
        // What both kinds have stays: the units of a GRU that becomes an LSTM.
        const settings = { ...LAYERS[name].settings };
        for (const key of Object.keys(settings)) settings[key] = this.stack[index][key] ?? settings[key];
        if (settings.padding === "causal" && !LAYERS[name].paddings.includes("causal")) settings.padding = "valid";
        if (this.take(this.shape, this.with(index, { kind: name, ...settings }), true)) this.focusOn(index, "select");
        else kind.value = this.stack[index].kind;
      },
      { "aria-label": `Layer ${index + 1}, kind` },
    );
    const fields = Object.keys(LAYERS[layer.kind].settings).map((key) => this.field(key, index, at));
    const button = (sign, name, act) =>
      make("button", { type: "button", "aria-label": `${name} ${at}`, class: name, title: name, onclick: act }, sign);
    const up = button("↑", "raise", () => {
      if (index === 0) return;
      const [above, own] = this.stack.slice(index - 1, index + 1);
      if (this.take(this.shape, this.stack.toSpliced(index - 1, 2, own, above), true)) this.focusOn(index - 1, index > 1 ? ".raise" : "select");
    });
    if (index === 0) up.setAttribute("aria-disabled", "true");
    const remove = button("✕", "remove", () => {
      if (this.take(this.shape, this.with(index), true)) this.focusOn(index, ".remove");
    });
    const facts = ["Output", "Parameters", "Multiply-adds", "One output sees"].map((title) =>
      make("div", {}, make("dt", {}, title), make("dd")),
    );
    return make(
      "li",
      { class: LAYERS[layer.kind].family },
      make("span", { class: "stack-cone" }),
      make(
        "div",
        { class: "stack-controls", role: "group", "aria-label": at },
        make("label", { class: "kind" }, `Layer ${index + 1}`, kind),
        make("div", { class: "fields" }, ...fields),
        make("span", { class: "acts" }, up, remove),
      ),
      make("dl", {}, ...facts),
    );
  }

  /** Where the keyboard goes on when the row it was in has been built anew. */
  focusOn(index, control) {
    const row = this.rows.children[Math.min(index, this.stack.length - 1) + 1] ?? this.lastElementChild;
    (row.querySelector(control) ?? this.place).focus();
  }

  field(key, index, at) {
    const value = this.stack[index][key];
    const change = (wanted) => {
      const layer = { ...this.stack[index], [key]: wanted };
      // The stride of a pool is its size, until someone says otherwise.
      const follows = key === "pool_size" && layer.strides === this.stack[index].pool_size;
      if (follows) layer.strides = wanted;
      const taken = this.take(this.shape, this.with(index, layer));
      if (taken && follows) this.rows.children[index + 1].querySelector("[name=strides]").value = wanted;
      return taken;
    };
    const now = () => this.stack[index][key];
    if (key === "padding") {
      const { paddings } = LAYERS[this.stack[index].kind];
      const select = this.select(paddings, value, (name) => change(name) || (select.value = now()), { "aria-label": `padding, ${at}` });
      return make("label", {}, "padding", select);
    }
    if (key === "return_sequences") {
      const box = make("input", { type: "checkbox", "aria-label": `every step, ${at}` });
      box.checked = value;
      box.addEventListener("change", () => change(box.checked) || (box.checked = now()));
      return make("label", {}, "every step", box);
    }
    const [label] = NUMBERS[key];
    const input = make("input", { name: key, inputmode: "numeric", size: 3, value, autocomplete: "off", "aria-label": `${label}, ${at}` });
    input.addEventListener("change", () => {
      change(digits(input.value));
      input.value = now();
    });
    return make("label", {}, label, input);
  }

  /** Write the results into the rows that are there, so that the keyboard stays where it is. */
  show() {
    const found = cost(this.shape, this.stack);
    const name = write(this.shape, this.stack);
    this.example.value = Object.keys(EXAMPLES).find((key) => EXAMPLES[key] === name) ?? OWN;
    this.input.value = this.shape.join(", ");
    this.code.textContent = kerasCode(this.shape, this.stack);
    const sums = ["parameters", "multiplyAdds"].map((key) => found.reduce((sum, one) => sum + one[key], 0));
    const side = this.shape.at(-2) ?? 1;
    const middle = Math.floor(side / 2);
    const forward = found.length && this.stack.some((layer) => layer.padding === "causal" || "return_sequences" in layer);
    const one = forward ? "its last step" : "one place in the middle";
    this.rows.querySelector("p").textContent = `Input ${tuple(this.shape)}${this.shape.length > 1 ? `, ${one}` : ""}`;
    let above = forward ? [side - 1, side - 1] : [middle, middle];
    [{ spans: [above] }, ...found].forEach(({ spans }, row) => {
      const span = spans.at(-1) ?? [0, side - 1];
      const [a, b, c, d] = [above[0], above[1] + 1, span[1] + 1, span[0]].map((cell) => `${(100 * cell) / side}%`);
      const cone = this.rows.children[row].querySelector(".stack-cone");
      cone.style.clipPath = `polygon(${a} 0, ${b} 0, ${c} calc(100% - 4px), ${c} 100%, ${d} 100%, ${d} calc(100% - 4px))`;
      above = span;
    });
    found.forEach((one, index) => {
      const row = this.rows.children[index + 1];
      const texts = [tuple(one.shape), written(one.parameters), written(one.multiplyAdds), sees(this.shape, one)];
      row.querySelectorAll("dd").forEach((cell, number) => {
        cell.textContent = texts[number];
        const part = number === 1 ? one.parameters / sums[0] : number === 2 ? one.multiplyAdds / sums[1] : 0;
        cell.style.setProperty("--share", `${100 * (part || 0)}%`);
      });
    });
    const most = (key, sum, what) => {
      const largest = Math.max(...found.map((one) => one[key]));
      const holders = [...found.keys()].filter((index) => found[index][key] === largest).map((index) => index + 1);
      const held = share(largest, sum);
      if (holders.length === 1) return `Most ${what}: layer ${holders[0]}, ${this.stack[holders[0] - 1].kind}, with ${held}.`;
      return `Most ${what}: layers ${holders.slice(0, -1).join(", ")} and ${holders.at(-1)}, with ${held} each.`;
    };
    this.said.textContent = !sums[0]
      ? "No weights yet: add a layer."
      : `In all ${written(sums[0])} parameters and ${written(sums[1])} multiply-adds for one example. ` +
        `${most("parameters", sums[0], "parameters")} ${most("multiplyAdds", sums[1], "multiply-adds")} ` +
        `One number of the output sees ${sees(this.shape, found.at(-1))}.`;
  }
}

if (!customElements.get("stack-calculator")) customElements.define("stack-calculator", StackCalculator);
