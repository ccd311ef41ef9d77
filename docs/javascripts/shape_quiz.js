// The quiz: ten questions with fresh numbers; a wrong answer is told which mistake gives it.

import { KINDS, question } from "./quiz_questions.js";

const LENGTH = 10;

function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

/** Text whose parts between backticks become code. */
function told(text) {
  return text.split("`").map((part, place) => (place % 2 ? make("code", {}, part) : part));
}

class ShapeQuiz extends HTMLElement {
  connectedCallback() {
    if (this.ready) return;
    this.ready = true;
    this.status = make("p", { class: "quiz-status", role: "status" });
    this.board = make("div", { class: "quiz-board" });
    this.replaceChildren(this.status, this.board);
    this.start();
  }

  start() {
    const shuffled = Object.keys(KINDS).map((kind) => [Math.random(), kind]).sort((a, b) => a[0] - b[0]);
    this.kinds = shuffled.slice(0, LENGTH).map(([, kind]) => kind);
    this.done = [];
    this.ask();
  }

  ask() {
    const made = question(this.kinds[this.done.length], Math.random);
    this.status.textContent = `Question ${this.done.length + 1} of ${LENGTH}, ${this.done.filter((d) => d.right).length} right so far.`;
    const group = make("div", { class: "quiz-answers", role: "group", "aria-label": "Answers" });
    for (const [text, mistake] of made.order) {
      group.append(make("button", { type: "button", onclick: (event) => this.answer(made, text, mistake, group, event.target) }, text));
    }
    this.board.replaceChildren(make("p", { class: "quiz-ask" }, ...told(made.ask)), group);
    if (this.started) group.firstChild.focus();
    this.started = true;
  }

  answer(made, text, mistake, group, chosen) {
    const right = text === made.right;
    this.done.push({ ask: made.ask, right });
    for (const button of group.children) {
      button.disabled = true;
      if (button.textContent === made.right) button.append(" ✓");
    }
    chosen.classList.add(right ? "right" : "wrong");
    const said = right ? ["Right. "] : ["No: ", ...told(mistake), ". "];
    const over = this.done.length === LENGTH;
    const next = make("button", { type: "button", class: "quiz-next", onclick: () => (over ? this.report() : this.ask()) }, over ? "Result" : "Next question");
    this.board.append(make("p", { class: "quiz-why" }, make("strong", {}, ...said), ...told(made.why)), next);
    const count = this.done.filter((d) => d.right).length;
    this.status.textContent = `${right ? "Right" : "Wrong"}. ${count} of ${this.done.length} right.`;
    next.focus();
  }

  report() {
    const count = this.done.filter((d) => d.right).length;
    this.status.textContent = `${count} of ${LENGTH} right.`;
    const rows = this.done.map(({ ask, right }) => make("li", {}, right ? "✓ " : "✗ ", ...told(ask)));
    const again = make("button", { type: "button", onclick: () => this.start() }, "Ten new ones");
    this.board.replaceChildren(make("p", { class: "quiz-ask" }, `${count} of ${LENGTH} right.`), make("ul", { class: "quiz-list" }, ...rows), again);
    again.focus();
  }
}

if (!customElements.get("shape-quiz")) customElements.define("shape-quiz", ShapeQuiz);
