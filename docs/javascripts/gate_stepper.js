// The gate stepper: a recurrent layer reads a text or a wave step by step, its gates laid open.

export const ALPHABET = "() abcdefghijklmnopqrstuvwxyz";
const COUNTER = 5; // the unit that follows the depth of brackets; its snippet prints which
const LONGEST = 40;
const DEEPEST = 4; // the texts that the bracket counter learned from go no deeper
const PACE = 700; // milliseconds between two steps of "play"

const NETWORKS = {
  brackets: "GRU trained to count brackets",
  gru: "GRU, random weights",
  lstm: "LSTM, random weights",
  rnn: "SimpleRNN, random weights",
};
const EXAMPLES = {
  "two brackets": "the (old (red) cat) sat",
  "a sentence": "the old cat sat down",
  "a long bracket": "(nothing for a long time) here",
  "too deep": "((((((deep))))))",
  "one pulse": "1 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0",
  "a slow wave": "0 .4 .7 .9 1 .9 .7 .4 0 -.4 -.7 -.9 -1 -.9 -.7 -.4 0 .4 .7 .9 1 .9 .7 .4 0",
};
const FIRST = "two brackets";
const OWN = "(your own)";

// What each kind shows: name in the result of a step, title, what the values mean, and the scale.
// The scales are fixed, so that a colour means the same at every setting; a cell state may exceed its scale.
const SHARE = [0, 1];
const SIGNED = [-1, 1];
const MEMORY = [-2, 2];
const STATE = ["h", "State h", "the memory, and what it puts out", SIGNED];
const MAPS = {
  rnn: [STATE],
  lstm: [
    ["c", "Cell state c", "the memory", MEMORY],
    ["forget", "Forget gate f", "share of the old cell state that is kept", SHARE],
    ["h", "State h", "what it puts out", SIGNED],
    ["input", "Input gate i", "share of the candidate that is written", SHARE],
    ["candidate", "Candidate", "the new value that could be written", SIGNED],
    ["output", "Output gate o", "share of tanh(c), which is c pressed between −1 and 1, that is put out", SHARE],
  ],
  gru: [
    STATE,
    ["update", "Update gate z", "share of the old state that is kept", SHARE],
    ["reset", "Reset gate r", "share of the old states’ say in the candidate", SHARE],
    ["candidate", "Candidate", "the new value; 1 − z of it is mixed in", SIGNED],
  ],
};
const AT_ONCE = { rnn: 1, gru: 2, lstm: 3 }; // the maps after these are folded away
const KEEPER = { lstm: "forget", gru: "update" };

const sigmoid = (a) => 1 / (1 + Math.exp(-a));
const add = (a, b) => a.map((value, k) => value + b[k]);
const times = (vector, matrix) =>
  matrix[0].map((_, j) => vector.reduce((sum, value, k) => sum + value * matrix[k][j], 0));
const blocks = (vector, units) =>
  [...Array(vector.length / units).keys()].map((n) => vector.slice(n * units, (n + 1) * units));

// One step as Keras computes it. x: the input times its weights; h, c: the states before.
const CELLS = {
  rnn(x, { h }, U, b) {
    const [seen, past] = [add(x, b), times(h, U)];
    return { h: add(seen, past).map(Math.tanh), seen, past };
  },

  lstm(x, { h, c }, U, b) {
    const [i, f, g, o] = blocks(add(add(x, times(h, U)), b), h.length);
    const [input, forget, output] = [i, f, o].map((gate) => gate.map(sigmoid));
    const candidate = g.map(Math.tanh);
    const cell = c.map((old, k) => forget[k] * old + input[k] * candidate[k]);
    return { h: cell.map((value, k) => output[k] * Math.tanh(value)), c: cell, input, forget, candidate, output };
  },

  gru(x, { h }, U, [b, d]) {
    const [xz, xr, xh] = blocks(add(x, b), h.length);
    const [hz, hr, hh] = blocks(add(times(h, U), d), h.length);
    const update = add(xz, hz).map(sigmoid);
    const reset = add(xr, hr).map(sigmoid);
    const candidate = xh.map((value, k) => Math.tanh(value + reset[k] * hh[k]));
    const mixed = h.map((old, k) => update[k] * old + (1 - update[k]) * candidate[k]);
    return { h: mixed, update, reset, candidate, seen: xh, past: hh };
  },
};

/** The numbers that two snippets kept in hundredths: nested lists, as Keras orders them. */
export async function load() {
  const scale = (value) => (Array.isArray(value) ? value.map(scale) : value / 100);
  const names = { brackets: "a_unit_counts_brackets", random: "forget_bias_of_random_weights" };
  const entries = Object.entries(names).map(async ([name, snippet]) => {
    const answer = await fetch(new URL(`${snippet}.json`, import.meta.url));
    if (!answer.ok) throw new Error(answer.statusText);
    return [name, scale(await answer.json())];
  });
  return Object.fromEntries(await Promise.all(entries));
}

/** Kind of cell and its arrays, from the recorded numbers. The random cells share theirs. */
export function network(name, recorded, forgetBias = 1) {
  if (name === "brackets") {
    const [W, U, b, out, outBias] = recorded.brackets;
    return { kind: "gru", W, U, b, out, outBias };
  }
  const gates = { rnn: 1, gru: 3, lstm: 4 }[name];
  const [W, U] = recorded.random.map((matrix) => matrix.map((row) => row.slice(0, gates * 8)));
  const zeros = Array(gates * 8).fill(0);
  const open = zeros.map((_, k) => (k >= 8 && k < 16 ? forgetBias : 0));
  return { kind: name, W, U, b: { rnn: zeros, gru: [zeros, zeros], lstm: open }[name] };
}

/** All steps of a network over inputs [row of W, value]. */
export function run({ kind, W, U, b, out, outBias }, inputs) {
  const zeros = Array(U.length).fill(0);
  let state = { h: zeros, c: zeros };
  return inputs.map(([row, value]) => {
    state = CELLS[kind](W[row].map((weight) => weight * value), state, U, b);
    return out ? { ...state, said: times(state.h, out)[0] + outBias[0] } : state;
  });
}

/** What was typed, as steps, or a sentence that says what is accepted. */
export function read(typed, textOnly = false) {
  const accepts = textOnly
    ? `This network reads 1 to ${LONGEST} characters: the letters a to z, spaces and round brackets`
    : `It reads 1 to ${LONGEST} characters (the letters a to z, spaces, round brackets) or 1 to ${LONGEST} numbers from −1 to 1 with spaces between them`;
  const no = (why) => ({ objection: `${accepts}; ${why}.` });
  const text = typed.toLowerCase();
  if (!text.trim()) return no("this is empty");
  if (!textOnly && /\d/.test(text)) {
    const numbers = text.trim().split(/\s+/).map((number) => Number(number.replace("−", "-").replace(",", ".")));
    if (numbers.some((number) => !(Math.abs(number) <= 1))) return no("not all of these are such numbers");
    if (numbers.length > LONGEST) return no(`these are ${numbers.length} numbers`);
    return { wave: true, steps: numbers.map((value) => ({ label: "", name: `value ${short(value)}`, input: [ALPHABET.length, value] })) };
  }
  const strange = [...text].find((character) => !ALPHABET.includes(character));
  if (strange) return no(`“${strange}” is none of them`);
  if (text.length > LONGEST) return no(`these are ${text.length}`);
  let depth = 0;
  const steps = [...text].map((label) => {
    depth += (label === "(") - (label === ")");
    return { label, depth, name: label === " " ? "a space" : `“${label}”`, input: [ALPHABET.indexOf(label), 1] };
  });
  return { wave: false, steps };
}

/** Of what each unit holds at one step, the share that the gates have left at each step after it. */
export function kept(results, gate, from) {
  const shares = [results[0].h.map(() => 1)];
  for (const result of results.slice(from + 1)) {
    shares.push(shares.at(-1).map((share, k) => share * result[gate][k]));
  }
  return shares;
}

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
const short = (value) => value.toFixed(2).replace(/^-0\.00$/, "0.00").replace("-", "−");
const percent = (share) => `${Math.round(100 * share)} %`;
const steps = (count) => `${count} step${count === 1 ? "" : "s"}`;
const whole = (value) => String(Math.round(value) || 0).replace("-", "−");

function moved(before, after) {
  if (short(before) === short(after)) return `stayed at ${short(after)}`;
  return `${after > before ? "rose" : "fell"} from ${short(before)} to ${short(after)}`;
}

const memory = (kind) => (kind === "lstm" ? "c" : "h");
const before = (results, at, key) => results[at - 1]?.[key] ?? results[at][key].map(() => 0);

/** The unit to speak of: the one that counts brackets, or the one that changed most. */
export function spoken(name, results, at) {
  if (name === "brackets") return COUNTER;
  const key = memory(name);
  const old = before(results, at, key);
  const changes = results[at][key].map((value, k) => Math.abs(value - old[k]));
  return changes.indexOf(Math.max(...changes)) + 1;
}

/** One step in words. */
export function tell(name, given, results, at) {
  const unit = spoken(name, results, at);
  const key = memory(name);
  const change = moved(before(results, at, key)[unit - 1], results[at][key][unit - 1]);
  const start = `Step ${at + 1}, ${given[at].name}: `;
  if (name === "brackets") {
    const { said, update } = results[at];
    const { depth } = given[at];
    const beyond = given.slice(0, at + 1).some((step) => step.depth > DEEPEST || step.depth < 0);
    const why = beyond ? `it learned from depths 0 to ${DEEPEST} only` : "its memory has drifted";
    const verdict = Math.round(said) === depth ? "" : ` (true is ${whole(depth)}; ${why})`;
    return (
      `${start}the GRU says ${short(said)}, rounded to depth ${whole(said)}${verdict}. Unit ${unit} ${change}. ` +
      `Its update gate kept ${percent(update[unit - 1])} of the old value.`
    );
  }
  const what = name === "lstm" ? "cell state" : "state";
  const most = `unit ${unit} changed most; its ${what} ${change}.`;
  const gate = KEEPER[name];
  if (!gate) return `${start}${most} The whole state is written anew, no gate keeps any of it.`;
  const ending =
    at < results.length - 1
      ? ` Of this step’s ${what}, ${percent(mean(kept(results, gate, at).at(-1)))} is left at the end, again on average.`
      : "";
  return (
    `${start}${most} The ${gate} gates keep ${percent(mean(results[at][gate]))} of the old ${what}, ` +
    `on average over the ${results[at].h.length} units.${ending}`
  );
}

/** The sum that one unit does at one step, in numbers. */
export function sum(kind, results, at, unit) {
  const step = Object.fromEntries(Object.entries(results[at]).map(([key, value]) => [key, value[unit - 1]]));
  const old = short(before(results, at, memory(kind))[unit - 1]);
  const { h, c, candidate, seen, past } = step;
  if (kind === "rnn") return `tanh(${short(seen)} from the input + ${short(past)} from the old states) ≈ ${short(h)}.`;
  if (kind === "lstm") {
    return (
      `${short(step.forget)} × ${old} (old) + ${short(step.input)} × ${short(candidate)} (candidate) ≈ ${short(c)}. ` +
      `It puts out ${short(step.output)} × tanh(${short(c)}) ≈ ${short(h)}.`
    );
  }
  const keep = short(step.update);
  return (
    `${keep} × ${old} (old) + ${short(1 - keep)} × ${short(candidate)} (candidate) ≈ ${short(h)}. ` +
    `Its candidate: tanh(${short(seen)} from the input + ${short(step.reset)} (reset) × ${short(past)} from the old states) ≈ ${short(candidate)}.`
  );
}

function make(tag, attributes = {}, ...children) {
  const element = tag === "svg" || tag === "rect" || tag === "polyline"
    ? document.createElementNS("http://www.w3.org/2000/svg", tag)
    : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value !== false) element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

class GateStepper extends HTMLElement {
  async connectedCallback() {
    if (this.ready) return;
    this.ready = true;
    try {
      this.recorded = await load();
    } catch {
      // the figure inside stays
      const sentence = "The networks could not be loaded. Load the page again to try once more.";
      this.append(make("p", { class: "widget-problem", role: "alert" }, sentence));
      return;
    }
    this.name = "brackets";
    this.forgetBias = 1;
    this.replaceChildren(this.controls(), this.problem, this.stepper(), this.words, this.sum, this.note, this.biasLabel, this.boards());
    this.take(EXAMPLES[FIRST]);
  }

  disconnectedCallback() {
    clearInterval(this.playing);
    this.playing = null;
  }

  controls() {
    this.problem = make("p", { class: "widget-problem", role: "alert" });
    this.field = make("input", {
      class: "stepper-text",
      autocapitalize: "off",
      autocomplete: "off",
      spellcheck: "false",
      oninput: () => this.take(this.field.value, { typing: true }),
      onchange: () => {
        if (this.problem.textContent) {
          this.field.value = this.typed;
          this.classList.remove("stale");
        } else {
          this.at = this.start();
          this.draw();
        }
      },
    });
    this.which = make("select", { onchange: () => this.change(this.which.value) });
    for (const [name, title] of Object.entries(NETWORKS)) this.which.append(make("option", { value: name }, title));
    const example = make("select", {
      onchange: () => {
        const typed = EXAMPLES[example.value];
        let because = "";
        if (read(typed, this.name === "brackets").objection) {
          this.name = this.which.value = "gru";
          because = `The bracket counter reads text only, so the network is now: ${NETWORKS.gru}.`;
        }
        this.take(typed, { because });
      },
    });
    for (const title of Object.keys(EXAMPLES)) example.append(make("option", {}, title));
    example.append(make("option", { disabled: "" }, OWN)); // shown while the text is typed by hand
    this.example = example;
    this.bias = make("input", { type: "range", min: 0, max: 5, step: 0.1, value: 1 });
    this.bias.addEventListener("input", () => {
      this.forgetBias = Number(this.bias.value);
      this.compute();
      this.draw({ quiet: true });
    });
    this.bias.addEventListener("change", () => this.draw());
    this.biasLabel = make("label", { class: "stepper-bias" }, "Forget bias", this.bias, make("span", {}, "1.0"));
    return make(
      "div",
      { class: "widget-controls" },
      make("label", {}, "Network", this.which),
      make("label", {}, "Example", example),
      make("label", {}, "It reads", this.field),
    );
  }

  stepper() {
    // Dimmed at an end, but not "disabled", which would take the focus away from the key that got there.
    const button = (text, label, way) => {
      const onclick = ({ currentTarget }) => currentTarget.ariaDisabled === "true" || this.go(this.at + way);
      return make("button", { type: "button", "aria-label": label, onclick }, text);
    };
    this.back = button("◀\uFE0E Back", "Back one step", -1);
    this.next = button("Step ▶\uFE0E", "Next step", 1);
    this.play = make("button", { type: "button", onclick: () => this.toggle() }, "Play");
    this.words = make("p", { class: "widget-words", role: "status" });
    this.sum = make("p", { class: "stepper-note stepper-sum" });
    this.note = make("p", { class: "stepper-note" });
    const hint = make("span", {}, "or click a column");
    return make("div", { class: "widget-controls stepper-bar" }, this.back, this.next, this.play, hint);
  }

  boards() {
    this.line = make("div", { class: "stepper-line" });
    this.maps = make("div", { class: "stepper-maps" });
    this.table = make("table", { class: "stepper-numbers" });
    this.slider = make("input", { type: "range", min: 1, value: 1, "aria-label": "Step" });
    this.slider.addEventListener("input", () => this.go(this.slider.value - 1));
    const slide = make("div", { class: "stepper-row" }, make("span", { "aria-hidden": "true" }, "step"), this.slider);
    // Folds are made once: they stay open while the maps in them change.
    this.folded = make("div", { class: "stepper-maps" });
    this.more = make("details", {}, make("summary"), this.folded);
    const numbers = make("details", {}, make("summary", {}, "The numbers of this step"), this.table);
    const board = make("div", { class: "stepper-board" }, slide, this.line, this.maps, this.more, numbers);
    const choose = (event) => {
      const cells = event.target.closest("[data-steps]")?.getBoundingClientRect();
      if (cells) this.go(Math.floor(((event.clientX - cells.left) / cells.width) * this.given.length));
    };
    board.addEventListener("click", choose);
    return board;
  }

  /** Another network; the bracket counter reads no numbers, so it gets a text. */
  change(name) {
    this.name = name;
    if (read(this.typed, name === "brackets").objection) {
      this.take(EXAMPLES[FIRST], { because: `The bracket counter reads text only, so the example is now: ${FIRST}.` });
    } else this.take(this.typed, { at: this.at });
  }

  /** Read what was typed, if it makes sense; otherwise say what would, and keep what there is. */
  take(typed, { typing = false, because, at } = {}) {
    const { objection = "", wave, steps: given } = read(typed, this.name === "brackets");
    if (this.problem.textContent !== objection) this.problem.textContent = objection;
    this.classList.toggle("stale", objection !== "");
    if (objection) return;
    this.stop();
    Object.assign(this, { typed, wave, given });
    if (!typing) this.field.value = typed;
    this.example.value = Object.keys(EXAMPLES).find((title) => EXAMPLES[title] === typed) ?? OWN;
    this.at = typing ? given.length - 1 : (at ?? this.start());
    this.compute();
    this.draw({ quiet: typing, because });
  }

  /** A step after which something is left to see: the first bracket, the first number that is not 0, or the first step. */
  start() {
    const found = this.given.findIndex(({ label, input }) => (this.wave ? input[1] : label === "("));
    return found < this.given.length - 1 ? Math.max(found, 0) : 0;
  }

  compute() {
    const weights = network(this.name, this.recorded, this.forgetBias);
    this.kind = weights.kind;
    this.results = run(weights, this.given.map((step) => step.input));
    this.lay();
  }

  go(step) {
    this.stop();
    this.at = Math.min(Math.max(step, 0), this.given.length - 1);
    this.draw();
  }

  /** Play from here, or from the start; at once to the end for those who asked for less motion. */
  toggle() {
    if (this.playing) {
      this.stop();
      return this.draw();
    }
    const last = this.given.length - 1;
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) return this.go(last);
    if (this.at === last) this.at = -1;
    this.play.textContent = "Pause";
    const step = () => {
      this.at += 1;
      if (this.at === last) this.stop();
      this.draw({ quiet: this.at < last });
    };
    this.playing = setInterval(step, PACE);
    step();
  }

  stop() {
    clearInterval(this.playing);
    this.playing = null;
    this.play.textContent = "Play";
  }

  /** Build what depends on the input: the line of characters or numbers, and the heat maps. */
  lay() {
    this.style.setProperty("--steps", this.given.length);
    this.slider.max = this.given.length;
    this.biasLabel.style.display = this.kind === "lstm" ? "" : "none";
    this.biasLabel.lastChild.textContent = this.forgetBias.toFixed(1);
    const row = (title, cells) =>
      make("div", { class: "stepper-row" }, make("span", {}, title), make("div", { "data-steps": "", class: "cells" }, ...cells));
    const rows = [
      this.wave
        ? make("div", { class: "stepper-row" }, make("span", {}, "input"), this.drawWave())
        : row("reads", this.given.map(({ label }) => make("b", {}, label === " " ? "␣" : label))),
    ];
    if (this.name === "brackets") {
      const wrong = this.results.map(({ said }, t) => Math.round(said) !== this.given[t].depth);
      this.wrong = wrong.includes(true);
      rows.push(row("it says", this.results.map(({ said }, t) => make("b", { class: wrong[t] ? "wrong" : "" }, whole(said)))));
      if (this.wrong) rows.push(row("true", this.given.map(({ depth }, t) => make("b", {}, wrong[t] ? whole(depth) : ""))));
    }
    this.line.replaceChildren(...rows);
    const maps = MAPS[this.kind].map(([key, title, meaning, scale]) => {
      const columns = this.results.map((result) => result[key]);
      const [least, most] = [Math.min(...columns.flat()), Math.max(...columns.flat())];
      const range = scale === MEMORY ? `, from ${short(least)} to ${short(most)} here` : "";
      return this.heat(title, meaning + range, scale, columns);
    });
    const folded = maps.splice(AT_ONCE[this.kind]);
    if (KEEPER[this.kind]) maps.splice(1, 0, make("div", { class: "stepper-kept" }));
    this.maps.replaceChildren(...maps);
    this.folded.replaceChildren(...folded);
    this.more.style.display = folded.length ? "" : "none";
    const titles = MAPS[this.kind].slice(AT_ONCE[this.kind]).map(([, title]) => title.toLowerCase());
    this.more.firstChild.textContent = `More maps: ${titles.join(", ")}`;
  }

  drawWave() {
    const bars = this.given.map(({ input }, t) =>
      make("rect", { class: "bar", x: t + 0.15, width: 0.7, y: 1 - Math.max(input[1], 0), height: Math.abs(input[1]) }),
    );
    const attributes = { "data-steps": "", viewBox: `0 -0.1 ${this.given.length} 2.2`, preserveAspectRatio: "none", class: "wave", "aria-hidden": "true" };
    return make("svg", attributes, ...bars, make("polyline", { points: `0,1 ${this.given.length},1` }), ...this.frame("now", this.at, -0.1, 1, 2.2));
  }

  /** A frame with a rim, so that it is seen on light and dark cells. */
  frame(name, x, y, width, height) {
    return ["rim ", ""].map((rim) => make("rect", { class: rim + name, x, y, width, height }));
  }

  /** One heat map: steps across, units down. */
  heat(title, meaning, scale, columns, from = 0) {
    const units = columns[0].length;
    const [low, high] = scale;
    const cells = columns.flatMap((column, t) =>
      column.map((value, k) => {
        const cell = make("rect", { x: from + t, y: k, width: 1, height: 1, class: value < 0 ? "negative" : "" });
        cell.style.setProperty("--strength", `${Math.round(100 * Math.min(Math.abs(value) / high, 1))}%`);
        return cell;
      }),
    );
    const steps_ = this.given.length;
    const marked = this.name === "brackets" ? COUNTER : 0;
    if (marked) cells.push(...this.frame("follows", 0, marked - 1, steps_, 1));
    const attributes = {
      viewBox: `0 0 ${steps_} ${units}`,
      preserveAspectRatio: "none",
      role: "img",
      "data-steps": "",
      "aria-label": `${title}, ${units} units down, ${steps(steps_)} across. The numbers of the chosen step are in a table below.`,
    };
    const names = [...Array(units).keys()].map((k) => make("i", { class: k + 1 === marked ? "follows" : "" }, `${k + 1}`));
    const [least, most] = scale === MEMORY ? ["≤ −2", "≥ 2"] : scale.map(whole);
    return make(
      "div",
      { class: `stepper-map ${low ? "" : "share"}` },
      make(
        "p",
        { class: "widget-title" },
        make("strong", {}, title),
        `: ${meaning} `,
        make("span", { class: "stepper-scale" }, `${least} `, make("i"), ` ${most}`),
      ),
      make("div", { class: "stepper-row" }, make("span", { "aria-hidden": "true" }, ...names), make("svg", attributes, ...cells, ...this.frame("now", this.at, 0, 1, units))),
    );
  }

  /** Show the chosen step. Quiet: not spoken, because another step follows at once. Because: what else changed, and why. */
  draw({ quiet = false, because } = {}) {
    const { at, results, kind } = this;
    const gate = KEEPER[kind];
    const last = this.given.length - 1;
    const unit = spoken(this.name, results, at);
    this.words.setAttribute("aria-live", quiet ? "off" : "polite");
    this.words.replaceChildren(
      ...(because ? [make("strong", {}, because), " "] : []),
      tell(this.name, this.given, results, at),
    );
    this.sum.replaceChildren(make("strong", {}, `Unit ${unit}: `), sum(kind, results, at, unit));
    this.note.textContent = this.aside();
    this.slider.value = at + 1;
    this.slider.setAttribute("aria-valuetext", `step ${at + 1} of ${last + 1}, ${this.given[at].name}`);
    this.back.ariaDisabled = String(at === 0);
    this.next.ariaDisabled = String(at === last);
    if (gate) {
      const meaning =
        at < last
          ? `share of its ${kind === "lstm" ? "cell state" : "state"} that the ${gate} gates leave${at ? " (hatched: before it)" : ""}`
          : "it is the last step; choose an earlier one to see what is left of it";
      const map = this.heat(`Kept from step ${at + 1}`, meaning, SHARE, kept(results, gate, at), at);
      this.maps.querySelector(".stepper-kept").replaceChildren(map);
    }
    for (const now of this.querySelectorAll(".now")) now.setAttribute("x", at);
    for (const row of this.line.querySelectorAll(".cells")) {
      [...row.children].forEach((cell, t) => cell.classList.toggle("at", t === at));
    }
    const shown = MAPS[kind];
    const cells = (k) => shown.map(([key]) => make("td", {}, short(results[at][key][k])));
    this.table.replaceChildren(
      make("tr", {}, make("th", { scope: "col" }, "Unit"), ...shown.map(([key]) => make("th", { scope: "col" }, key))),
      ...results[at].h.map((_, k) => make("tr", {}, make("th", { scope: "row" }, `${k + 1}`), ...cells(k))),
    );
  }

  /** What the network is, and what is easily misread in it. */
  aside() {
    if (this.name === "brackets") {
      const wavy = this.wrong ? "; a wavy line marks where that is wrong" : "";
      return (
        `Trained: 945 weights. Unit ${COUNTER}, outlined, follows the depth most closely. Nobody told it to. ` +
        `“It says” is the network’s answer, rounded to a whole number${wavy}.`
      );
    }
    const random = "The pattern means nothing: the weights are random.";
    if (this.kind !== "lstm") return `${random} See how it moves.`;
    return (
      `${random} By its bias alone a forget gate would stand at ${short(sigmoid(this.forgetBias))}. ` +
      "“Kept” counts the old only: the input gate keeps writing, so new is added to the old, and the cell state can grow."
    );
  }
}

if (!customElements.get("gate-stepper")) customElements.define("gate-stepper", GateStepper);
