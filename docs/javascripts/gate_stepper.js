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

// What each kind shows: name in the result of a step, title, and what the values mean.
const STATE = ["h", "State h", "from −1 (grey) to 1 (orange)"];
const MAPS = {
  rnn: [STATE],
  lstm: [
    STATE,
    ["c", "Cell state c", "the memory"],
    ["forget", "Forget gate f", "share of c that is kept"],
    ["input", "Input gate i", "share of the candidate that is written"],
    ["candidate", "Candidate", "what would be written"],
    ["output", "Output gate o", "share of tanh(c) that is shown as h"],
  ],
  gru: [
    STATE,
    ["update", "Update gate z", "share of the old state that is kept"],
    ["reset", "Reset gate r", "share of the past that the candidate sees"],
    ["candidate", "Candidate", "what fills up the rest"],
  ],
};
const KEEPER = { lstm: "forget", gru: "update" };

const sigmoid = (a) => 1 / (1 + Math.exp(-a));
const add = (a, b) => a.map((value, k) => value + b[k]);
const times = (vector, matrix) =>
  matrix[0].map((_, j) => vector.reduce((sum, value, k) => sum + value * matrix[k][j], 0));
const blocks = (vector, units) =>
  [...Array(vector.length / units).keys()].map((n) => vector.slice(n * units, (n + 1) * units));

// One step as Keras computes it. x: the input times its weights; h, c: the states before.
const CELLS = {
  rnn: (x, { h }, U, b) => ({ h: add(add(x, times(h, U)), b).map(Math.tanh) }),

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
    return { h: h.map((old, k) => update[k] * old + (1 - update[k]) * candidate[k]), update, reset, candidate };
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

/** One step in words. */
export function tell(name, given, results, at, unit) {
  const { h } = results[at];
  const before = results[at - 1]?.h ?? h.map(() => 0);
  const start = `Step ${at + 1}, ${given[at].name}: `;
  if (name === "brackets") {
    const { said, update } = results[at];
    const { depth } = given[at];
    const right = Math.round(said) === depth;
    const beyond = given.slice(0, at + 1).some((step) => step.depth > DEEPEST || step.depth < 0);
    const verdict = right
      ? ""
      : ` (it is ${whole(depth)}${beyond ? `; it learned from depths 0 to ${DEEPEST} only` : "; its memory has drifted"})`;
    return (
      `${start}the GRU says depth ${whole(said)}${verdict}; unit ${unit} ${moved(before[unit - 1], h[unit - 1])}. ` +
      `Its update gate kept ${percent(update[unit - 1])} of the old value.`
    );
  }
  const changes = h.map((value, k) => Math.abs(value - before[k]));
  const most = changes.indexOf(Math.max(...changes));
  const change = `unit ${most + 1} changed most: its state ${moved(before[most], h[most])}.`;
  const gate = KEEPER[name];
  if (!gate) return `${start}the whole state is written anew, no gate keeps any of it; ${change}`;
  const what = name === "lstm" ? "cell state" : "state";
  const left = results.length - 1 - at;
  const ending = left
    ? ` Of the ${what} of this step, ${percent(mean(kept(results, gate, at).at(-1)))} is left at the end, ${steps(left)} later.`
    : "";
  return `${start}the ${gate} gates keep ${percent(mean(results[at][gate]))} of the ${what}; ${change}${ending}`;
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
    this.replaceChildren(this.controls(), this.problem, this.stepper(), this.words, this.note, this.boards());
    this.take(EXAMPLES["two brackets"]);
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
        if (this.problem.textContent) this.field.value = this.typed;
        else this.draw();
      },
    });
    this.which = make("select", { onchange: () => this.change(this.which.value) });
    for (const [name, title] of Object.entries(NETWORKS)) this.which.append(make("option", { value: name }, title));
    const example = make("select", {
      onchange: () => {
        const typed = EXAMPLES[example.value];
        if (this.name === "brackets" && /\d/.test(typed)) this.name = this.which.value = "gru";
        this.take(typed);
      },
    });
    for (const title of Object.keys(EXAMPLES)) example.append(make("option", {}, title));
    this.example = example;
    this.bias = make("input", { type: "range", min: 0, max: 5, step: 0.1, value: 1 });
    this.bias.addEventListener("input", () => {
      this.forgetBias = Number(this.bias.value);
      this.compute();
      this.draw({ quiet: true });
    });
    this.bias.addEventListener("change", () => this.draw());
    this.biasLabel = make("label", {}, "Forget bias", this.bias, make("span", {}, "1.0"));
    return make(
      "div",
      { class: "widget-controls" },
      make("label", {}, "Network", this.which),
      make("label", {}, "Example", example),
      make("label", {}, "It reads", this.field),
      this.biasLabel,
    );
  }

  stepper() {
    const button = (text, label, step) =>
      make("button", { type: "button", "aria-label": label, onclick: () => this.go(step()) }, text);
    this.slider = make("input", { type: "range", min: 1, value: 1, "aria-label": "Step" });
    this.slider.addEventListener("input", () => this.go(this.slider.value - 1));
    this.play = make("button", { type: "button", onclick: () => this.toggle() }, "Play");
    this.words = make("p", { class: "widget-words", role: "status" });
    this.note = make("p", { class: "stepper-note" });
    return make(
      "div",
      { class: "widget-controls stepper-bar" },
      button("◀", "Previous step", () => this.at - 1),
      button("▶", "Next step", () => this.at + 1),
      this.play,
      this.slider,
    );
  }

  boards() {
    this.line = make("div", { class: "stepper-line" });
    this.maps = make("div", { class: "stepper-maps" });
    this.table = make("table", { class: "stepper-numbers" });
    const numbers = make("details", {}, make("summary", {}, "The numbers of this step"), this.table);
    const board = make("div", { class: "stepper-board" }, this.line, this.maps, numbers);
    const choose = (event) => {
      const cells = event.target.closest("[data-steps]")?.getBoundingClientRect();
      if (cells) this.go(Math.floor(((event.clientX - cells.left) / cells.width) * this.given.length));
    };
    board.addEventListener("click", choose);
    return board;
  }

  /** Another network; the bracket counter reads no waves, so it gets a text. */
  change(name) {
    const { objection } = read(this.typed, name === "brackets");
    this.name = name;
    if (objection) this.example.selectedIndex = 0;
    this.take(objection ? EXAMPLES["two brackets"] : this.typed);
  }

  /** Read what was typed, if it makes sense; otherwise say what would, and keep what there is. */
  take(typed, { typing = false } = {}) {
    const { objection = "", wave, steps: given } = read(typed, this.name === "brackets");
    if (this.problem.textContent !== objection) this.problem.textContent = objection;
    if (objection) return;
    this.stop();
    Object.assign(this, { typed, wave, given });
    if (!typing) this.field.value = typed;
    const closing = given.findIndex((step) => step.label === ")");
    this.at = typing ? given.length - 1 : Math.max(closing, 0);
    this.compute();
    this.draw({ quiet: typing });
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

  /** Build what depends on the input: the line of characters or the wave, and the heat maps. */
  lay() {
    this.style.setProperty("--steps", this.given.length);
    this.slider.max = this.given.length;
    this.biasLabel.style.display = this.kind === "lstm" ? "" : "none";
    this.biasLabel.lastChild.textContent = this.forgetBias.toFixed(1);
    const row = (title, cells) =>
      make("div", { class: "stepper-row" }, make("span", {}, title), make("div", { "data-steps": "", class: "cells" }, ...cells));
    const rows = [
      this.wave
        ? make("div", { class: "stepper-row" }, make("span", {}, "wave"), this.drawWave())
        : row("reads", this.given.map(({ label }) => make("b", {}, label === " " ? "␣" : label))),
    ];
    if (this.name === "brackets") {
      const said = ({ said }, t) =>
        make("b", { class: Math.round(said) === this.given[t].depth ? "" : "wrong" }, whole(said));
      rows.push(row("depth", this.results.map(said)));
    }
    this.line.replaceChildren(...rows);
    this.maps.replaceChildren(
      ...MAPS[this.kind].map(([key, title, meaning]) =>
        this.heat(title, meaning, this.results.map((result) => result[key])),
      ),
    );
    if (KEEPER[this.kind]) this.maps.append(make("div", { class: "stepper-kept" }));
  }

  drawWave() {
    const points = this.given.map(({ input }, t) => `${t + 0.5},${1 - input[1]}`).join(" ");
    const attributes = { "data-steps": "", viewBox: `0 -0.1 ${this.given.length} 2.2`, preserveAspectRatio: "none", class: "wave", "aria-hidden": "true" };
    return make("svg", attributes, this.marker(2.2, -0.1), make("polyline", { points }));
  }

  marker(height, top = 0) {
    return make("rect", { class: "now", x: this.at, y: top, width: 1, height });
  }

  /** One heat map: steps across, units down. Positive is vermilion, negative grey. */
  heat(title, meaning, columns, from = 0) {
    const units = columns[0].length;
    const largest = Math.max(1, ...columns.flat().map(Math.abs));
    const cells = columns.flatMap((column, t) =>
      column.map((value, k) => {
        const cell = make("rect", { x: from + t, y: k, width: 1, height: 1, class: value < 0 ? "negative" : "" });
        cell.style.setProperty("--strength", `${Math.round((100 * Math.abs(value)) / largest)}%`);
        return cell;
      }),
    );
    const steps_ = this.given.length;
    const marked = this.name === "brackets" ? COUNTER : 0;
    if (marked) cells.push(make("rect", { class: "follows", x: 0, y: marked - 1, width: steps_, height: 1 }));
    const attributes = {
      viewBox: `0 0 ${steps_} ${units}`,
      preserveAspectRatio: "none",
      role: "img",
      "data-steps": "",
      "aria-label": `${title}, ${units} units down, ${steps(steps_)} across. The numbers of the chosen step are in a table below.`,
    };
    const names = [...Array(units).keys()].map((k) => make("i", { class: k + 1 === marked ? "follows" : "" }, `${k + 1}`));
    return make(
      "div",
      { class: "stepper-map" },
      make("p", { class: "widget-title" }, make("strong", {}, title), `: ${meaning}`),
      make("div", { class: "stepper-row" }, make("span", { "aria-hidden": "true" }, ...names), make("svg", attributes, ...cells, this.marker(units))),
    );
  }

  /** Show the chosen step. Quiet: not spoken, because another step follows at once. */
  draw({ quiet = false } = {}) {
    const { at, results } = this;
    const gate = KEEPER[this.kind];
    this.words.setAttribute("aria-live", quiet ? "off" : "polite");
    this.words.textContent = tell(this.name, this.given, results, at, COUNTER);
    this.note.textContent = this.aside();
    this.slider.value = at + 1;
    this.slider.setAttribute("aria-valuetext", `step ${at + 1} of ${this.given.length}, ${this.given[at].name}`);
    if (gate) {
      const title = `Kept from step ${at + 1}`;
      const map = this.heat(title, `the ${gate} gates multiplied, step by step`, kept(results, gate, at), at);
      this.maps.querySelector(".stepper-kept").replaceChildren(map);
    }
    for (const now of this.querySelectorAll(".now")) now.setAttribute("x", at);
    for (const row of this.line.querySelectorAll(".cells")) {
      [...row.children].forEach((cell, t) => cell.classList.toggle("at", t === at));
    }
    const shown = MAPS[this.kind];
    const cells = (k) => shown.map(([key]) => make("td", {}, short(results[at][key][k])));
    this.table.replaceChildren(
      make("tr", {}, make("th", { scope: "col" }, "Unit"), ...shown.map(([key]) => make("th", { scope: "col" }, key))),
      ...results[at].h.map((_, k) => make("tr", {}, make("th", { scope: "row" }, `${k + 1}`), ...cells(k))),
    );
  }

  /** What the network is, and for the LSTM what its forget bias means on its own. */
  aside() {
    if (this.name === "brackets") {
      return `Trained: 945 weights. Unit ${COUNTER}, outlined, follows the depth most closely. Nobody told it to.`;
    }
    if (this.kind !== "lstm") return "Not trained: the weights are random, so the pattern means nothing yet. See how it moves.";
    const gate = sigmoid(this.forgetBias);
    return (
      `Not trained. Where only the forget bias of ${this.forgetBias.toFixed(1)} acts, the forget gate stands at ${short(gate)}: ` +
      `${percent(gate ** 10)} is kept after 10 steps, ${percent(gate ** 40)} after 40.`
    );
  }
}

if (!customElements.get("gate-stepper")) customElements.define("gate-stepper", GateStepper);
