// Twenty kinds of question on shapes, counts and receptive fields. The numbers are drawn anew, the
// right answer is computed, and each wrong one is what a named mistake gives. `check` says what the
// tests have to build in Keras to get the right answer.

const pick = (random, ...values) => values[Math.floor(random() * values.length)];
const shape = (...numbers) => `(${numbers.join(", ")}${numbers.length === 1 ? "," : ""})`; // as Python writes it
const count = (number) => number.toLocaleString("en-US");
const layer = (name, inputs, ...rest) => ({ layer: name, inputs, arguments: Object.assign({}, ...rest) });

const NO_BIAS = "that forgets the biases";

// Each: a function of a source of random numbers that gives { ask, right, wrong, why, check }.
export const KINDS = {
  conv2d_parameters(random) {
    const [k, f] = [pick(random, 3, 5, 7), pick(random, 16, 32, 64)];
    const [n, c] = [pick(random, 28, 32, 64), pick(random, 3, 8, 16)];
    return {
      ask: `How many parameters has \`Conv2D(${f}, ${k})\` on an input of ${shape(n, n, c)}?`,
      right: count(k * k * c * f + f),
      wrong: [
        [count(k * k * c * f), NO_BIAS],
        [count(k * k * f + f), "that forgets that each kernel reaches through all channels"],
        [count(n * n * (k * k * c * f + f)), "that counts the weights anew at each place; they are shared"],
      ],
      why: `${k} · ${k} · ${c} weights for each of ${f} kernels, and ${f} biases. The size of the picture plays no part.`,
      check: { ...layer("Conv2D", [n, n, c], { filters: f, kernel_size: k }), of: "parameters" },
    };
  },

  conv2d_shape(random) {
    const [n, k] = [pick(random, 28, 32, 50), pick(random, 3, 5, 7)];
    const [c, f] = [pick(random, 1, 3), pick(random, 8, 16, 32)];
    const m = n - k + 1;
    return {
      ask: `What comes out of \`Conv2D(${f}, ${k})\` for ${shape(n, n, c)}? (The padding is Keras' default.)`,
      right: shape(m, m, f),
      wrong: [
        [shape(n, n, f), 'that is `padding="same"`; the default is "valid"'],
        [shape(n - k, n - k, f), "that forgets the place where the kernel starts: + 1"],
        [shape(m, m, c * f), "that keeps the channels apart; a kernel sums over them"],
      ],
      why: `A kernel of ${k} fits at ${n} − ${k} + 1 = ${m} places along each side.`,
      check: { ...layer("Conv2D", [n, n, c], { filters: f, kernel_size: k }), of: "output" },
    };
  },

  conv2d_stride_same(random) {
    const [n, k] = [pick(random, 27, 31, 45), pick(random, 3, 5)];
    const [s, f] = [pick(random, 2, 4), pick(random, 16, 32)];
    const m = Math.ceil(n / s);
    return {
      ask: `What comes out of \`Conv2D(${f}, ${k}, strides=${s}, padding="same")\` for ${shape(n, n, 3)}?`,
      right: shape(m, m, f),
      wrong: [
        [shape(Math.floor(n / s), Math.floor(n / s), f), "that rounds down; with \"same\" Keras rounds up"],
        [shape(n, n, f), "that ignores the stride; \"same\" means the same only at stride 1"],
        [shape(Math.floor((n - k) / s) + 1, Math.floor((n - k) / s) + 1, f), 'that is `padding="valid"`'],
      ],
      why: `With "same" it is the input divided by the stride, rounded up: ${n} / ${s} → ${m}.`,
      check: { ...layer("Conv2D", [n, n, 3], { filters: f, kernel_size: k, strides: s, padding: "same" }), of: "output" },
    };
  },

  conv1d_parameters(random) {
    const [k, f, c, t] = [pick(random, 3, 5, 9), pick(random, 32, 64), pick(random, 8, 20, 40), pick(random, 50, 100)];
    return {
      ask: `How many parameters has \`Conv1D(${f}, ${k})\` on ${shape(t, c)}?`,
      right: count(k * c * f + f),
      wrong: [
        [count(k * c * f), NO_BIAS],
        [count(k * f + f), "that forgets the input's features"],
        [count(k * k * c * f + f), "that takes a square kernel; along time it has one side"],
      ],
      why: `${k} · ${c} weights for each of ${f} kernels, and ${f} biases, for any number of time steps.`,
      check: { ...layer("Conv1D", [t, c], { filters: f, kernel_size: k }), of: "parameters" },
    };
  },

  conv1d_dilated_shape(random) {
    const [t, k, d, f] = [pick(random, 50, 64, 100), pick(random, 3, 5), pick(random, 2, 4), pick(random, 16, 32)];
    return {
      ask: `What comes out of \`Conv1D(${f}, ${k}, dilation_rate=${d})\` for ${shape(t, 8)}?`,
      right: shape(t - d * (k - 1), f),
      wrong: [
        [shape(t - k + 1, f), "that ignores the dilation"],
        [shape(t - d * k + 1, f), `that spreads ${k} gaps; between ${k} taps there are ${k - 1}`],
        [shape(t, f), 'that is `padding="causal"` or "same"'],
      ],
      why: `From its first to its last tap the kernel spans ${d} · (${k} − 1) steps more than one.`,
      check: { ...layer("Conv1D", [t, 8], { filters: f, kernel_size: k, dilation_rate: d }), of: "output" },
    };
  },

  max_pooling_shape(random) {
    const [n, p, c] = [pick(random, 13, 25, 29), pick(random, 2, 3), pick(random, 16, 32)];
    const m = Math.floor(n / p);
    const up = Math.ceil(n / p);
    return {
      ask: `What comes out of \`MaxPooling2D(${p})\` for ${shape(n, n, c)}?`,
      right: shape(m, m, c),
      wrong: [
        [up === m ? shape(m + 1, m + 1, c) : shape(up, up, c), "that rounds up; what fills no whole window is dropped"],
        [shape(n - p + 1, n - p + 1, c), "that moves by one; the stride of a pooling layer is its size"],
        [shape(m, m, Math.floor(c / p)), "that pools over channels; each is pooled by itself"],
      ],
      why: `Windows of ${p} that do not overlap: ${n} / ${p}, rounded down.`,
      check: { ...layer("MaxPooling2D", [n, n, c], { pool_size: p }), of: "output" },
    };
  },

  depthwise_parameters(random) {
    const [k, c, n] = [pick(random, 3, 5), pick(random, 32, 64, 96), pick(random, 16, 32)];
    return {
      ask: `How many parameters has \`DepthwiseConv2D(${k})\` on ${shape(n, n, c)}?`,
      right: count(k * k * c + c),
      wrong: [
        [count(k * k * c), NO_BIAS],
        [count(k * k * c * c + c), "that lets each kernel reach through all channels, as an ordinary convolution does"],
        [count(k * k + 1), "that shares one kernel among the channels; each has its own"],
      ],
      why: `One kernel of ${k} × ${k} for each of ${c} channels, and a bias each.`,
      check: { ...layer("DepthwiseConv2D", [n, n, c], { kernel_size: k }), of: "parameters" },
    };
  },

  separable_parameters(random) {
    const [k, c, f, n] = [pick(random, 3, 5), pick(random, 32, 64), pick(random, 96, 128), pick(random, 16, 32)];
    return {
      ask: `How many parameters has \`SeparableConv2D(${f}, ${k})\` on ${shape(n, n, c)}?`,
      right: count(k * k * c + c * f + f),
      wrong: [
        [count(k * k * c * f + f), "that is `Conv2D`: each kernel through all channels"],
        [count(k * k * c + c * f), NO_BIAS],
        [count(k * k * c + c + c * f + f), "that gives both halves biases; Keras has them behind the second only"],
      ],
      why: `${k} · ${k} · ${c} for the depthwise half, ${c} · ${f} for the pointwise half, ${f} biases.`,
      check: { ...layer("SeparableConv2D", [n, n, c], { filters: f, kernel_size: k }), of: "parameters" },
    };
  },

  batch_normalization_parameters(random) {
    const [c, n] = [pick(random, 16, 32, 64), pick(random, 8, 14, 28)];
    return {
      ask: `How many parameters does \`summary()\` count for \`BatchNormalization()\` on ${shape(n, n, c)}?`,
      right: count(4 * c),
      wrong: [
        [count(2 * c), "that counts what is trained (scale and offset) and forgets the moving mean and variance"],
        [count(4), "that normalizes all channels together"],
        [count(4 * n * n * c), "that normalizes each place by itself; places share their channel's numbers"],
      ],
      why: `For each of ${c} channels: scale, offset, moving mean and moving variance.`,
      check: { ...layer("BatchNormalization", [n, n, c]), of: "parameters" },
    };
  },

  flatten_dense_parameters(random) {
    const [n, c, u] = [pick(random, 7, 8, 14), pick(random, 32, 64), pick(random, 10, 20)];
    return {
      ask: `A feature map of ${shape(n, n, c)} goes through \`Flatten()\` into \`Dense(${u})\`. How many parameters has the dense layer?`,
      right: count(n * n * c * u + u),
      wrong: [
        [count(n * n * c * u), NO_BIAS],
        [count(c * u + u), "that is the head behind global pooling"],
        [count(n * c * u + u), "that flattens one side only"],
      ],
      why: `Flattened it is ${n} · ${n} · ${c} = ${count(n * n * c)} numbers, each tied to ${u} units, and ${u} biases.`,
      check: { layers: ["Flatten", ["Dense", { units: u }]], inputs: [n, n, c], of: "parameters" },
    };
  },

  pooled_dense_parameters(random) {
    const [n, c, u] = [pick(random, 7, 8, 14), pick(random, 32, 64, 128), pick(random, 10, 20)];
    return {
      ask: `A feature map of ${shape(n, n, c)} goes through \`GlobalAveragePooling2D()\` into \`Dense(${u})\`. How many parameters has the dense layer?`,
      right: count(c * u + u),
      wrong: [
        [count(n * n * c * u + u), "that is the head behind `Flatten`"],
        [count(c * u), NO_BIAS],
        [count(n * n * u + u), "that averages over the channels; it averages over the places"],
      ],
      why: `One average a channel is left: ${c} numbers, each tied to ${u} units, and ${u} biases.`,
      check: { layers: ["GlobalAveragePooling2D", ["Dense", { units: u }]], inputs: [n, n, c], of: "parameters" },
    };
  },

  simple_rnn_parameters(random) {
    const [u, i, t] = [pick(random, 32, 50, 64), pick(random, 8, 16, 20), pick(random, 30, 100)];
    return {
      ask: `How many parameters has \`SimpleRNN(${u})\` on ${shape(t, i)}?`,
      right: count(u * (u + i + 1)),
      wrong: [
        [count(u * (u + i)), NO_BIAS],
        [count(u * (i + 1)), "that forgets the weights from the state to the next state"],
        [count(t * u * (u + i + 1)), "that counts each time step; all steps share the weights"],
      ],
      why: `${i} · ${u} from the input, ${u} · ${u} from the state, ${u} biases, for any number of steps.`,
      check: { ...layer("SimpleRNN", [t, i], { units: u }), of: "parameters" },
    };
  },

  lstm_parameters(random) {
    const [u, i, t] = [pick(random, 32, 50, 64), pick(random, 8, 16, 20), pick(random, 30, 100)];
    return {
      ask: `How many parameters has \`LSTM(${u})\` on ${shape(t, i)}?`,
      right: count(4 * u * (u + i + 1)),
      wrong: [
        [count(3 * u * (u + i + 1)), "that counts the three gates and forgets the candidate"],
        [count(4 * u * (u + i)), NO_BIAS],
        [count(4 * u * (u + i + 2)), "that has two biases a gate, as PyTorch's LSTM does; Keras has one"],
      ],
      why: `Three gates and a candidate, each as large as a SimpleRNN: 4 · ${u} · (${u} + ${i} + 1).`,
      check: { ...layer("LSTM", [t, i], { units: u }), of: "parameters" },
    };
  },

  gru_parameters(random) {
    const [u, i, t] = [pick(random, 32, 50, 64), pick(random, 8, 16, 20), pick(random, 30, 100)];
    return {
      ask: `How many parameters has \`GRU(${u})\`, as Keras builds it by default, on ${shape(t, i)}?`,
      right: count(3 * u * (u + i + 2)),
      wrong: [
        [count(3 * u * (u + i + 1)), "that has one bias a gate; with `reset_after=True`, the default, there are two"],
        [count(4 * u * (u + i + 1)), "that is the LSTM; a GRU has a block less"],
        [count(2 * u * (u + i + 2)), "that counts the two gates and forgets the candidate"],
      ],
      why: `Two gates and a candidate, with two biases each: 3 · ${u} · (${u} + ${i} + 2).`,
      check: { ...layer("GRU", [t, i], { units: u }), of: "parameters" },
    };
  },

  bidirectional_shape(random) {
    const [u, i, t] = [pick(random, 16, 32, 64), pick(random, 10, 20), pick(random, 40, 60)];
    return {
      ask: `What comes out of \`Bidirectional(LSTM(${u}, return_sequences=True))\` for ${shape(t, i)}?`,
      right: shape(t, 2 * u),
      wrong: [
        [shape(t, u), "that adds the two directions up; Keras puts them side by side by default"],
        [shape(2 * u), "that is without `return_sequences`"],
        [shape(2 * t, u), "that puts the directions one after the other in time"],
      ],
      why: `Each step gets ${u} numbers from each direction, side by side.`,
      check: { layers: [["Bidirectional", { units: u, return_sequences: true }]], inputs: [t, i], of: "output" },
    };
  },

  last_state_shape(random) {
    const [u, i, t] = [pick(random, 16, 32, 64), pick(random, 10, 20), pick(random, 40, 60)];
    return {
      ask: `What comes out of \`GRU(${u})\` for ${shape(t, i)}?`,
      right: shape(u),
      wrong: [
        [shape(t, u), "that is `return_sequences=True`; the default is the last state alone"],
        [shape(i), "that keeps the features; the state has a size of its own"],
        [shape(3 * u), "that shows the gates; what comes out is the state"],
      ],
      why: "By default a recurrent layer returns its last state, one vector.",
      check: { ...layer("GRU", [t, i], { units: u }), of: "output" },
    };
  },

  receptive_field(random) {
    const kernels = [pick(random, 3, 5, 7), 3, pick(random, 3, 5)];
    const strides = [pick(random, 1, 2), 2, 1];
    let [field, jump, plain, late] = [1, 1, 1, 1];
    kernels.forEach((k, l) => {
      field += (k - 1) * jump;
      jump *= strides[l];
      plain += k - 1;
      late += (k - 1) * jump;
    });
    return {
      ask: `Three convolutions, kernels ${kernels.join(", ")}, strides ${strides.join(", ")}. How many input pixels across does one output see?`,
      right: count(field),
      wrong: [
        [count(plain), "that ignores the strides"],
        [count(late), "that lets a stride widen its own layer; it widens those behind it"],
        [count(kernels.reduce((a, b) => a * b)), "that multiplies the kernels; what they add is k − 1, times the strides before"],
      ],
      why: "Each layer adds (k − 1) times the product of the strides before it, to one pixel at the start.",
      check: { kernels, strides, of: "receptive field" },
    };
  },

  dilated_receptive_field(random) {
    const [k, levels] = [pick(random, 2, 3, 5), pick(random, 4, 5, 6)];
    const dilations = Array.from({ length: levels }, (_, l) => 2 ** l);
    return {
      ask: `${levels} causal convolutions of width ${k}, dilations ${dilations.join(", ")}. How many steps does the last output see?`,
      right: count(1 + (k - 1) * (2 ** levels - 1)),
      wrong: [
        [count((k - 1) * (2 ** levels - 1)), "that forgets the step itself"],
        [count(1 + (k - 1) * levels), "that ignores the dilations"],
        [count(1 + (k - 1) * 2 ** (levels - 1)), "that is the reach of the last level alone; those below add to it"],
      ],
      why: `1 + (${k} − 1) · (${dilations.join(" + ")}).`,
      check: { kernels: dilations.map(() => k), dilations, of: "receptive field" },
    };
  },

  levels_for_a_history(random) {
    const [k, steps] = [pick(random, 2, 3), pick(random, 100, 200, 500, 1000)];
    const levels = Math.ceil(Math.log2((steps - 1) / (k - 1) + 1));
    return {
      ask: `Width ${k}, dilation doubling from 1, one convolution a level. How many levels see ${count(steps)} steps?`,
      right: count(levels),
      wrong: [
        [count(levels - 1), `that sees ${count(1 + (k - 1) * (2 ** (levels - 1) - 1))}: too few`],
        [count(levels + 1), `that is one more than needed: ${levels} see ${count(1 + (k - 1) * (2 ** levels - 1))}`],
        [count(Math.ceil((steps - 1) / (k - 1))), "that is without dilation, where each level adds as much as the last"],
      ],
      why: `${levels} levels see 1 + (${k} − 1) · (2^${levels} − 1) = ${count(1 + (k - 1) * (2 ** levels - 1))} steps.`,
      check: { kernel: k, steps, of: "levels" },
    };
  },

  multiply_adds(random) {
    const [n, k, c, f] = [pick(random, 14, 28, 32), pick(random, 3, 5), pick(random, 3, 16), pick(random, 16, 32)];
    return {
      ask: `How many multiply-adds does \`Conv2D(${f}, ${k}, padding="same")\` need for one ${shape(n, n, c)}?`,
      right: count(n * n * k * k * c * f),
      wrong: [
        [count(k * k * c * f), "that is the number of weights; each is used at every place"],
        [count(n * n * k * k * f), "that forgets the input's channels"],
        [count(n * n * k * k * (c + f)), "that is near what a depthwise and a pointwise convolution would cost, not this one"],
      ],
      why: `${count(k * k * c * f)} weights, each used at ${n} · ${n} places.`,
      check: { ...layer("Conv2D", [n, n, c], { filters: f, kernel_size: k, padding: "same" }), of: "multiply-adds" },
    };
  },
};

/** A source of random numbers from 0 to 1 that begins anew from `seed` (mulberry32). */
export function source(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A question of one kind whose four answers differ; `order` shows them shuffled. */
export function question(kind, random) {
  for (let trial = 0; trial < 100; trial += 1) {
    const made = KINDS[kind](random);
    const answers = [[made.right, ""], ...made.wrong];
    if (new Set(answers.map(([text]) => text)).size === answers.length) {
      const order = answers.map((answer) => [random(), answer]).sort((a, b) => a[0] - b[0]);
      return { kind, ...made, order: order.map(([, answer]) => answer) };
    }
  }
  throw new Error(`${kind}: its answers never differ`);
}
