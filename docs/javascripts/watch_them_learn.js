// Watch them learn: a CNN and an RNN train on handwritten digits, here and now, side by side.
// This one file is the page's element and, loaded once more by it, the worker that trains.

const SIDE = 8; // a digit has 8 x 8 pixels
const PIXELS = SIDE * SIDE;
const CLASSES = 10;
const KERNELS = [8, 16]; // of the two convolutions
const BATCH = 32;
const LOOK = 5; // updates from one point of a curve to the next
const EPOCHS = 40; // then it pauses, to spare a battery
const EXPLODED = 30; // a loss; guessing has 2.3

/** The file holds a character a pixel, 0 to g for the inks 0 to 16, and a character a label. */
export function unpack([pixels, labels]) {
  const ink = Float64Array.from(pixels, (character) => parseInt(character, 17) / 16);
  return Array.from(labels, (label, k) => ({ label: Number(label), image: ink.subarray(k * PIXELS, (k + 1) * PIXELS) }));
}

/** Random numbers from 0 to 1 that begin again with the same seed (mulberry32). */
function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/* The arithmetic. Weights lie flat and row after row, as in Keras; `at` is where a vector begins. */

/** y += x W */
function multiply(y, x, at, rows, W) {
  const columns = y.length;
  for (let i = 0; i < rows; i++) {
    const value = x[at + i];
    if (value) for (let j = 0, w = i * columns; j < columns; j++) y[j] += value * W[w + j];
  }
}

/** What y += x W hands back: dW += x dy, and dx += W dy where someone waits for it. */
function multiplyBack(dy, x, at, rows, W, dW, dx) {
  const columns = dy.length;
  for (let i = 0, w = 0; i < rows; i++, w += columns) {
    const value = x[at + i];
    let sum = 0;
    for (let j = 0; j < columns; j++) {
      dW[w + j] += value * dy[j];
      sum += W[w + j] * dy[j];
    }
    if (dx) dx[i] += sum;
  }
}

function add(sums, values) {
  for (let k = 0; k < sums.length; k++) sums[k] += values[k];
}

/** Calls back for each pair of pixels that a 3x3 kernel joins: output, input, and the cell between. */
function slide(side, join) {
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++)
      for (let a = Math.max(0, 1 - y); a < 3 && y + a <= side; a++)
        for (let b = Math.max(0, 1 - x); b < 3 && x + b <= side; b++)
          join(y * side + x, (y + a - 1) * side + x + b - 1, a * 3 + b);
}

/** Convolution with padding "same", ReLU, and the largest of each 2x2 window. */
class ConvolveAndPool {
  constructor(side, channels, kernels) {
    Object.assign(this, { channels, kernels });
    this.pairs = [];
    slide(side, (...pair) => this.pairs.push(pair));
    this.maps = new Float64Array(side * side * kernels);
    this.dMaps = new Float64Array(this.maps.length);
    this.pooled = new Float64Array(this.maps.length / 4);
    this.from = new Uint16Array(this.pooled.length); // where the largest stood
    this.windows = this.from.map((_, k) => {
      const [place, kernel] = [Math.floor(k / kernels), k % kernels];
      const half = side / 2;
      return (2 * Math.floor(place / half) * side + 2 * (place % half)) * kernels + kernel;
    });
    this.corners = [0, 1, side, side + 1].map((step) => step * kernels);
  }

  forward(x, W, bias) {
    const { maps, channels, kernels, pooled, from, windows, corners } = this;
    for (let k = 0; k < maps.length; k++) maps[k] = bias[k % kernels];
    for (const [to, seen, cell] of this.pairs) {
      for (let c = 0; c < channels; c++) {
        const value = x[seen * channels + c];
        const w = (cell * channels + c) * kernels;
        if (value) for (let k = 0; k < kernels; k++) maps[to * kernels + k] += value * W[w + k];
      }
    }
    for (let k = 0; k < pooled.length; k++) {
      let best = windows[k];
      for (const step of corners) if (maps[windows[k] + step] > maps[best]) best = windows[k] + step;
      from[k] = best;
      pooled[k] = Math.max(0, maps[best]);
    }
    return pooled;
  }

  /** Only the largest of a window, and only if above zero, hears of the loss. */
  backward(dPooled, x, W, dW, dBias, dx) {
    const { pooled, from, dMaps, channels, kernels } = this;
    dMaps.fill(0);
    for (let k = 0; k < pooled.length; k++) {
      if (!pooled[k]) continue;
      dMaps[from[k]] = dPooled[k];
      dBias[k % kernels] += dPooled[k];
    }
    for (const [to, seen, cell] of this.pairs) {
      for (let c = 0; c < channels; c++) {
        const value = x[seen * channels + c];
        const w = (cell * channels + c) * kernels;
        let sum = 0;
        for (let k = 0; k < kernels; k++) {
          const d = dMaps[to * kernels + k];
          dW[w + k] += value * d;
          sum += W[w + k] * d;
        }
        if (dx) dx[seen * channels + c] += sum;
      }
    }
  }
}

class Cnn {
  constructor() {
    const [few, many] = KERNELS;
    this.shapes = [[3, 3, 1, few], [few], [3, 3, few, many], [many], [4 * many, CLASSES], [CLASSES]];
    this.first = new ConvolveAndPool(SIDE, 1, few);
    this.second = new ConvolveAndPool(SIDE / 2, few, many);
    this.dFirst = new Float64Array(this.first.pooled.length);
  }

  start(draw) {
    return this.shapes.map((shape) => (shape.length > 1 ? glorot(shape, draw) : new Float64Array(shape[0])));
  }

  features(image, [kernel1, bias1, kernel2, bias2]) {
    return this.second.forward(this.first.forward(image, kernel1, bias1), kernel2, bias2);
  }

  backward(dFeatures, image, weights, gradients) {
    this.dFirst.fill(0);
    this.second.backward(dFeatures, this.first.pooled, weights[2], gradients[2], gradients[3], this.dFirst);
    this.first.backward(this.dFirst, image, weights[0], gradients[0], gradients[1]);
  }
}

/* What tells the cells apart. x: what they make of the input; q: of the state, bias included.
   Both are kept for the way back; forward() leaves the gates in x. */

const sigmoid = (value) => 1 / (1 + Math.exp(-value));

const CELLS = {
  SimpleRNN: {
    gates: 1,
    forward(x, q, { h }, u) {
      for (let k = 0; k < u; k++) h[k] = Math.tanh(x[k] + q[k]);
    },
    backward(dh, dc, x, q, dx, dq, before, { h }, dBefore, u) {
      for (let k = 0; k < u; k++) {
        dx[k] = dq[k] = dh[k] * (1 - h[k] ** 2);
        dBefore[k] = 0;
      }
    },
  },
  GRU: {
    gates: 3, // update, reset, candidate; reset_after, as Keras has it: two biases
    forward(x, q, { h }, u, before) {
      for (let k = 0; k < u; k++) {
        const keep = (x[k] = sigmoid(x[k] + q[k]));
        const reset = (x[u + k] = sigmoid(x[u + k] + q[u + k]));
        const candidate = (x[2 * u + k] = Math.tanh(x[2 * u + k] + reset * q[2 * u + k]));
        h[k] = keep * before.h[k] + (1 - keep) * candidate;
      }
    },
    backward(dh, dc, x, q, dx, dq, before, after, dBefore, u) {
      for (let k = 0; k < u; k++) {
        const [keep, reset, candidate] = [x[k], x[u + k], x[2 * u + k]];
        dBefore[k] = dh[k] * keep;
        dx[k] = dq[k] = dh[k] * (before.h[k] - candidate) * keep * (1 - keep);
        dx[2 * u + k] = dh[k] * (1 - keep) * (1 - candidate ** 2);
        dq[2 * u + k] = dx[2 * u + k] * reset;
        dx[u + k] = dq[u + k] = dx[2 * u + k] * q[2 * u + k] * reset * (1 - reset);
      }
    },
  },
  LSTM: {
    gates: 4, // input, forget, candidate, output
    forward(x, q, { h, c }, u, before) {
      for (let k = 0; k < u; k++) {
        const input = (x[k] = sigmoid(x[k] + q[k]));
        const forget = (x[u + k] = sigmoid(x[u + k] + q[u + k]));
        const candidate = (x[2 * u + k] = Math.tanh(x[2 * u + k] + q[2 * u + k]));
        const output = (x[3 * u + k] = sigmoid(x[3 * u + k] + q[3 * u + k]));
        c[k] = forget * before.c[k] + input * candidate;
        h[k] = output * Math.tanh(c[k]);
      }
    },
    backward(dh, dc, x, q, dx, dq, before, { c }, dBefore, u) {
      for (let k = 0; k < u; k++) {
        const [input, forget, candidate, output] = [x[k], x[u + k], x[2 * u + k], x[3 * u + k]];
        const bent = Math.tanh(c[k]);
        const dCell = dc[k] + dh[k] * output * (1 - bent ** 2);
        dx[k] = dCell * candidate * input * (1 - input);
        dx[u + k] = dCell * before.c[k] * forget * (1 - forget);
        dx[2 * u + k] = dCell * input * (1 - candidate ** 2);
        dx[3 * u + k] = dh[k] * bent * output * (1 - output);
        dc[k] = dCell * forget; // the memory line: no matrix on this way back
        dBefore[k] = 0;
      }
      dq.set(dx);
    },
  },
};

/** Reads the pixels in `steps` equal pieces, row after row, and answers from its last state. */
class Rnn {
  constructor({ cell, units, steps }) {
    this.cell = CELLS[cell];
    const wide = this.cell.gates * units;
    Object.assign(this, { name: cell, units, steps, wide, piece: PIXELS / steps, biases: cell === "GRU" ? 2 : 1 });
    this.shapes = [[this.piece, wide], [units, wide], [this.biases, wide], [units, CLASSES], [CLASSES]];
    const each = (size, count = steps) => Array.from({ length: count }, () => new Float64Array(size));
    this.x = each(wide);
    this.q = each(wide);
    this.states = each(units, steps + 1).map((h) => ({ h, c: new Float64Array(units) }));
    [this.dx, this.dq] = each(wide, 2);
    [this.dh, this.dBefore, this.dc] = each(units, 3);
    this.squares = new Float64Array(steps); // of the gradient at each state, summed over a batch
  }

  start(draw) {
    const bias = new Float64Array(this.biases * this.wide);
    if (this.name === "LSTM") bias.fill(1, this.units, 2 * this.units); // an open forget gate
    const output = [this.units, CLASSES];
    return [glorot(this.shapes[0], draw), orthogonal(this.shapes[1], draw), bias, glorot(output, draw), new Float64Array(CLASSES)];
  }

  features(image, [kernel, recurrent, bias]) {
    const { x, q, states, units, wide, piece } = this;
    for (let t = 0; t < this.steps; t++) {
      for (let j = 0; j < wide; j++) {
        x[t][j] = bias[j];
        q[t][j] = this.biases > 1 ? bias[wide + j] : 0;
      }
      multiply(x[t], image, t * piece, piece, kernel);
      multiply(q[t], states[t].h, 0, units, recurrent);
      this.cell.forward(x[t], q[t], states[t + 1], units, states[t]);
    }
    return states[this.steps].h;
  }

  backward(dFeatures, image, [kernel, recurrent], [dKernel, dRecurrent, dBias]) {
    const { x, q, dx, dq, dc, states, units, wide, piece } = this;
    this.dh.set(dFeatures);
    dc.fill(0);
    for (let t = this.steps - 1; t >= 0; t--) {
      const { dh, dBefore } = this;
      for (let k = 0; k < units; k++) this.squares[t] += dh[k] ** 2;
      this.cell.backward(dh, dc, x[t], q[t], dx, dq, states[t], states[t + 1], dBefore, units);
      multiplyBack(dx, image, t * piece, piece, kernel, dKernel);
      multiplyBack(dq, states[t].h, 0, units, recurrent, dRecurrent, dBefore);
      for (let j = 0; j < wide; j++) dBias[j] += dx[j];
      if (this.biases > 1) for (let j = 0; j < wide; j++) dBias[wide + j] += dq[j];
      [this.dh, this.dBefore] = [dBefore, dh];
    }
  }
}

/** As Keras starts a kernel: even random numbers, smaller the more inputs and outputs there are. */
function glorot(shape, draw) {
  const field = shape.slice(0, -2).reduce((a, b) => a * b, 1);
  const limit = Math.sqrt(6 / (field * (shape.at(-2) + shape.at(-1))));
  return new Float64Array(field * shape.at(-2) * shape.at(-1)).map(() => limit * (2 * draw() - 1));
}

/** As Keras starts a recurrent kernel: rows of length 1 that stand upright on each other (Gram, Schmidt). */
function orthogonal([rows, columns], draw) {
  const found = new Float64Array(rows * columns);
  for (let i = 0; i < rows; i++) {
    const row = found.subarray(i * columns, (i + 1) * columns);
    row.forEach((_, j) => (row[j] = Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw())));
    for (let k = 0; k < i; k++) {
      const other = found.subarray(k * columns, (k + 1) * columns);
      const shadow = row.reduce((sum, value, j) => sum + value * other[j], 0);
      row.forEach((_, j) => (row[j] -= shadow * other[j]));
    }
    const length = Math.hypot(...row);
    row.forEach((_, j) => (row[j] /= length));
  }
  return found;
}

/** A network: one of the two bodies above, a dense layer of ten answers, and Adam as Keras has it. */
export class Network {
  constructor(settings, seed = 1) {
    this.body = settings.cell ? new Rnn(settings) : new Cnn();
    this.sizes = this.body.shapes.map((shape) => shape.reduce((a, b) => a * b));
    this.parameters = this.sizes.reduce((a, b) => a + b);
    this.weights = this.body.start(random(seed));
    [this.gradients, this.means, this.squares] = [0, 1, 2].map(() => this.sizes.map((size) => new Float64Array(size)));
    this.logits = new Float64Array(CLASSES);
    this.dFeatures = new Float64Array(this.sizes.at(-2) / CLASSES);
    this.updates = 0;
  }

  /** Probabilities of the ten digits stay in `answers`; returns the loss. */
  answer({ image, label }) {
    const { logits } = this;
    this.seen = this.body.features(image, this.weights);
    logits.set(this.weights.at(-1));
    multiply(logits, this.seen, 0, this.seen.length, this.weights.at(-2));
    const largest = Math.max(...logits);
    this.right = logits[label] === largest;
    this.answers = logits.map((value) => Math.exp(value - largest));
    const total = this.answers.reduce((a, b) => a + b);
    this.answers.forEach((power, k) => (this.answers[k] = power / total));
    return Math.log(total) + largest - logits[label];
  }

  /** Mean loss of a batch; its gradient lies in `gradients`, and at each state of an RNN in `norms`. */
  learnFrom(batch) {
    const { body, weights, gradients, dFeatures } = this;
    gradients.forEach((gradient) => gradient.fill(0));
    body.squares?.fill(0);
    let loss = 0;
    for (const example of batch) {
      loss += this.answer(example) / batch.length;
      const dLogits = this.answers;
      dLogits[example.label] -= 1;
      dLogits.forEach((value, k) => (dLogits[k] = value / batch.length));
      dFeatures.fill(0);
      add(gradients.at(-1), dLogits);
      multiplyBack(dLogits, this.seen, 0, this.seen.length, weights.at(-2), gradients.at(-2), dFeatures);
      body.backward(dFeatures, example.image, weights, gradients);
    }
    this.norms = body.squares && Array.from(body.squares, Math.sqrt);
    return loss;
  }

  /** One step of Adam. */
  step(rate) {
    const t = ++this.updates;
    const stride = (rate * Math.sqrt(1 - 0.999 ** t)) / (1 - 0.9 ** t);
    this.weights.forEach((weight, n) => {
      const [gradient, mean, square] = [this.gradients[n], this.means[n], this.squares[n]];
      for (let k = 0; k < weight.length; k++) {
        mean[k] += (gradient[k] - mean[k]) * 0.1;
        square[k] += (gradient[k] ** 2 - square[k]) * 0.001;
        weight[k] -= (stride * mean[k]) / (Math.sqrt(square[k]) + 1e-7);
      }
    });
  }

  /** Share of right answers. */
  accuracy(examples) {
    let right = 0;
    for (const example of examples) {
      this.answer(example);
      right += this.right;
    }
    return right / examples.length;
  }
}

/* The worker. */

const perEpoch = (digits) => Math.floor(digits.length / BATCH);

/** One network on its way through the digits; both kinds see the same batches in the same order. */
class Course {
  constructor({ id, settings, seed }, training) {
    Object.assign(this, { id, training, draw: random(seed), network: new Network(settings, seed) });
    this.seconds = 0;
    this.order = [];
    this.forget();
  }

  forget() {
    this.losses = [];
    this.norms = null;
  }

  batch() {
    if (!this.order.length) {
      const order = [...this.training];
      for (let k = order.length - 1; k > 0; k--) {
        const other = Math.floor(this.draw() * (k + 1));
        [order[k], order[other]] = [order[other], order[k]];
      }
      for (let k = 0; k < perEpoch(order); k++) this.order.push(order.slice(k * BATCH, (k + 1) * BATCH));
    }
    return this.order.pop();
  }

  /** Loss and gradient of a batch, kept until the next report. */
  look(batch) {
    const loss = this.network.learnFrom(batch);
    const { norms } = this.network;
    this.losses.push(loss);
    if (norms) this.norms = norms.map((norm, t) => norm + (this.norms?.[t] ?? 0));
    return loss;
  }

  /** One update; returns a loss that ends it all, or nothing. */
  update(rate) {
    const began = performance.now();
    const loss = this.look(this.batch());
    if (!(loss < EXPLODED)) return { loss };
    this.network.step(rate);
    this.seconds += (performance.now() - began) / 1000;
  }

  report(test) {
    const { id, network, losses, norms, training } = this;
    const { updates } = network;
    const found = {
      id,
      updates,
      loss: losses.reduce((a, b) => a + b) / losses.length,
      accuracy: network.accuracy(test),
      norms: norms?.map((norm) => norm / losses.length),
      kernels: norms ? undefined : Array.from(network.weights[0]),
      seconds: updates ? (this.seconds / updates) * perEpoch(training) : 0, // an epoch
    };
    this.forget();
    return found;
  }
}

function train() {
  const courses = {};
  let digits, rate, timer;

  /** Who has fewer updates goes first, until both are level. */
  function turn(report) {
    const all = Object.values(courses);
    const behind = Math.min(...all.map(({ network }) => network.updates));
    for (const course of all) {
      if (course.network.updates > behind) continue;
      const end = course.update(rate);
      if (end) {
        pause();
        return postMessage({ id: course.id, end });
      }
      if (report || course.network.updates % LOOK === 0) postMessage(course.report(digits.test));
    }
    const done = all.every(({ network }) => network.updates % (EPOCHS * perEpoch(digits.training)) === 0);
    if (timer && done) rest();
  }

  function work() {
    const until = performance.now() + 30; // then messages of the page are read
    do turn();
    while (timer && performance.now() < until);
    if (timer) timer = setTimeout(work);
  }

  function pause() {
    clearTimeout(timer);
    timer = 0;
  }

  /** Pause, and let the page know that nothing more is on its way. */
  function rest() {
    pause();
    postMessage({ still: true });
  }

  const orders = {
    digits(kept) {
      digits = { training: unpack(kept.training), test: unpack(kept.test) };
      postMessage({ ready: true });
    },
    start(plan) {
      const course = (courses[plan.name] = new Course(plan, digits.training));
      course.look(digits.training.slice(0, BATCH));
      postMessage(course.report(digits.test));
    },
    rate: (value) => (rate = value),
    run: () => (timer ||= setTimeout(work)),
    pause,
    rest,
    once: () => turn(true),
  };
  addEventListener("message", ({ data: [order, value] }) => orders[order](value));
}

/* The page. */

const RATES = [0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1];
const STEPS = { 64: "64 steps of 1 pixel", 32: "32 steps of 2", 16: "16 steps of 4", 8: "8 steps of 8 (a row)" };
const PATIENCE = 4000; // milliseconds between two sentences that nobody asked for
const WIDTH = 360; // of a plot, in units of its own
const BOX = { left: 40, right: 276, top: 10, bottom: 168 };

const written = (number) => number.toLocaleString("en-GB");
const percent = (share) => `${Math.round(100 * share)} %`;
const plural = (count, word) => `${written(count)} ${word}${count === 1 ? "" : "s"}`;
const superscript = (power) => (power === 0 ? "1" : `10${`${power}`.replace(/./g, (sign) => "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"["-0123456789".indexOf(sign)])}`);

/** A number of two digits that count, large ones in words: 12,000, 3.1 million. */
function rounded(number) {
  const words = ["trillion", "billion", "million"];
  const size = [1e12, 1e9, 1e6].findIndex((least) => number >= least);
  const kept = Number((size < 0 ? number : number / 10 ** (12 - 3 * size)).toPrecision(2));
  return size < 0 ? written(kept) : `${written(kept)} ${words[size]}`;
}

/** How the gradient at the first step compares with that at the last. */
export function compare(norms) {
  const ratio = norms[0] / norms.at(-1);
  const last = `that at step ${norms.length}`;
  if (!(norms[0] > 0 && norms.at(-1) > 0)) return "too small for a number of this machine";
  if (ratio >= 1.5) return `${rounded(ratio)} times ${last}`;
  return ratio > 0.67 ? `about as large as ${last}` : `1/${rounded(1 / ratio)} of ${last}`;
}

/** Why it stopped, and what to do. */
export function trouble(name, loss) {
  const what = Number.isFinite(loss)
    ? `The loss of the ${name} exploded to ${rounded(loss)} (guessing has 2.3)`
    : `The loss of the ${name} is no longer a number`;
  return `${what}: lower the learning rate and press Reset.`;
}

function make(tag, attributes = {}, ...children) {
  const drawn = ["svg", "line", "polyline", "rect", "text", "g"].includes(tag);
  const element = drawn ? document.createElementNS("http://www.w3.org/2000/svg", tag) : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

/** Curves against updates in a box, each with its name and value at its end. */
function plot({ curves, ghost, updates, top, ticks, show, label, guess }) {
  const x = (value) => BOX.left + (value / updates) * (BOX.right - BOX.left);
  const y = (value) => BOX.bottom - (Math.min(value, top) / top) * (BOX.bottom - BOX.top);
  const line = (points, css) => make("polyline", { class: css, points: points.map((p) => `${x(p.updates).toFixed(1)},${y(p.value).toFixed(1)}`).join(" ") });
  const level = (value, css = "grid") => make("line", { class: css, x1: BOX.left, x2: BOX.right, y1: y(value), y2: y(value) });
  const ends = curves.map(({ points }) => y(points.at(-1).value));
  const apart = 15 - Math.abs(ends[0] - ends[1]);
  if (apart > 0) {
    const upper = ends[0] <= ends[1] ? 0 : 1;
    ends[upper] -= apart / 2;
    ends[1 - upper] += apart / 2;
  }
  const low = Math.max(...ends) - BOX.bottom;
  return make(
    "svg",
    { viewBox: `0 0 ${WIDTH} 196`, role: "img", "aria-label": label },
    ...ticks.flatMap((value) => [level(value), make("text", { class: "y", x: BOX.left - 6, y: y(value) + 4 }, show(value))]),
    level(guess, "guess"),
    make("text", { class: "x", x: BOX.left, y: BOX.bottom + 18 }, "0"),
    make("text", { class: "x", x: BOX.right, y: BOX.bottom + 18 }, `${written(updates)} updates`),
    ...(ghost ? [line(ghost, "rnn ghost")] : []),
    ...curves.map(({ points, css }) => line(points, css)),
    ...curves.map(({ points, css, name }, k) => {
      const value = `${name} ${show(points.at(-1).value)}`;
      return make("text", { class: css, x: Math.min(x(points.at(-1).updates), BOX.right) + 5, y: ends[k] + 4 - Math.max(0, low) }, value);
    }),
  );
}

class WatchThemLearn extends (globalThis.HTMLElement ?? Object) {
  async connectedCallback() {
    this.hides = () => this.running && this.tell(document.hidden ? "pause" : "run");
    document.addEventListener("visibilitychange", this.hides);
    try {
      await this.hire();
    } catch {
      // what stands in the element stays
      if (this.isConnected) this.append(make("p", { class: "widget-problem", role: "alert" }, "The networks cannot train here: the digits or the worker could not be loaded. Load the page again to try once more."));
      return;
    }
    if (!this.isConnected) return this.worker.terminate();
    this.settings = { cell: "GRU", units: 32, steps: 64 };
    this.rate = 0.003;
    this.seed = 1;
    this.runs = {};
    this.count = 0;
    this.build();
    this.reset();
  }

  disconnectedCallback() {
    document.removeEventListener("visibilitychange", this.hides);
    this.worker?.terminate();
    this.running = false;
  }

  /** A worker that has the digits and is ready. */
  async hire() {
    const answer = await fetch(new URL("pixel_by_pixel_learns_late.json", import.meta.url));
    if (!answer.ok) throw new Error(answer.statusText);
    this.digits = await answer.json();
    this.worker = new Worker(import.meta.url, { type: "module" });
    await new Promise((resolve, reject) => {
      this.worker.onmessage = resolve;
      this.worker.onerror = reject;
      this.tell("digits", this.digits);
    });
    this.worker.onmessage = ({ data }) => this.hear(data);
    this.worker.onerror = () => this.stop("The training stopped with an error. Load the page again to try once more.");
  }

  tell(order, value) {
    this.worker.postMessage([order, value]);
  }

  get calm() {
    return matchMedia("(prefers-reduced-motion: reduce)").matches;
  }

  get perEpoch() {
    return perEpoch(this.digits.training[1]);
  }

  build() {
    const button = (text, onclick) => make("button", { type: "button", onclick }, text);
    this.starter = button("Start", () => (this.running ? this.pause() : this.run()));
    this.problem = make("p", { class: "widget-problem", role: "alert" });
    this.words = make("p", { class: "widget-words", role: "status" });
    this.plots = make("div", { class: "learn-pair" });
    this.aside = make("p", { class: "learn-note" });
    const [training, test] = [this.digits.training, this.digits.test].map(([, labels]) => labels.length);
    this.replaceChildren(
      make("div", { class: "widget-controls learn-buttons" }, this.starter, button("One update", () => this.once()), button("Reset", () => this.again())),
      this.buildControls(),
      this.problem,
      this.words,
      this.plots,
      make("div", { class: "learn-pair" }, this.buildColumn("cnn", "▦", "CNN"), this.buildColumn("rnn", "↻", "RNN")),
      this.aside,
      make("p", { class: "learn-note" }, `Both see the same ${written(training)} digits in the same order, ${BATCH} an update, ${this.perEpoch} updates an epoch, and are tested on ${test} others. Optimizer: Adam, as in Keras.`),
    );
  }

  buildControls() {
    const slider = (label, attributes, show, set) => {
      const shown = make("span", { "aria-hidden": "true" });
      const input = make("input", { type: "range", "aria-label": label, ...attributes });
      const follow = () => {
        shown.textContent = show(Number(input.value));
        input.setAttribute("aria-valuetext", shown.textContent);
      };
      input.addEventListener("input", follow);
      input.addEventListener("change", () => set(Number(input.value)));
      follow();
      return make("label", {}, make("span", {}, label), input, shown);
    };
    const select = (label, options, chosen, set) => {
      const list = make("select", { "aria-label": label, onchange: () => set(list.value) }, ...Object.entries(options).map(([value, text]) => make("option", { value }, text)));
      list.value = chosen;
      return make("label", {}, make("span", {}, label), list);
    };
    const cells = Object.fromEntries(Object.keys(CELLS).map((name) => [name, name]));
    const rates = { min: 0, max: RATES.length - 1, value: RATES.indexOf(this.rate) };
    // Object keys that are numbers come in rising order; the longest reading shall stand first.
    const steps = select("Reads", STEPS, this.settings.steps, (value) => this.change({ steps: Number(value) }));
    steps.querySelector("select").prepend(...[...steps.querySelectorAll("option")].reverse());
    steps.querySelector("select").value = this.settings.steps;
    return make(
      "div",
      { class: "widget-controls learn-controls" },
      slider("Learning rate", rates, (k) => `${RATES[k]}`, (k) => {
        this.rate = RATES[k];
        this.tell("rate", this.rate);
      }),
      select("RNN", cells, this.settings.cell, (cell) => this.change({ cell })),
      steps,
      slider("Units", { min: 8, max: 64, step: 8, value: this.settings.units }, (units) => `${units}`, (units) => this.change({ units })),
    );
  }

  buildColumn(css, mark, name) {
    const column = { name: make("p", { class: "learn-name" }, `${mark} ${name}`), cost: make("p", { class: "learn-note" }), title: make("p", { class: "widget-title" }), picture: make("div"), line: make("p", { class: "learn-line" }) };
    this[css] = column;
    return make("section", { class: css, "aria-label": `The ${name}` }, ...Object.values(column));
  }

  /** A network from its first weights. Points of an earlier one that are still on their way carry another id. */
  start(name) {
    const settings = name === "rnn" ? this.settings : {};
    const id = ++this.count;
    const { parameters } = new Network(settings, this.seed);
    this.runs[name] = { id, parameters, settings, points: [], lowest: -4, highest: 0 };
    this.tell("start", { id, name, settings, seed: this.seed });
  }

  reset() {
    this.halt();
    this.problem.textContent = "";
    this.stuck = "";
    this.ghost = null;
    this.tell("rate", this.rate);
    this.start("cnn");
    this.start("rnn");
    this.cue = "begin";
  }

  again() {
    this.seed += 1;
    this.reset();
    this.cue = "again";
  }

  change(settings) {
    const old = this.runs.rnn;
    if (old.points.length > 1) this.ghost = old;
    this.settings = { ...this.settings, ...settings };
    if (this.stuck === "rnn") {
      this.problem.textContent = "";
      this.stuck = "";
    }
    this.start("rnn");
    this.cue = "change";
  }

  run() {
    if (this.stuck) return this.remind();
    this.running = true;
    this.spoken = performance.now();
    this.starter.textContent = "Pause";
    this.tell("run");
  }

  halt(order = "pause") {
    this.running = false;
    this.starter.textContent = "Start";
    this.tell(order);
  }

  pause() {
    this.halt("rest");
  }

  once() {
    if (this.stuck) return this.remind();
    this.halt();
    this.cue = "once";
    this.tell("once");
  }

  stop(words) {
    this.halt();
    this.problem.textContent = words;
    this.paint();
  }

  /** The same words once more, so that they are spoken again. */
  remind() {
    const words = this.problem.textContent;
    this.problem.textContent = "";
    setTimeout(() => (this.problem.textContent = words), 50);
  }

  hear({ id, end, still, ...point }) {
    if (still) return this.settle();
    const name = Object.keys(this.runs).find((key) => this.runs[key].id === id);
    if (!name) return;
    if (end) {
      this.stuck = name;
      return this.stop(trouble(this.title(name), end.loss));
    }
    const run = this.runs[name];
    run.points.push(point);
    if (point.norms) {
      const powers = point.norms.map((norm) => Math.log10(norm / point.norms.at(-1))).filter(Number.isFinite);
      run.lowest = Math.min(run.lowest, Math.max(-16, 4 * Math.floor(Math.min(...powers) / 4)));
      run.highest = Math.max(run.highest, Math.ceil(Math.max(...powers)));
    }
    const last = name === "rnn"; // the CNN reports before it, or waits
    const epoch = last && point.updates % this.perEpoch === 0;
    const due = epoch && this.running && performance.now() - this.spoken > PATIENCE;
    const speaks = due || (last && this.cue);
    if (speaks || (epoch && this.calm)) this.paint(); // what is said can be seen, too
    else if (!this.calm) this.soon ||= requestAnimationFrame(() => this.paint());
    if (speaks) this.say();
  }

  /** It paused: as it was told to, or because it has trained for long. */
  settle() {
    const long = this.running;
    this.running = false;
    this.starter.textContent = "Start";
    this.paint();
    this.say();
    if (long) this.words.textContent += " Paused here; Start goes on.";
  }

  /** Whether both have reported since they began. */
  get known() {
    return this.runs.cnn.points.length > 0 && this.runs.rnn.points.length > 0;
  }

  title(name) {
    return name === "cnn" ? "CNN" : this.runs.rnn.settings.cell;
  }

  at(name) {
    return this.runs[name].points.at(-1);
  }

  say() {
    if (!this.known) return;
    this.spoken = performance.now();
    const cue = this.cue;
    this.cue = "";
    this.words.textContent = this.describe(cue);
  }

  describe(cue) {
    const [cnn, rnn] = [this.at("cnn"), this.at("rnn")];
    const { cell, units, steps } = this.runs.rnn.settings;
    const behind = rnn.updates < cnn.updates;
    const gradient = `gradient at step 1 is ${compare(rnn.norms)}`;
    const when = (updates) => (updates && updates % this.perEpoch === 0 ? plural(updates / this.perEpoch, "epoch") : plural(updates, "update"));
    if (cue === "change") {
      const waits = behind ? ` The CNN waits after ${when(cnn.updates)} until it has caught up.` : "";
      return `The ${cell} starts anew: ${STEPS[steps]}, ${units} units, ${written(this.runs.rnn.parameters)} parameters. Its ${gradient}.${waits}`;
    }
    if (!cnn.updates) {
      const news = cue === "again" ? `Both start anew, from other random weights (seed ${this.seed}). ` : "";
      return `${news}Not trained yet, both guess: CNN ${percent(cnn.accuracy)} of the test digits, ${cell} ${percent(rnn.accuracy)}. The ${cell}'s ${gradient}.`;
    }
    if (behind) return `The ${cell} after ${when(rnn.updates)}: ${percent(rnn.accuracy)} of the test digits; its ${gradient}. The CNN waits after ${when(cnn.updates)}.`;
    return `After ${when(rnn.updates)}: CNN ${percent(cnn.accuracy)} of the test digits, ${cell} ${percent(rnn.accuracy)}; its ${gradient}.`;
  }

  paint() {
    cancelAnimationFrame(this.soon);
    this.soon = 0;
    if (!this.known) return;
    this.paintPlots();
    this.paintColumns();
    const { cell, units, steps } = this.ghost?.settings ?? {};
    this.aside.textContent = this.ghost ? `Dashed: before, ${cell}, ${STEPS[steps]}, ${units} units.` : "";
  }

  paintPlots() {
    const furthest = Math.max(...[...Object.values(this.runs), ...(this.ghost ? [this.ghost] : [])].map(({ points }) => points.at(-1).updates));
    const updates = [100, 200, 500].find((end) => end >= furthest) ?? 1000 * Math.ceil(furthest / 1000);
    const [cnn, rnn] = ["cnn", "rnn"].map((name) => `${this.title(name)}`);
    const draw = (key, title, more) => {
      const points = (run) => run.points.map((point) => ({ updates: point.updates, value: point[key] }));
      const curves = [
        { css: "cnn", name: "▦ CNN", points: points(this.runs.cnn) },
        { css: "rnn", name: `↻ ${rnn === "SimpleRNN" ? "RNN" : rnn}`, points: points(this.runs.rnn) },
      ];
      const values = curves.map((curve) => more.show(curve.points.at(-1).value));
      const label = `${title} against updates, now ${cnn} ${values[0]}, ${rnn} ${values[1]}`;
      return make("div", {}, make("p", { class: "widget-title" }, title), plot({ curves, ghost: this.ghost && points(this.ghost), updates, label, ...more }));
    };
    const highest = Math.max(...Object.values(this.runs).flatMap(({ points }) => points.map(({ loss }) => loss)));
    const top = highest <= 3 ? 3 : 10 * Math.ceil(highest / 10);
    this.plots.replaceChildren(
      draw("accuracy", "Test digits right (dotted: guessing)", { top: 1, ticks: [0, 0.25, 0.5, 0.75, 1], show: percent, guess: 0.1 }),
      draw("loss", "Loss on the training digits", { top, ticks: [0, 1, 2, 3].map((k) => (k * top) / 3), show: (value) => value.toFixed(value < 9.5 ? 1 : 0), guess: Math.log(CLASSES) }),
    );
  }

  paintColumns() {
    for (const name of ["cnn", "rnn"]) {
      const { parameters } = this.runs[name];
      const { seconds, accuracy, updates } = this.at(name);
      const time = seconds ? `, ${seconds.toPrecision(2)} s an epoch here` : "";
      this[name].cost.textContent = `${written(parameters)} parameters${time}`;
      const when = updates ? `${plural(updates, "update")} (${(updates / this.perEpoch).toFixed(1)} epochs)` : "no update yet";
      this[name].line.textContent = `After ${when}: ${percent(accuracy)} right.`.replace("After no", "No");
    }
    this.paintKernels();
    this.paintGradient();
  }

  /** Kernels as 3x3 cells: blue above zero, grey below. */
  paintKernels() {
    const { kernels } = this.at("cnn");
    const [count] = KERNELS;
    const largest = Math.max(...kernels.map(Math.abs));
    const cells = kernels.map((value, k) => {
      const [cell, kernel] = [Math.floor(k / count), k % count];
      const [x, y] = [(kernel % 4) * 4 + (cell % 3), Math.floor(kernel / 4) * 4 + Math.floor(cell / 3)];
      const rect = make("rect", { x, y, width: 1, height: 1, class: value < 0 ? "negative" : "" });
      rect.style.setProperty("--strength", `${Math.round((100 * Math.abs(value)) / largest)}%`);
      return rect;
    });
    this.cnn.title.textContent = `Its ${count} first kernels: blue above zero, grey below`;
    const label = `${count} kernels of 3 × 3 weights from ${Math.min(...kernels).toFixed(2)} to ${Math.max(...kernels).toFixed(2)}`;
    this.cnn.picture.replaceChildren(make("svg", { class: "learn-kernels", viewBox: "-0.1 -0.1 15.2 7.2", role: "img", "aria-label": label }, ...cells));
  }

  /** A bar a step: gradient of the loss at its state, relative to the last step, powers of ten upward. */
  paintGradient() {
    const { norms } = this.at("rnn");
    const { lowest, highest, settings } = this.runs.rnn;
    const [left, right, top, bottom] = [BOX.left, WIDTH - 6, 8, 148];
    const y = (power) => bottom - ((Math.max(lowest, power) - lowest) / (highest - lowest)) * (bottom - top);
    const wide = (right - left) / norms.length;
    const bars = norms.map((norm, t) => {
      const up = y(Math.log10(norm / norms.at(-1)) || (norm ? 0 : lowest));
      return make("rect", { x: left + t * wide, y: up, width: 0.85 * wide, height: bottom - up });
    });
    const ticks = [0, 1, 2, 3, 4].map((k) => (lowest * k) / 4).concat(highest || []);
    this.rnn.name.textContent = `↻ ${settings.cell}`;
    this.rnn.title.textContent = `Gradient at each state; step ${norms.length} = 1, log scale`;
    this.rnn.picture.replaceChildren(
      make(
        "svg",
        { class: "learn-gradient", viewBox: `0 0 ${WIDTH} 176`, role: "img", "aria-label": `Norm of the gradient at steps 1 to ${norms.length}: at step 1 ${compare(norms)}` },
        ...ticks.flatMap((power) => [
          make("line", { class: "grid", x1: left, x2: right, y1: y(power), y2: y(power) }),
          make("text", { class: "y", x: left - 6, y: y(power) + 4 }, superscript(power)),
        ]),
        ...bars,
        make("text", { x: left, y: bottom + 18 }, "step 1"),
        make("text", { class: "y", x: right, y: bottom + 18 }, `step ${norms.length}`),
      ),
    );
    this.rnn.line.textContent += ` Gradient at step 1: ${compare(norms)}.`;
  }
}

if (globalThis.document === undefined) train();
else if (!customElements.get("watch-them-learn")) customElements.define("watch-them-learn", WatchThemLearn);
