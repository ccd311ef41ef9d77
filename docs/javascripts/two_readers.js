// Two readers: draw a digit; a CNN sees it whole, a GRU reads it row by row. Move it, and see who follows.

const SIZE = 14; // the canvas; digits stood in the middle 8x8 when the networks learned
const MARGIN = 3;
const FLATTEN = "CNN, Flatten";
const POOLING = "CNN, global pooling";
const GRU = "GRU";
const SPOKEN = { [FLATTEN]: "the CNN with Flatten", [POOLING]: "the CNN with global pooling", [GRU]: "the GRU" };
const WAYS = {
  ArrowLeft: ["←", "left", 0, -1],
  ArrowUp: ["↑", "up", -1, 0],
  ArrowDown: ["↓", "down", 1, 0],
  ArrowRight: ["→", "right", 0, 1],
};

/** The file holds weights in thousandths, nested as Keras orders them. */
export function unpack(kept) {
  const scale = (value) => (Array.isArray(value) ? value.map(scale) : value / 1000);
  return Object.fromEntries([FLATTEN, POOLING, GRU].map((name) => [name, kept[name].map(scale)]));
}

function addTimes(sums, factor, weights) {
  for (let k = 0; k < sums.length; k++) sums[k] += factor * weights[k];
}

function dense(values, weights, bias) {
  const sums = bias.slice();
  for (let i = 0; i < values.length; i++) if (values[i]) addTimes(sums, values[i], weights[i]);
  return sums;
}

function softmax(values) {
  const largest = Math.max(...values);
  const powers = values.map((value) => Math.exp(value - largest));
  const total = powers.reduce((a, b) => a + b);
  return powers.map((power) => power / total);
}

/** Convolution with padding "same", then ReLU; maps are [row][column][channel]. */
function convolve(maps, kernel, bias) {
  const reach = (kernel.length - 1) / 2;
  return maps.map((row, y) =>
    row.map((_, x) => {
      const sums = bias.slice();
      for (let a = 0; a < kernel.length; a++) {
        const seen = maps[y + a - reach];
        if (!seen) continue;
        for (let b = 0; b < kernel.length; b++) {
          const cell = seen[x + b - reach];
          if (!cell) continue;
          for (let c = 0; c < cell.length; c++) if (cell[c]) addTimes(sums, cell[c], kernel[a][b][c]);
        }
      }
      return sums.map((sum) => Math.max(sum, 0));
    }),
  );
}

/** The largest value of each 2x2 window. */
function halve(maps) {
  const half = [...Array(maps.length / 2).keys()];
  return half.map((y) =>
    half.map((x) =>
      maps[2 * y][2 * x].map((value, c) =>
        Math.max(value, maps[2 * y][2 * x + 1][c], maps[2 * y + 1][2 * x][c], maps[2 * y + 1][2 * x + 1][c]),
      ),
    ),
  );
}

/** The state of a GRU (reset_after, as Keras builds it) after each row. */
function states(rows, kernel, recurrent, [inputBias, stateBias]) {
  const units = recurrent.length;
  const sigmoid = (value) => 1 / (1 + Math.exp(-value));
  let state = Array(units).fill(0);
  return rows.map((row) => {
    const x = dense(row, kernel, inputBias);
    const h = dense(state, recurrent, stateBias);
    state = state.map((old, k) => {
      const keep = sigmoid(x[k] + h[k]);
      const reset = sigmoid(x[units + k] + h[units + k]);
      const candidate = Math.tanh(x[2 * units + k] + reset * h[2 * units + k]);
      return keep * old + (1 - keep) * candidate;
    });
    return state;
  });
}

/** What a reader makes of an image of rows: {layers, answers} or {states, answers}; the last answer counts. */
export function read(name, weights, image) {
  if (name === GRU) {
    const after = states(image, ...weights);
    return { states: after, answers: after.map((state) => softmax(dense(state, weights[3], weights[4]))) };
  }
  const first = convolve(image.map((row) => row.map((value) => [value])), weights[0], weights[1]);
  const second = convolve(name === FLATTEN ? halve(first) : first, weights[2], weights[3]);
  const features =
    name === FLATTEN ? second.flat(2) : weights[3].map((_, c) => Math.max(...second.flat().map((cell) => cell[c])));
  return { layers: [first, second], answers: [softmax(dense(features, weights[4], weights[5]))] };
}

/** The image moved by whole pixels, or null where ink would leave the canvas. */
export function move(image, down, right) {
  const moved = image.map((row, y) => row.map((_, x) => image[y - down]?.[x - right] ?? 0));
  const ink = (rows) => rows.flat().filter(Boolean).length;
  return ink(moved) === ink(image) ? moved : null;
}

const best = (probabilities) => probabilities.indexOf(Math.max(...probabilities));
const percent = (probability) => `${Math.round(100 * probability)} %`;
const said = (probabilities) => `${best(probabilities)} (${percent(Math.max(...probabilities))})`;
const blank = () => Array.from({ length: SIZE }, () => Array(SIZE).fill(0));

function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

/** The grid or the loop, drawn by the style sheet. */
const mark = (family) => make("span", { class: `mark ${family}`, "aria-hidden": "true" });

/** One pixel a value: strength of the colour says how large, the colour which sign. */
function paint(canvas, rows, largest, colour, negative = colour) {
  canvas.width = rows[0].length;
  canvas.height = rows.length;
  const pen = canvas.getContext("2d");
  rows.forEach((row, y) =>
    row.forEach((value, x) => {
      if (!value) return;
      pen.globalAlpha = Math.min(1, Math.abs(value) / largest);
      pen.fillStyle = value < 0 ? negative : colour;
      pen.fillRect(x, y, 1, 1);
    }),
  );
}

class TwoReaders extends HTMLElement {
  async connectedCallback() {
    this.schemes ??= new MutationObserver(() => this.ready && this.draw());
    this.schemes.observe(document.body, { attributeFilter: ["data-md-color-scheme"] });
    if (this.asked) return;
    this.asked = true;
    try {
      const answer = await fetch(new URL("two_readers.json", import.meta.url));
      if (!answer.ok) throw new Error(answer.statusText);
      const kept = await answer.json();
      this.weights = unpack(kept);
      this.digits = kept.digits;
    } catch {
      // what stands in the element stays
      this.append(make("p", { class: "widget-problem", role: "alert" }, "The networks could not be loaded. Load the page again to try once more."));
      return;
    }
    this.cnn = FLATTEN;
    this.row = 8;
    this.build();
    this.pick(3); // half read, the GRU takes it for a 2
    this.ready = true;
  }

  disconnectedCallback() {
    this.schemes.disconnect();
    this.stop();
    clearTimeout(this.soon);
  }

  build() {
    this.problem = make("p", { class: "widget-problem", role: "alert" });
    this.words = make("p", { class: "widget-words", role: "status" });
    this.answers = make("ul", { class: "readers-answers", "aria-label": "Answers to the whole digit" });
    this.replaceChildren(
      make("div", { class: "readers-panels" }, this.buildBoard(), this.buildMoves(), this.buildCnn(), this.buildGru()),
    );
  }

  button(text, click, attributes = {}) {
    return make("button", { type: "button", onclick: click, ...attributes }, text);
  }

  buildBoard() {
    this.cells = blank().map((row, y) =>
      row.map((_, x) => make("div", { role: "gridcell", tabindex: y || x ? -1 : 0 })),
    );
    this.reading = make("div", { class: "readers-row", "aria-hidden": "true" });
    this.board = make(
      "div",
      { class: "readers-board", role: "grid", "aria-label": "Canvas of 14 × 14 pixels: arrow keys move, space paints, delete erases" },
      ...this.cells.map((row) => make("div", { role: "row" }, ...row)),
    );
    const stage = make("div", { class: "readers-stage" }, this.board, make("div", { class: "readers-frame" }), this.reading);
    this.board.addEventListener("keydown", (event) => this.key(event));
    this.board.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      this.board.setPointerCapture(event.pointerId);
      this.last = null;
      this.stroke(event);
    });
    this.board.addEventListener("pointermove", (event) => {
      if (this.board.hasPointerCapture(event.pointerId)) this.stroke(event);
    });
    this.eraser = this.button("Erase", () => this.erase(this.eraser.getAttribute("aria-pressed") === "false"), {
      "aria-pressed": "false",
    });
    const digits = this.digits.map((_, label) => this.button(label, () => this.pick(label), { "aria-label": `Pick a ${label}` }));
    return make(
      "section",
      { class: "readers-digit", "aria-label": "The digit" },
      make("p", { class: "widget-title" }, make("strong", {}, "Draw a digit"), " in the dashed frame"),
      stage,
      make("div", { class: "readers-buttons readers-tools" }, this.button("Clear", () => this.take(blank())), this.eraser),
      make("p", { class: "widget-title" }, "or pick one that was never trained on"),
      make("div", { class: "readers-buttons readers-pick", role: "group", "aria-label": "Pick a digit" }, ...digits),
    );
  }

  buildMoves() {
    const arrows = Object.values(WAYS).map(([sign, name, down, right]) =>
      this.button(sign, () => this.shift(down, right), { "aria-label": `Move ${name}` }),
    );
    const shifts = make("div", { class: "readers-buttons", role: "group", "aria-label": "Move the digit by a pixel; arrow keys work too" }, ...arrows);
    shifts.addEventListener("keydown", (event) => {
      const way = WAYS[event.key];
      if (!way) return;
      event.preventDefault();
      this.shift(way[2], way[3]);
    });
    return make(
      "section",
      { class: "readers-move", "aria-label": "Move the digit" },
      make("div", {}, make("p", { class: "widget-title" }, make("strong", {}, "Move it"), " by a pixel: whose answer flips?"), shifts),
      this.answers,
      make("div", {}, this.problem, this.words),
    );
  }

  bars(family) {
    const bars = make("div", { class: `readers-bars ${family}`, role: "img" });
    for (let digit = 0; digit < 10; digit++) bars.append(make("span", {}, String(digit)));
    return bars;
  }

  buildCnn() {
    const choices = [FLATTEN, POOLING].map((name) => {
      const radio = make("input", {
        type: "radio",
        name: "readers-cnn",
        onchange: () => {
          this.cnn = name;
          this.draw();
          this.say();
        },
      });
      radio.checked = name === this.cnn;
      return make("label", {}, radio, name.replace("CNN, ", ""));
    });
    this.layers = [0, 1].map(() => ({
      title: make("p", { class: "widget-title" }),
      maps: make("div", { class: "readers-maps", role: "img" }),
    }));
    this.cnnLine = make("p", { class: "readers-line" });
    this.cnnBars = this.bars("cnn");
    return make(
      "section",
      { class: "cnn", "aria-label": "The CNN" },
      make("p", { class: "readers-name" }, mark("cnn"), " A CNN sees it whole"),
      make("div", { class: "widget-controls", role: "radiogroup", "aria-label": "Head of the CNN" }, ...choices),
      ...this.layers.flatMap(({ title, maps }) => [title, maps]),
      this.cnnLine,
      this.cnnBars,
    );
  }

  buildGru() {
    this.slider = make("input", {
      type: "range",
      min: 1,
      max: SIZE,
      "aria-label": "Rows read",
      oninput: () => {
        this.stop();
        this.row = Number(this.slider.value);
        this.draw();
        this.say();
      },
    });
    this.player = this.button("", () => this.play());
    this.stop();
    this.strip = make("canvas", { "aria-hidden": "true" });
    this.trace = make("ol", { "aria-hidden": "true" }, ...this.cells.map(() => make("li")));
    this.gruLine = make("p", { class: "readers-line" });
    this.gruBars = this.bars("rnn");
    return make(
      "section",
      { class: "rnn", "aria-label": "The GRU" },
      make("p", { class: "readers-name" }, mark("rnn"), " A GRU reads it row by row"),
      make("div", { class: "widget-controls" }, this.player, this.slider),
      make("p", { class: "widget-title" }, "State after each row (24 units), and its answer"),
      make("div", { class: "readers-states" }, this.strip, this.trace),
      this.gruLine,
      this.gruBars,
    );
  }

  /** A new image in its place: answers to a moved digit are compared with those to this one. */
  take(image) {
    this.image = image;
    this.offset = [0, 0];
    this.problem.textContent = "";
    this.draw();
    this.unmoved = this.found;
    this.list();
    this.say();
  }

  pick(label) {
    this.stop();
    this.erase(false);
    const image = blank();
    this.digits[label].forEach((row, y) => row.forEach((value, x) => (image[y + MARGIN][x + MARGIN] = value / 16)));
    this.take(image);
  }

  shift(down, right) {
    const moved = move(this.image, down, right);
    const way = Object.values(WAYS).find((other) => other[2] === down && other[3] === right)[1];
    this.problem.textContent = moved ? "" : `The digit touches the border: it cannot move further ${way}.`;
    if (!moved || this.empty) return;
    this.image = moved;
    this.offset = [this.offset[0] + down, this.offset[1] + right];
    this.draw();
    this.say();
  }

  erase(on) {
    this.eraser.setAttribute("aria-pressed", on);
  }

  /** Ink around a point in pixels, softer with distance, as in the digits of the data set. */
  dab(image, y, x) {
    const erasing = this.eraser.getAttribute("aria-pressed") === "true";
    image.forEach((row, a) =>
      row.forEach((old, b) => {
        const distance = Math.hypot(a - y, b - x);
        if (erasing) row[b] = distance < 0.8 ? 0 : old;
        else row[b] = Math.max(old, Math.min(1, Math.max(0, Math.round(16 * (1.35 - distance)) / 16)));
      }),
    );
  }

  stroke(event) {
    const box = this.board.getBoundingClientRect();
    const to = [event.clientY - box.top, event.clientX - box.left].map((d) => (d / box.width) * SIZE - 0.5);
    const from = this.last ?? to;
    const steps = Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / 0.3) || 1;
    const image = this.image.map((row) => [...row]);
    for (let k = 1; k <= steps; k++) {
      this.dab(image, ...from.map((start, axis) => start + ((to[axis] - start) * k) / steps));
    }
    this.last = to;
    this.stop();
    this.take(image);
  }

  key(event) {
    const y = this.cells.findIndex((row) => row.includes(event.target));
    const x = this.cells[y]?.indexOf(event.target);
    const way = WAYS[event.key];
    const next = way && this.cells[y + way[2]]?.[x + way[3]];
    if (next) {
      event.target.tabIndex = -1;
      next.tabIndex = 0;
      next.focus();
    } else if ([" ", "Enter", "Delete", "Backspace"].includes(event.key)) {
      const image = this.image.map((row) => [...row]);
      if (event.key === " " || event.key === "Enter") this.dab(image, y, x);
      else image[y][x] = 0;
      this.take(image);
    } else if (!way) return;
    event.preventDefault();
  }

  get calm() {
    return matchMedia("(prefers-reduced-motion: reduce)").matches;
  }

  /** Row after row; where motion is unwelcome, one row at each press. */
  play() {
    if (this.playing) return this.stop(), this.say();
    const next = () => {
      this.row = (this.row % SIZE) + 1;
      this.draw();
      if (this.row === SIZE) this.stop();
      if (!this.playing) this.say();
    };
    if (!this.calm) {
      if (this.row === SIZE) this.row = 0;
      this.playing = setInterval(next, 450);
      this.player.textContent = "❚❚ Pause";
    }
    next();
  }

  stop() {
    clearInterval(this.playing);
    this.playing = 0;
    this.player.textContent = this.calm ? "Next row" : "▶ Play";
  }

  draw() {
    this.empty = !this.image.flat().some(Boolean);
    this.found = Object.fromEntries([FLATTEN, POOLING, GRU].map((name) => [name, read(name, this.weights[name], this.image)]));
    this.image.forEach((row, y) =>
      row.forEach((value, x) => {
        const cell = this.cells[y][x];
        cell.style.setProperty("--ink-here", percent(value).replace(" ", ""));
        cell.setAttribute("aria-label", `row ${y + 1}, column ${x + 1}: ${value ? `ink ${percent(value)}` : "empty"}`);
      }),
    );
    this.reading.style.setProperty("--row", this.row - 1);
    this.drawCnn();
    this.drawGru();
    this.list();
  }

  drawBars(bars, probabilities) {
    const first = best(probabilities);
    [...bars.children].forEach((bar, digit) => {
      bar.style.setProperty("--height", this.empty ? 0 : probabilities[digit]);
      bar.classList.toggle("best", !this.empty && digit === first);
    });
    const ranked = [...probabilities.keys()].sort((a, b) => probabilities[b] - probabilities[a]).slice(0, 3);
    bars.setAttribute(
      "aria-label",
      this.empty ? "No digit, no answer" : `Probabilities: ${ranked.map((k) => `${k} ${percent(probabilities[k])}`).join(", ")}`,
    );
  }

  drawCnn() {
    const { layers, answers } = this.found[this.cnn];
    const colour = getComputedStyle(this).getPropertyValue("--cnn");
    layers.forEach((maps, k) => {
      const place = this.layers[k];
      const count = maps[0][0].length;
      const largest = Math.max(...maps.flat(2)) || 1;
      const fate = k === 0 ? "" : this.cnn === FLATTEN ? "; Flatten keeps every place" : "; only the largest value of each counts (framed)";
      place.title.textContent = `Layer ${k + 1}: ${count} maps of ${maps.length} × ${maps.length}${fate}`;
      place.maps.setAttribute("aria-label", `${count} feature maps of layer ${k + 1}`);
      while (place.maps.children.length > count) place.maps.lastChild.remove();
      while (place.maps.children.length < count) place.maps.append(make("div", {}, make("canvas"), make("i")));
      [...place.maps.children].forEach((tile, c) => {
        const map = maps.map((row) => row.map((cell) => Math.sqrt(cell[c] / largest))); // the root lets weak values show
        paint(tile.firstChild, map, 1, colour);
        const top = Math.max(...map.flat());
        const where = map.flat().indexOf(top);
        tile.lastChild.hidden = !(k === 1 && this.cnn === POOLING && top > 0 && !this.empty);
        tile.style.setProperty("--y", Math.floor(where / map.length));
        tile.style.setProperty("--x", where % map.length);
      });
    });
    this.cnnLine.textContent = this.empty ? "Nothing to see yet." : `At once it says ${said(answers[0])}.`;
    this.drawBars(this.cnnBars, answers[0]);
  }

  drawGru() {
    const { states: after, answers } = this.found[GRU];
    const style = getComputedStyle(this);
    const shown = after.map((state, t) => (t < this.row ? state : state.map(() => 0)));
    paint(this.strip, shown, 1, style.getPropertyValue("--rnn-surface"), style.getPropertyValue("--baseline"));
    [...this.trace.children].forEach((item, t) => {
      item.textContent = t < this.row && !this.empty ? best(answers[t]) : "";
      item.style.opacity = 0.6 + 0.4 * Math.max(...answers[t]);
      item.classList.toggle("now", t === this.row - 1);
    });
    this.slider.value = this.row;
    this.slider.setAttribute("aria-valuetext", `${this.row} of ${SIZE} rows`);
    const blankSoFar = !this.image.slice(0, this.row).flat().some(Boolean);
    this.gruLine.textContent = this.empty
      ? "Nothing to read yet."
      : `After ${this.row} of ${SIZE} rows it says ${said(answers[this.row - 1])}${blankSoFar ? ", a guess: no ink so far" : ""}.`;
    this.drawBars(this.gruBars, answers[this.row - 1]);
  }

  /** The answers of all three to the whole digit, and whether the move flipped them. */
  list() {
    if (!this.unmoved) return;
    this.answers.replaceChildren(
      ...Object.entries(this.found).map(([name, { answers }]) => {
        const family = name === GRU ? "rnn" : "cnn";
        const item = make("li", { class: family }, make("span", {}, mark(family), ` ${name}`));
        const was = best(this.unmoved[name].answers.at(-1));
        const flipped = best(answers.at(-1)) !== was;
        item.classList.toggle("flipped", flipped && !this.empty);
        item.append(make("strong", {}, this.empty ? "–" : said(answers.at(-1))));
        const still = this.offset.some(Boolean) ? (flipped ? `flipped, was ${was}` : "stays") : "";
        item.append(make("small", {}, still));
        return item;
      }),
    );
  }

  describe() {
    if (this.empty) return "The canvas is empty: draw a digit, or pick one.";
    const { [GRU]: gru, ...cnns } = this.found;
    const rows = this.row === SIZE ? `all ${SIZE}` : `${this.row} of ${SIZE}`;
    const half = `After ${rows} rows the GRU says ${said(gru.answers[this.row - 1])}.`;
    const [down, right] = this.offset;
    if (!down && !right) {
      const [flatten, pooling] = Object.values(cnns).map(({ answers }) => said(answers[0]));
      return `${half} The CNNs see the whole digit: with Flatten it is ${flatten}, with global pooling ${pooling}.`;
    }
    const way = [
      down && `${Math.abs(down)} ${down > 0 ? "down" : "up"}`,
      right && `${Math.abs(right)} ${right > 0 ? "right" : "left"}`,
    ];
    const after = (name) => best(this.found[name].answers.at(-1));
    const was = (name) => best(this.unmoved[name].answers.at(-1));
    const flipped = Object.keys(SPOKEN).filter((name) => after(name) !== was(name));
    const kept = Object.keys(SPOKEN).filter((name) => after(name) === was(name));
    const parts = [
      ...flipped.map((name) => `${SPOKEN[name]} now says ${after(name)} instead of ${was(name)}`),
      ...kept.map((name) => `${SPOKEN[name]} still says ${after(name)}`),
    ];
    return `Moved ${way.filter(Boolean).join(" and ")}, and read to the end: ${parts.join("; ")}.`;
  }

  /** Once things are at rest; not at every pixel of a stroke or step of the slider. */
  say() {
    clearTimeout(this.soon);
    const words = () => (this.words.textContent = this.describe());
    if (this.words.textContent) this.soon = setTimeout(words, 300);
    else words();
  }
}

if (!customElements.get("two-readers")) {
  customElements.define("two-readers", TwoReaders);
}
