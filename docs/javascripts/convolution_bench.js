// The convolution bench: edit an image and a kernel, and see where each output cell comes from.

const IMAGES = {
  "a seven": ["0000000", "0999990", "0000090", "0000900", "0009000", "0090000", "0000000"],
  "a line": ["0009000", "0009000", "0009000", "0009000", "0009000", "0009000", "0009000"],
  "a point": ["0000000", "0000000", "0000000", "0009000", "0000000", "0000000", "0000000"],
  "a corner": ["0000000", "0000000", "0099999", "0099999", "0099999", "0099999", "0099999"],
};
const KERNELS = {
  "vertical edge": [[-1, 0, 1], [-1, 0, 1], [-1, 0, 1]],
  "horizontal edge": [[1, 1, 1], [0, 0, 0], [-1, -1, -1]],
  blur: [[1, 1, 1], [1, 1, 1], [1, 1, 1]],
  copy: [[0, 0, 0], [0, 1, 0], [0, 0, 0]],
  "shift by one": [[0, 0, 0], [1, 0, 0], [0, 0, 0]],
};
const LIMIT = 99;

/** Rows and columns of zeros that Keras puts in front, and the size of the output, for one axis. */
export function geometry(size, kernelSize, { stride = 1, dilation = 1, padding = "valid" } = {}) {
  const covered = (kernelSize - 1) * dilation + 1;
  if (padding === "valid") {
    return { before: 0, output: Math.floor((size - covered) / stride) + 1 };
  }
  const output = Math.ceil(size / stride);
  const zeros = Math.max((output - 1) * stride + covered - size, 0);
  return { before: Math.floor(zeros / 2), output };
}

/** What stands in the way of these settings, as a sentence, or "". */
export function objection(size, kernelSize, { stride, dilation, padding }) {
  if (!(Number.isInteger(stride) && stride >= 1 && stride <= 3)) {
    return "Stride takes a whole number from 1 to 3.";
  }
  if (!(Number.isInteger(dilation) && dilation >= 1 && dilation <= 3)) {
    return "Dilation takes a whole number from 1 to 3.";
  }
  if (stride > 1 && dilation > 1) {
    return "Keras does not combine stride and dilation: one of them has to be 1.";
  }
  const covered = (kernelSize - 1) * dilation + 1;
  if (padding === "valid" && covered > size) {
    return `The kernel covers ${covered} cells and the image has ${size}: take padding "same", or a smaller dilation.`;
  }
  return "";
}

/** The products that one output cell adds up: [row, column, pixel, weight], zeros of the padding too. */
export function products(image, kernel, row, column, settings) {
  const { stride = 1, dilation = 1, flip = false } = settings;
  const { before } = geometry(image.length, kernel.length, settings);
  const last = kernel.length - 1;
  return kernel.flatMap((weights, a) =>
    weights.map((_, b) => {
      const y = row * stride + a * dilation - before;
      const x = column * stride + b * dilation - before;
      const weight = flip ? kernel[last - a][last - b] : kernel[a][b];
      return [y, x, image[y]?.[x] ?? 0, weight];
    }),
  );
}

/** The whole output map. */
export function slide(image, kernel, settings = {}) {
  const { output } = geometry(image.length, kernel.length, settings);
  const cells = [...Array(output).keys()];
  return cells.map((row) =>
    cells.map((column) =>
      products(image, kernel, row, column, settings).reduce((sum, [, , p, w]) => sum + p * w, 0),
    ),
  );
}

const minus = (number) => String(number).replace("-", "−");

function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

class ConvolutionBench extends HTMLElement {
  connectedCallback() {
    if (this.ready) return;
    this.ready = true;
    this.image = IMAGES["a seven"].map((row) => [...row].map(Number));
    this.kernel = KERNELS["vertical edge"].map((row) => [...row]);
    this.settings = { stride: 1, dilation: 1, padding: "valid", flip: false };
    this.chosen = [0, 0];
    this.replaceChildren(this.controls(), this.boards(), this.words());
    this.fill();
    this.draw();
  }

  choice(label, options, change) {
    const select = make("select", { onchange: () => change(select.value) });
    for (const option of options) select.append(make("option", {}, option));
    return make("label", {}, label, select);
  }

  number(label, name) {
    const input = make("input", { inputmode: "numeric", size: 2, value: this.settings[name] });
    input.addEventListener("change", () => {
      if (!this.change({ [name]: Number(input.value) })) input.value = this.settings[name];
    });
    return make("label", {}, label, input);
  }

  controls() {
    return make(
      "div",
      { class: "widget-controls" },
      this.choice("Image", Object.keys(IMAGES), (name) => {
        this.image = IMAGES[name].map((row) => [...row].map(Number));
        this.fill();
        this.draw();
      }),
      this.choice("Kernel", Object.keys(KERNELS), (name) => {
        this.kernel = KERNELS[name].map((row) => [...row]);
        this.fill();
        this.draw();
      }),
      this.choice("Padding", ["valid", "same"], (padding) => this.change({ padding })),
      this.number("Stride", "stride"),
      this.number("Dilation", "dilation"),
      this.choice("Operation", ["cross-correlation", "convolution"], (name) =>
        this.change({ flip: name === "convolution" }),
      ),
    );
  }

  boards() {
    this.grids = {};
    const board = (name, title) => {
      this.grids[name] = make("div", { class: `widget-grid ${name}`, role: "grid", "aria-label": title });
      return make("div", {}, make("p", { class: "widget-title" }, title), this.grids[name]);
    };
    return make(
      "div",
      { class: "widget-boards" },
      board("image", "Image, 7 × 7"),
      board("kernel", "Kernel, 3 × 3"),
      board("output", "Output"),
    );
  }

  words() {
    this.sum = make("p", { class: "widget-words", role: "status" });
    this.problem = make("p", { class: "widget-problem", role: "alert" });
    return make("div", {}, this.sum, this.problem);
  }

  /** Take new settings if they make sense; otherwise say why not and keep the old ones. */
  change(settings) {
    const wanted = { ...this.settings, ...settings };
    this.problem.textContent = objection(this.image.length, this.kernel.length, wanted);
    if (this.problem.textContent) return false;
    this.settings = wanted;
    this.draw();
    return true;
  }

  /** Build the editable cells of the image and the kernel. */
  fill() {
    for (const name of ["image", "kernel"]) {
      const values = this[name];
      this.grids[name].style.setProperty("--columns", values.length);
      this.grids[name].replaceChildren(
        ...values.map((row, a) =>
          make("div", { role: "row" }, ...row.map((value, b) => this.cell(name, a, b, value))),
        ),
      );
    }
  }

  cell(name, a, b, value) {
    const input = make("input", {
      inputmode: "numeric",
      value: minus(value),
      "aria-label": `${name}, row ${a + 1}, column ${b + 1}`,
    });
    input.addEventListener("focus", () => input.select());
    input.addEventListener("change", () => {
      const number = Number(input.value.trim().replace("−", "-").replace(",", "."));
      const fits = input.value.trim() !== "" && Number.isFinite(number) && Math.abs(number) <= LIMIT;
      this.problem.textContent = fits ? "" : `A cell takes a number from −${LIMIT} to ${LIMIT}.`;
      if (fits) this[name][a][b] = number;
      input.value = minus(this[name][a][b]);
      this.draw();
    });
    input.addEventListener("keydown", (event) => this.walk(event, name));
    return make("div", { role: "gridcell" }, input);
  }

  /** Arrow keys go from cell to cell. */
  walk(event, name) {
    const step = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key];
    if (!step) return;
    const rows = [...this.grids[name].children].map((row) => [...row.querySelectorAll("input, button")]);
    const a = rows.findIndex((row) => row.includes(event.target));
    const next = rows[a + step[0]]?.[rows[a].indexOf(event.target) + step[1]];
    if (next) {
      event.preventDefault();
      next.focus();
    }
  }

  draw() {
    const output = slide(this.image, this.kernel, this.settings);
    this.chosen = this.chosen.map((place) => Math.min(place, output.length - 1));
    const largest = Math.max(1, ...output.flat().map(Math.abs));
    this.grids.output.style.setProperty("--columns", output.length);
    this.grids.output.previousElementSibling.textContent = `Output, ${output.length} × ${output.length}`;
    const focused = this.grids.output.contains(document.activeElement);
    this.grids.output.replaceChildren(
      ...output.map((row, a) =>
        make(
          "div",
          { role: "row" },
          ...row.map((value, b) => {
            const choose = () => this.choose(a, b);
            const button = make(
              "button",
              {
                type: "button",
                tabindex: -1,
                "aria-label": `output, row ${a + 1}, column ${b + 1}: ${minus(Math.round(value * 100) / 100)}`,
                onmouseenter: choose,
                onfocus: choose,
                onkeydown: (event) => this.walk(event, "output"),
              },
              minus(Math.round(value * 100) / 100),
            );
            button.style.setProperty("--strength", `${Math.round((40 * Math.abs(value)) / largest)}%`);
            button.classList.toggle("negative", value < 0);
            return make("div", { role: "gridcell" }, button);
          }),
        ),
      ),
    );
    this.choose(...this.chosen);
    if (focused) this.button(...this.chosen).focus();
  }

  button(a, b) {
    return this.grids.output.children[a].children[b].firstChild;
  }

  /** Light up what one output cell sees, and spell its sum out. */
  choose(a, b) {
    this.chosen = [a, b];
    for (const marked of this.querySelectorAll(".seen, .chosen")) marked.classList.remove("seen", "chosen");
    for (const other of this.grids.output.querySelectorAll("button")) other.tabIndex = -1;
    const button = this.button(a, b);
    button.tabIndex = 0;
    button.classList.add("chosen");
    const terms = products(this.image, this.kernel, a, b, this.settings);
    for (const [y, x] of terms) {
      this.grids.image.children[y]?.children[x]?.firstChild.classList.add("seen");
    }
    const counted = terms.filter(([, , pixel, weight]) => pixel && weight);
    const spelled = counted.map(([, , p, w]) => `${minus(p)}·${w < 0 ? `(${minus(w)})` : w}`).join(" + ") || "0";
    const sum = terms.reduce((total, [, , p, w]) => total + p * w, 0);
    const outside = terms.filter(([y, x]) => this.image[y]?.[x] === undefined).length;
    this.sum.textContent =
      `Row ${a + 1}, column ${b + 1}: ${spelled} = ${minus(Math.round(sum * 100) / 100)}. ` +
      `${terms.length - counted.length} of ${terms.length} products are zero` +
      (outside ? `, ${outside} of them outside the image.` : ".");
  }
}

if (!customElements.get("convolution-bench")) {
  customElements.define("convolution-bench", ConvolutionBench);
}
