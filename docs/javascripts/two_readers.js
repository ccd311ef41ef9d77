// Two readers: draw a digit; a CNN sees it whole, a GRU reads it row by row. Move it, and see who follows.

const SIZE = 14; // the canvas; digits stood in the middle 8x8 when the networks learned
const MARGIN = 3;
const FLATTEN = "CNN, Flatten";
const POOLING = "CNN, global pooling";
const GRU = "GRU";
const SPOKEN = { [FLATTEN]: "Flatten", [GRU]: "the GRU", [POOLING]: "global pooling" };
const WAYS = {
  ArrowLeft: ["←", "left", 0, -1],
  ArrowRight: ["→", "right", 0, 1],
  ArrowUp: ["↑", "up", -1, 0],
  ArrowDown: ["↓", "down", 1, 0],
};
const OUTSIDE = "Ink lies outside the frame, where they have learned nothing: even a sure answer may be wrong.";

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

/** The pixels that a cell of a map sees: [first row, last row, first column, last column]. */
export function seenBy(name, layer, y, x) {
  const [before, after] = layer === 0 ? [1, 1] : name === FLATTEN ? [3, 4] : [3, 3];
  const step = layer && name === FLATTEN ? 2 : 1; // behind a max-pool a cell stands for two pixels
  return [y, x].flatMap((at) => [Math.max(0, step * at - before), Math.min(SIZE - 1, step * at + after)]);
}

/** Whether clear strokes, not only their soft rims, leave the frame that all learned digits stood in. */
export function outside(image) {
  const beyond = (at) => at < MARGIN || at >= SIZE - MARGIN;
  return image.some((row, y) => row.some((value, x) => value >= 0.5 && (beyond(y) || beyond(x))));
}

const best = (probabilities) => probabilities.indexOf(Math.max(...probabilities));
const percent = (probability) => `${Math.round(100 * probability)} %`;
const answer = ({ answers }) => best(answers.at(-1));
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
      const response = await fetch(new URL("two_readers.json", import.meta.url));
      if (!response.ok) throw new Error(response.statusText);
      const kept = await response.json();
      this.weights = unpack(kept);
      this.digits = kept.digits;
    } catch {
      // what stands in the element stays
      this.append(make("p", { class: "widget-problem", role: "alert" }, "The networks could not be loaded. Load the page again to try once more."));
      return;
    }
    this.cnn = FLATTEN;
    this.row = 8;
    this.spot = { layer: 0, map: 0, y: 6, x: 6 };
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
    this.answers = make("tbody");
    this.count = make("p", { class: "widget-title readers-count" });
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
    this.window = make("div", { class: "readers-window", "aria-hidden": "true" });
    this.board = make(
      "div",
      { class: "readers-board", role: "grid", "aria-label": "Canvas of 14 × 14 pixels: arrow keys move, space paints, delete erases" },
      ...this.cells.map((row) => make("div", { role: "row" }, ...row)),
    );
    const stage = make("div", { class: "readers-stage" }, this.board, make("div", { class: "readers-frame" }), this.reading, this.window);
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
    this.board.addEventListener("lostpointercapture", () => {
      this.last = null;
      this.tryMoves();
    });
    this.eraser = this.button("Erase", () => this.erase(this.eraser.getAttribute("aria-pressed") === "false"), {
      "aria-pressed": "false",
    });
    this.picks = this.digits.map((_, label) => this.button(label, () => this.pick(label), { "aria-label": `Pick a ${label}` }));
    return make(
      "section",
      { class: "readers-digit", "aria-label": "The digit" },
      make("p", { class: "widget-title" }, make("strong", {}, "Draw a digit"), " that fills the dashed frame: they learned only such digits"),
      stage,
      make("div", { class: "readers-buttons readers-tools" }, this.button("Clear", () => this.take(blank())), this.eraser),
      make("p", { class: "widget-title" }, "or pick one that they have not seen in training"),
      make("div", { class: "readers-buttons readers-pick", role: "group", "aria-label": "Pick a digit" }, ...this.picks),
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
    const heads = Object.values(WAYS).map(([sign, name]) => make("th", { scope: "col", "aria-label": `moved ${name}` }, sign));
    const table = make(
      "table",
      { class: "readers-answers" },
      make("caption", {}, "Answers now, and a pixel from where it stood"),
      make("thead", {}, make("tr", {}, make("td"), make("th", { scope: "col" }, "now"), ...heads)),
      this.answers,
    );
    return make(
      "section",
      { class: "readers-move", "aria-label": "Move the digit" },
      make("div", {}, make("p", { class: "widget-title" }, make("strong", {}, "Move it"), " by a pixel: whose answer flips?"), shifts, this.problem),
      make("div", {}, table, this.count),
      this.words,
    );
  }

  bars(family) {
    const bars = make("div", { class: `readers-bars ${family}`, role: "img" });
    for (let digit = 0; digit < 10; digit++) bars.append(make("span", {}, String(digit)));
    return bars;
  }

  /** Which colour is which value. */
  scale(family, low, high) {
    return make("p", { class: `readers-key ${family}` }, low, make("span", { "aria-hidden": "true" }), high);
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
    this.layers = [0, 1].map((layer) => {
      const maps = make("div", { class: "readers-maps", role: "img", tabindex: 0 });
      for (const type of ["pointerdown", "pointermove"]) maps.addEventListener(type, (event) => this.point(layer, event));
      maps.addEventListener("focus", () => this.spot.layer === layer || this.look({ layer, map: 0, y: 3, x: 3 }));
      maps.addEventListener("keydown", (event) => {
        const way = WAYS[event.key];
        if (!way) return;
        event.preventDefault();
        this.look({ ...this.spot, y: this.spot.y + way[2], x: this.spot.x + way[3] });
      });
      return { title: make("p", { class: "widget-title" }), maps };
    });
    this.marker = make("i", { class: "spot" });
    this.sight = make("p", { class: "widget-title readers-sight" });
    this.cnnLine = make("p", { class: "readers-line" });
    this.cnnBars = this.bars("cnn");
    return make(
      "section",
      { class: "cnn", "aria-label": "The CNN" },
      make("p", { class: "readers-name" }, mark("cnn"), " A CNN sees it whole"),
      make(
        "div",
        { class: "widget-controls", role: "radiogroup", "aria-labelledby": "readers-two" },
        make("span", { id: "readers-two" }, "Two CNNs, trained separately:"),
        ...choices,
      ),
      ...this.layers.flatMap(({ title, maps }) => [title, maps]),
      this.scale("cnn", "0", "strongest"),
      this.sight,
      this.cnnLine,
      this.cnnBars,
    );
  }

  buildGru() {
    this.slider = make("input", {
      type: "range",
      min: 1,
      max: SIZE,
      oninput: () => {
        this.stop();
        this.fresh = false;
        this.row = Number(this.slider.value);
        this.draw();
        this.say();
      },
    });
    this.player = this.button("", () => this.play());
    this.stop();
    this.copy = make("canvas", { "aria-hidden": "true" });
    this.strip = make("canvas", { "aria-hidden": "true" });
    this.trace = make("ol", { "aria-hidden": "true" }, ...this.cells.map(() => make("li")));
    this.gruLine = make("p", { class: "readers-line" });
    this.gruBars = this.bars("rnn");
    return make(
      "section",
      { class: "rnn", "aria-label": "The GRU" },
      make("p", { class: "readers-name" }, mark("rnn"), " A GRU reads it row by row"),
      make("div", { class: "widget-controls" }, this.player, make("label", {}, "Rows read", this.slider)),
      make("p", { class: "widget-title" }, "Row by row: the digit, the state (24 units, a number each), the answer"),
      make("div", { class: "readers-states" }, this.copy, this.strip, this.trace, make("div", { class: "readers-row", "aria-hidden": "true" })),
      this.scale("rnn", "−1", "+1"),
      this.gruLine,
      this.gruBars,
    );
  }

  /** A new image in its place: answers to a moved digit are compared with those to this one. */
  take(image, picked = null) {
    this.see(image);
    Object.assign(this, { picked, offset: [0, 0], moves: null, unmoved: this.found, fresh: true });
    this.warning = outside(image) ? OUTSIDE : "";
    this.object(this.warning);
    this.picks.forEach((button, label) => button.setAttribute("aria-pressed", label === picked));
    this.draw();
    if (!this.last) this.tryMoves(); // twelve readings: too slow for each pixel of a stroke
    this.say({ quiet: !this.ready });
  }

  see(image) {
    this.image = image;
    this.empty = !image.flat().some(Boolean);
    this.found = this.readAll(image);
  }

  readAll(image) {
    return Object.fromEntries(Object.keys(this.weights).map((name) => [name, read(name, this.weights[name], image)]));
  }

  /** What all three say a pixel to each side; null where the border is in the way. */
  tryMoves() {
    this.moves = Object.values(WAYS).map(([, , down, right]) => {
      const moved = move(this.image, down, right);
      return moved && this.readAll(moved);
    });
    this.list();
  }

  object(sentence) {
    if (this.problem.textContent !== sentence) this.problem.textContent = sentence;
  }

  pick(label) {
    this.stop();
    this.erase(false);
    const image = blank();
    this.digits[label].forEach((row, y) => row.forEach((value, x) => (image[y + MARGIN][x + MARGIN] = value / 16)));
    this.take(image, label);
  }

  shift(down, right) {
    const moved = move(this.image, down, right);
    const way = Object.values(WAYS).find((other) => other[2] === down && other[3] === right)[1];
    this.object(moved ? this.warning : `The digit touches the border: it cannot move further ${way}.`);
    if (!moved || this.empty) return;
    this.see(moved);
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
      this.say({ quiet: Boolean(this.playing) });
    };
    if (!this.calm) {
      if (this.fresh) this.row = 0;
      this.fresh = false;
      this.playing = setInterval(next, 600);
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
    this.image.forEach((row, y) =>
      row.forEach((value, x) => {
        const cell = this.cells[y][x];
        cell.style.setProperty("--ink-here", percent(value).replace(" ", ""));
        cell.setAttribute("aria-label", `row ${y + 1}, column ${x + 1}: ${value ? `ink ${percent(value)}` : "empty"}`);
      }),
    );
    this.style.setProperty("--row", this.row - 1);
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
      const fate = this.cnn === FLATTEN ? "; Flatten keeps every place" : "; only the largest value of each counts (framed)";
      const what = k ? fate : ": where each window finds its pattern";
      place.title.textContent = `Layer ${k + 1}, ${count} maps of ${maps.length} × ${maps.length}${what}`;
      place.maps.setAttribute("aria-label", `${count} feature maps of layer ${k + 1}; arrow keys choose a cell`);
      place.maps.style.setProperty("--maps", count > 8 ? count / 2 : count);
      place.maps.style.setProperty("--cells", maps.length);
      while (place.maps.children.length > count) place.maps.lastChild.remove();
      while (place.maps.children.length < count) place.maps.append(make("div", {}, make("canvas"), make("i")));
      [...place.maps.children].forEach((tile, c) => {
        const map = maps.map((row) => row.map((cell) => (this.empty ? 0 : Math.sqrt(cell[c] / largest)))); // the root lets weak values show
        paint(tile.firstChild, map, 1, colour);
        const top = Math.max(...map.flat());
        const where = map.flat().indexOf(top);
        tile.children[1].hidden = !(k === 1 && this.cnn === POOLING && top > 0);
        tile.style.setProperty("--y", Math.floor(where / map.length));
        tile.style.setProperty("--x", where % map.length);
      });
    });
    this.look(this.spot);
    this.cnnLine.textContent = this.empty ? "Nothing to see yet." : `At once it says ${said(answers[0])}.`;
    this.drawBars(this.cnnBars, answers[0]);
  }

  /** The pixels behind one cell of a map, framed in the drawing. */
  look({ layer, map, y, x }) {
    const tiles = this.layers[layer].maps.children;
    const last = this.found[this.cnn].layers[layer].length - 1;
    const inside = (value, top) => Math.min(Math.max(value, 0), top);
    this.spot = { layer, map: inside(map, tiles.length - 1), y: inside(y, last), x: inside(x, last) };
    const { spot } = this;
    const [top, bottom, left, right] = seenBy(this.cnn, layer, spot.y, spot.x);
    const place = { top, left, high: bottom - top + 1, wide: right - left + 1 };
    for (const [name, cells] of Object.entries(place)) this.window.style.setProperty(`--${name}`, cells);
    tiles[spot.map].append(this.marker);
    this.marker.style.setProperty("--y", spot.y);
    this.marker.style.setProperty("--x", spot.x);
    this.sight.textContent = `Blue frames: a cell and the ${place.high} × ${place.wide} pixels it sees. Point at another.`;
  }

  point(layer, event) {
    const tile = event.target.closest(".readers-maps > div");
    if (!tile) return;
    const box = tile.getBoundingClientRect();
    const cells = this.found[this.cnn].layers[layer].length;
    const [y, x] = [event.clientY - box.top, event.clientX - box.left].map((d) => Math.floor((d / box.width) * cells));
    this.look({ layer, map: [...tile.parentNode.children].indexOf(tile), y, x });
  }

  drawGru() {
    const { states: after, answers } = this.found[GRU];
    const style = getComputedStyle(this);
    const shown = after.map((state, t) => (t < this.row && !this.empty ? state : state.map(() => 0)));
    const copy = this.image.map((row, t) => row.map((value) => (t < this.row ? value : value / 4)));
    paint(this.copy, copy, 1, style.getPropertyValue("--ink"));
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

  /** The answers of all three to the whole digit, here and after each move, and which moves flip them. */
  list() {
    const ways = Object.values(WAYS);
    const [down, right] = this.offset;
    const here = ways.findIndex((way) => way[2] === down && way[3] === right);
    const flips = {};
    const rows = Object.entries(this.found).map(([name, found]) => {
      const family = name === GRU ? "rnn" : "cnn";
      const was = answer(this.unmoved[name]);
      const wrong = this.picked !== null && answer(found) !== this.picked;
      const flipped = answer(found) !== was;
      const notes = [
        flipped ? `was ${was}` : (down || right) && "stays",
        wrong && !(flipped && was === this.picked) && `picked ${this.picked}`,
      ];
      const now = this.empty
        ? [make("strong", {}, "–")]
        : [make("strong", {}, said(found.answers.at(-1))), make("small", {}, notes.filter(Boolean).join(", "))];
      const label = name === GRU ? `${GRU}, all ${SIZE} rows` : name;
      flips[name] = [];
      const cells = ways.map(([sign], k) => {
        const after = !this.empty && this.moves?.[k] ? answer(this.moves[k][name]) : "–";
        const flip = after !== "–" && after !== was;
        if (flip) flips[name].push(sign);
        return make("td", { class: `${flip ? "flipped" : ""} ${k === here ? "here" : ""}` }, String(after));
      });
      const head = make("th", { scope: "row" }, mark(family), ` ${label}`);
      return make("tr", { class: family }, head, make("td", { class: flipped && !this.empty ? "flipped" : "" }, ...now), ...cells);
    });
    this.answers.replaceChildren(...rows);
    const possible = this.moves?.filter(Boolean).length;
    const each = Object.entries(SPOKEN).map(([name, spoken], k) => {
      const signs = flips[name];
      return `${spoken}${k ? "" : " flips"} on ${signs.length ? `${signs.length} (${signs.join(" ")})` : "none"}`;
    });
    this.count.textContent =
      this.empty || !possible ? "" : `Of ${possible === 4 ? "the four" : `the possible ${possible}`} move${possible === 1 ? "" : "s"} by a pixel, ${each.join(", ")}.`;
  }

  describe() {
    if (this.empty) return "The canvas is empty: draw a digit, or pick one.";
    const { [FLATTEN]: flatten, [POOLING]: pooling, [GRU]: gru } = this.found;
    const rows = this.row === SIZE ? `all ${SIZE}` : `${this.row} of ${SIZE}`;
    const half = `After ${rows} rows the GRU says ${said(gru.answers[this.row - 1])}.`;
    const [down, right] = this.offset;
    if (!down && !right) {
      return `${half} The CNNs see the whole digit: with Flatten it is ${said(flatten.answers[0])}, with global pooling ${said(pooling.answers[0])}.`;
    }
    const way = [
      down && `${Math.abs(down)} ${down > 0 ? "down" : "up"}`,
      right && `${Math.abs(right)} ${right > 0 ? "right" : "left"}`,
    ];
    const after = (name) => answer(this.found[name]);
    const was = (name) => answer(this.unmoved[name]);
    const parts = Object.entries(SPOKEN).map(([name, spoken]) =>
      after(name) === was(name) ? `${spoken} still says ${was(name)}` : `${spoken} now says ${after(name)} instead of ${was(name)}`,
    );
    const moved = `Moved ${way.filter(Boolean).join(" and ")} and read to the end: ${parts.join(", ")}.`;
    const why = Object.keys(SPOKEN).some((name) => after(name) !== was(name)) ? ` Why? ${this.reason()}` : "";
    return `${this.row < SIZE ? `${half} ` : ""}${moved}${why}`;
  }

  /** What lets an answer flip or keeps it, for the move that was made. */
  reason() {
    const [down, right] = this.offset;
    const ink = right
      ? "Flatten has its own weights for each place, the GRU for each column, and the ink has come to others"
      : `Flatten has its own weights for each place; the GRU has them for each column, and reads the same rows, only ${down < 0 ? "earlier" : "later"}`;
    const edge = answer(this.found[POOLING]) === answer(this.unmoved[POOLING]) ? "" : ", but at the border its windows see less";
    return `${ink}; global pooling takes the largest value of each map, wherever it is${edge}.`;
  }

  /** Shown at once; spoken once things are at rest, not at every pixel of a stroke or row of the GRU. */
  say({ quiet = false } = {}) {
    clearTimeout(this.soon);
    const words = (live) => {
      this.words.setAttribute("aria-live", live);
      this.words.textContent = this.describe();
    };
    words("off");
    if (!quiet) this.soon = setTimeout(words, 300, "polite");
  }
}

if (!customElements.get("two-readers")) {
  customElements.define("two-readers", TwoReaders);
}
