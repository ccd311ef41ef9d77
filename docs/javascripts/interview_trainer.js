// The interview trainer: think, reveal, grade yourself; the cards come again by SM-2.

import { GRADES, day, merge, parse, review, write } from "./spaced_repetition.js";

const KEY = "cnn-vs-rnn:interview";
const SET_ASIDE = "cnn-vs-rnn:interview:unreadable";
const INTERVIEW = 10; // questions
const MINUTES = 2; // a question
const GRADE_NAMES = { missed: "Missed it", partly: "Partly", knew: "Knew it" };

/** The cards of the browser's storage; `problem` is a sentence where something is in the way. */
export function load(storage = () => localStorage) {
  let text;
  let unreadable;
  try {
    text = storage().getItem(KEY);
    unreadable = storage().getItem(SET_ASIDE);
  } catch {
    return { cards: {}, problem: "This browser lets the page keep nothing. Your progress lasts until you leave; export it if you want it later." };
  }
  try {
    return { cards: text === null ? {} : parse(text), unreadable, problem: "" };
  } catch (error) {
    const problem = `Your stored progress cannot be read: ${error.message}. It was set aside; you can export it below. The trainer begins anew.`;
    try {
      storage().setItem(SET_ASIDE, text);
    } catch {
      return { cards: {}, unreadable: text, full: true, problem: `${problem} Nothing new is stored, since there is no room.` };
    }
    return { cards: {}, unreadable: text, problem };
  }
}

/** Keep the cards; returns a sentence where that did not work. */
export function keep(cards, storage = () => localStorage) {
  try {
    storage().setItem(KEY, write(cards));
    return "";
  } catch {
    return "This browser could not keep your progress (its storage is full or switched off). It is still here until you leave: export it below.";
  }
}

/** The questions to ask now: due ones, the longest overdue first, then new ones by their number. */
export function queue(questions, cards, today) {
  const due = (q) => cards[`q${q.number}`]?.due;
  const waiting = questions.filter((q) => due(q) && due(q) <= today).sort((a, b) => (due(a) < due(b) ? -1 : 1));
  return [...waiting, ...questions.filter((q) => !due(q))];
}

/** `count` questions at random, as many themes among them as there are. */
export function draw(questions, count, random = Math.random) {
  const shuffled = questions.map((q) => [random(), q]).sort((a, b) => a[0] - b[0]).map(([, q]) => q);
  const place = {};
  const turn = shuffled.map((q) => [(place[q.theme] = (place[q.theme] ?? -1) + 1), q]);
  return turn.sort((a, b) => a[0] - b[0]).map(([, q]) => q).slice(0, count);
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

function button(text, onclick, kind = "") {
  return make("button", { type: "button", class: kind, onclick }, text);
}

function clock(seconds) {
  return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;
}

class InterviewTrainer extends HTMLElement {
  async connectedCallback() {
    if (this.ready) return;
    this.ready = true;
    const address = new URL("../interview/questions.json", import.meta.url);
    try {
      const answer = await fetch(address);
      if (!answer.ok) throw new Error(answer.statusText);
      this.questions = await answer.json();
    } catch {
      this.prepend(make("p", { class: "widget-problem", role: "alert" }, "The questions could not be loaded. Reload the page when you are on-line; they are also on the pages named below."));
      return;
    }
    this.build();
    Object.assign(this, load());
    this.say(this.problem);
    if (this.unreadable) this.files.append(button("Export what could not be read", () => this.export(this.unreadable)));
    this.addEventListener("keydown", (event) => this.key(event));
    this.practise();
  }

  build() {
    this.theme = this.select("Theme", ["all themes", ...new Set(this.questions.map((q) => q.theme))]);
    this.level = this.select("Level", ["all levels", "basic", "core", "hard"]);
    this.alert = make("p", { class: "widget-problem", role: "alert" });
    this.status = make("p", { class: "trainer-status", role: "status" });
    this.card = make("div", { class: "trainer-card" });
    this.progress = make("div", { class: "trainer-progress" });
    this.file = make("input", { type: "file", accept: ".json,application/json", "aria-label": "Progress file to import", hidden: "", onchange: () => this.import(this.file.files[0]) });
    this.files = make("div", { class: "widget-controls" }, button("Export progress", () => this.export(write(this.cards))), button("Import progress", () => this.file.click()), this.file);
    this.replaceChildren(
      make("div", { class: "widget-controls" }, make("label", {}, "Theme ", this.theme), make("label", {}, "Level ", this.level), button("Practise", () => this.practise()), button("Mock interview: ten questions", () => this.interview())),
      this.alert,
      this.status,
      this.card,
      make("details", { class: "trainer-more", ontoggle: () => this.table() }, make("summary", {}, "Your progress, by theme"), this.progress, this.files),
    );
  }

  select(name, options) {
    return make("select", { onchange: () => this.practise() }, ...options.map((text) => make("option", { value: text }, text)));
  }

  chosen() {
    const [theme, level] = [this.theme.value, this.level.value];
    return this.questions.filter((q) => (theme.startsWith("all") || q.theme === theme) && (level.startsWith("all") || q.level === level));
  }

  keep() {
    return this.full ? this.problem : keep(this.cards); // what could not be read is not overwritten
  }

  say(problem) {
    this.alert.textContent = problem;
  }

  practise() {
    this.stopClock();
    this.round = null;
    this.again = [];
    this.next();
  }

  interview() {
    this.stopClock();
    this.round = { left: draw(this.chosen(), INTERVIEW), done: [], started: Date.now() };
    this.round.total = this.round.left.length;
    this.next();
  }

  next() {
    const today = day(new Date());
    const waiting = this.round ? this.round.left : [...queue(this.chosen(), this.cards, today), ...this.again];
    this.question = waiting[0];
    this.shown = false;
    if (!this.question) return this.round ? this.report() : this.rest();
    if (this.round) {
      this.asked = Date.now();
      this.startClock();
    } else {
      const due = waiting.filter((q) => this.cards[`q${q.number}`]).length;
      this.status.textContent = `${due} due, ${waiting.length - due} new.`;
    }
    this.draw();
  }

  draw() {
    const { number, theme, level, ask } = this.question;
    const title = make("p", { class: "trainer-ask", tabindex: "-1" }, `${number}. ${ask}`);
    const answer = make("div", { class: "trainer-answer" });
    const grades = make("div", { class: "widget-controls trainer-grades" });
    if (this.shown) {
      const part = (name, html) => {
        const block = make("div", {});
        block.innerHTML = html; // from this site's own build
        return make("section", {}, make("p", { class: "trainer-part" }, name), block);
      };
      const full = make("details", {}, make("summary", {}, "In full"), make("div", {}));
      full.lastChild.innerHTML = this.question.full;
      answer.append(part("In short", this.question.short), full, part("Common wrong answer", this.question.wrong), part("They may ask next", this.question.next));
      answer.append(make("p", {}, make("a", { href: new URL(`../${this.question.address}`, import.meta.url) }, "On its page")));
      Object.entries(GRADE_NAMES).forEach(([grade, name], place) => grades.append(button(`${place + 1} ${name}`, () => this.grade(grade), grade)));
    } else {
      grades.append(button("Show the answer", () => this.reveal(), "trainer-show"));
    }
    this.card.replaceChildren(make("p", { class: "trainer-where" }, `${theme} · ${level}`), title, answer, grades);
    if (this.moved) (this.shown ? grades.querySelector(".knew") : grades.firstChild).focus({ preventScroll: this.shown });
    this.moved = true;
  }

  reveal() {
    this.shown = true;
    this.draw();
  }

  grade(grade) {
    const id = `q${this.question.number}`;
    const fresh = !this.again.includes(this.question);
    if (this.round) {
      this.round.done.push({ question: this.question, grade, seconds: (Date.now() - this.asked) / 1000 });
      this.round.left.shift();
    } else {
      this.again = this.again.filter((q) => q !== this.question);
      if (GRADES[grade] < 4) this.again.push(this.question); // SM-2: again today, until it is known
    }
    if (fresh) {
      this.cards[id] = review(this.cards[id], GRADES[grade], day(new Date()));
      this.say(this.keep());
    }
    this.table();
    this.next();
  }

  rest() {
    const days = this.chosen().map((q) => this.cards[`q${q.number}`].due).sort(); // each has a card
    this.status.textContent = "Nothing is due.";
    const when = days.length ? ` The next card comes on ${days[0]}.` : "";
    this.card.replaceChildren(make("p", { class: "trainer-ask" }, `Done for today.${when}`), make("p", {}, "Another theme or level, or a mock interview?"));
  }

  report() {
    this.stopClock();
    const { done, started } = this.round;
    const knew = done.filter((d) => d.grade === "knew").length;
    this.status.textContent = `${knew} of ${done.length} known, in ${clock((Date.now() - started) / 1000)}.`;
    const rows = done.map(({ question, grade, seconds }) =>
      make("tr", {}, make("td", {}, make("a", { href: new URL(`../${question.address}`, import.meta.url) }, question.ask)), make("td", {}, GRADE_NAMES[grade]), make("td", {}, clock(seconds))),
    );
    const head = make("tr", {}, ...["Question", "Your grade", "Time"].map((text) => make("th", { scope: "col" }, text)));
    this.card.replaceChildren(make("p", { class: "trainer-ask" }, "The interview is over."), make("table", { tabindex: "0" }, make("thead", {}, head), make("tbody", {}, ...rows)));
    this.round = null;
    this.again = [];
  }

  startClock() {
    this.stopClock();
    const tick = () => {
      const { done, total } = this.round;
      const spent = (Date.now() - this.asked) / 1000;
      const over = spent > 60 * MINUTES ? " You have spoken for longer than most interviewers listen." : "";
      this.timeLine.textContent = `${clock(spent)} of ${MINUTES}:00.${over}`;
      this.status.textContent = `Question ${done.length + 1} of ${total}.`;
    };
    this.timeLine = make("p", { class: "trainer-clock" });
    this.card.before(this.timeLine);
    tick();
    this.timer = setInterval(tick, 1000);
  }

  stopClock() {
    clearInterval(this.timer);
    this.timeLine?.remove();
  }

  key(event) {
    const place = ["1", "2", "3"].indexOf(event.key);
    if (event.target.matches("select, input") || event.ctrlKey || event.metaKey || event.altKey) return;
    if (this.question && this.shown && place >= 0) this.grade(Object.keys(GRADE_NAMES)[place]);
  }

  table() {
    const themes = [...new Set(this.questions.map((q) => q.theme))];
    const today = day(new Date());
    const rows = themes.map((theme) => {
      const cards = this.questions.filter((q) => q.theme === theme);
      const seen = cards.map((q) => this.cards[`q${q.number}`]).filter(Boolean);
      const numbers = [cards.length, seen.length, seen.filter((c) => c.interval >= 6).length, seen.filter((c) => c.due <= today).length];
      return make("tr", {}, make("th", { scope: "row" }, theme), ...numbers.map((n) => make("td", {}, String(n))));
    });
    const head = ["Theme", "Questions", "Seen", "Known twice", "Due"].map((text) => make("th", { scope: "col" }, text));
    this.progress.replaceChildren(make("table", { tabindex: "0" }, make("thead", {}, make("tr", {}, ...head)), make("tbody", {}, ...rows)));
  }

  export(text) {
    const link = make("a", { href: URL.createObjectURL(new Blob([text], { type: "application/json" })), download: "cnn-vs-rnn-progress.json" });
    link.click();
    URL.revokeObjectURL(link.href);
  }

  async import(file) {
    if (!file) return;
    try {
      if (file.size > 1e6) throw new Error("it is far too large for a progress file");
      this.cards = merge(this.cards, parse(await file.text()));
      this.say(this.keep());
      this.table();
      this.practise();
    } catch (error) {
      this.say(`${file.name.slice(0, 60)} was not imported: ${error.message}. Nothing here has changed.`);
    }
    this.file.value = "";
  }
}

if (!customElements.get("interview-trainer")) customElements.define("interview-trainer", InterviewTrainer);
