// Which one? Seven questions about a task, and a ranked recommendation with its reasons.

const RIVALS = {
  pool: { name: "CNN with global pooling", family: "cnn" },
  tcn: { name: "dilated causal CNN that covers the history (TCN)", family: "cnn" },
  gru: { name: "GRU or LSTM, gates open at the start", family: "rnn" },
  hybrid: { name: "strided CNN in front of a small GRU", family: "hybrid" },
};

// Each answer: its text, and what it says for or against a rival: points, reason, evidence.
export const QUESTIONS = [
  {
    id: "reach",
    ask: "How far back, or how far apart, does the answer look?",
    answers: {
      near: ["neighbours only", { pool: [2, "a kernel of width 3 reads the order of neighbours", "order"] }],
      known: [
        "further, but I know how far",
        { tcn: [3, "a receptive field that covers the history remembers it exactly", "memory"], pool: [-1, "a short kernel cannot join what lies far apart", "order"] },
      ],
      unknown: [
        "I cannot say how far",
        { gru: [2, "a state has no edge; how fast it fades depends on its gates", "gradient_reach"], tcn: [-1, "beyond its edge a CNN feels exactly nothing", "gradient_reach"] },
      ],
    },
  },
  {
    id: "track",
    ask: "Must it follow something that flips or counts, for as long as it runs?",
    answers: {
      no: ["no", {}],
      yes: [
        "yes",
        { gru: [4, "trained on 20 steps, it followed a switch for 160; the CNN guessed", "state_tracking"], tcn: [-2, "no fixed window holds a switch that was set before it", "state_tracking"], pool: [-2, "an average does not know what came last", "state_tracking"] },
      ],
    },
  },
  {
    id: "place",
    ask: "Does it matter where or when something occurs?",
    answers: {
      no: ["no, only whether it does", { pool: [3, "with global max pooling a shift changes next to nothing", "shift"] }],
      yes: ["yes", { pool: [-1, "a global maximum forgets the place", "order"] }],
    },
  },
  {
    id: "arrival",
    ask: "How does the input arrive?",
    answers: {
      whole: ["as a whole", { pool: [1, "all places are computed at once", "speed"] }],
      stream: [
        "one step at a time, answer at once",
        { gru: [2, "it keeps one small state between two steps", "streaming"], tcn: [1, "with cached columns it multiplies no more than an RNN, but keeps more", "streaming"], pool: [-1, "global pooling over the whole has no answer before the end", "streaming"] },
      ],
    },
  },
  {
    id: "length",
    ask: "How long are the inputs, compared with those to learn from?",
    answers: {
      same: ["about the same", {}],
      longer: [
        "some will be much longer or larger",
        { pool: [1, "with a global maximum it was right on pictures of sixteen times the area", "size"], gru: [1, "trained on 20 steps, it found a pair among 320", "size"] },
      ],
      huge: ["many thousand steps each", { hybrid: [3, "strides shorten the sequence before the state has to carry it", "speed"], gru: [-1, "its gradient has to come all the way back", "gradient_reach"] }],
    },
  },
  {
    id: "data",
    ask: "How many examples are there?",
    answers: {
      few: ["some hundred", { pool: [1, "few weights, shared over all places", "digits_baselines"] }],
      many: ["thousands", {}],
      plenty: ["millions", { tcn: [1, "depth pays with data", "bai_table"] }],
    },
  },
  {
    id: "device",
    ask: "Where will it run?",
    answers: {
      server: ["a computer with a few cores", {}],
      gpu: ["a graphics card", { tcn: [1, "all steps in parallel; we could not measure how much that is worth", "speed"], pool: [1, "all places in parallel", "speed"] }],
      tiny: ["a tiny processor", { gru: [1, "its state takes a few hundred bytes", "streaming"], pool: [1, "a shallow CNN was the fastest of all", "speed"] }],
    },
  },
];

/** Ranked rivals for answers such as {reach: "near", track: "no"}; questions may be left open. */
export function recommend(answers) {
  const ranked = Object.entries(RIVALS).map(([id, rival]) => ({ id, ...rival, points: 0, reasons: [] }));
  for (const question of QUESTIONS) {
    const [, effects] = question.answers[answers[question.id]] ?? ["", {}];
    for (const [id, [points, reason, evidence]] of Object.entries(effects)) {
      const rival = ranked.find((other) => other.id === id);
      rival.points += points;
      rival.reasons.push({ points, reason, evidence });
    }
  }
  return ranked.sort((a, b) => b.points - a.points);
}

/** Answers from an address such as "#which=reach-near.track-no", and what in it makes no sense. */
export function read(hash) {
  const answers = {};
  const strange = [];
  const path = /^#which=(.*)$/.exec(hash)?.[1] ?? "";
  for (const part of decodeURIComponent(path).split(".").filter(Boolean)) {
    const [id, answer] = part.split("-");
    const question = QUESTIONS.find((other) => other.id === id);
    if (question && Object.hasOwn(question.answers, answer)) answers[id] = answer;
    else strange.push(part);
  }
  return { answers, strange };
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

class WhichOne extends HTMLElement {
  connectedCallback() {
    if (this.ready) return;
    this.ready = true;
    this.result = make("div", { class: "which-result" });
    this.spoken = make("p", { class: "widget-words", role: "status" });
    this.problem = make("p", { class: "widget-problem", role: "alert" });
    this.questions = make("div", { class: "which-questions" });
    this.replaceChildren(this.questions, this.problem, this.spoken, this.result);
    this.load();
    window.addEventListener("hashchange", () => this.load());
  }

  load() {
    let found = { answers: {}, strange: ["an address that cannot be read"] };
    try {
      found = read(location.hash);
    } catch {
      // a broken % sequence: said below
    }
    this.answers = found.answers;
    this.problem.textContent = found.strange.length
      ? `The address holds what is no answer here (${found.strange.join(", ").slice(0, 60)}). The other answers were kept.`
      : "";
    this.questions.replaceChildren(...QUESTIONS.map((question) => this.question(question)));
    this.draw();
  }

  question({ id, ask, answers }) {
    const options = Object.entries(answers).map(([answer, [text]]) =>
      make(
        "label",
        {},
        make("input", {
          type: "radio",
          name: `which-${id}`,
          value: answer,
          checked: this.answers[id] === answer ? "" : false,
          onchange: () => {
            this.answers[id] = answer;
            this.problem.textContent = "";
            history.replaceState(null, "", `#which=${Object.entries(this.answers).map((a) => a.join("-")).join(".")}`);
            this.draw();
          },
        }),
        text,
      ),
    );
    return make("fieldset", {}, make("legend", {}, ask), ...options);
  }

  draw() {
    const given = Object.keys(this.answers).length;
    const ranked = recommend(this.answers);
    const [first, second] = ranked;
    const tie = first.points === second.points;
    this.spoken.textContent = given
      ? `After ${given} of ${QUESTIONS.length} answers: the baseline first, then ${first.name}${tie ? ` level with ${second.name}` : ""}.`
      : "Answer what you can. The baseline comes first in any case.";
    const root = this.getAttribute("root") ?? "..";
    const link = (page, text) => make("a", { href: `${root}/evidence/${page}/` }, text);
    const baseline = make(
      "li",
      { class: "baseline" },
      make("strong", {}, "A baseline"),
      make("ul", {}, make("li", {}, link("forecasting", "the last value or a ridge regression"), " for a series, ", link("digits_baselines", "a support vector machine"), " for a small picture, counted words for a text")),
    );
    this.result.replaceChildren(
      make(
        "ol",
        {},
        baseline,
        ...(given ? ranked : []).map((rival) =>
          make(
            "li",
            { class: rival.family },
            make("strong", {}, rival.name),
            make(
              "ul",
              {},
              ...rival.reasons.map(({ points, reason, evidence }) =>
                make("li", {}, points > 0 ? "for it: " : "against it: ", link(evidence, reason)),
              ),
            ),
          ),
        ),
      ),
    );
  }
}

if (!customElements.get("which-one")) customElements.define("which-one", WhichOne);
