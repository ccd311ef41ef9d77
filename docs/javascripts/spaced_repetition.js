// SM-2 (Wozniak 1990): when a card comes again, from how well it was known each time.
// And the progress as text: read with distrust, since a reader may have edited or cut it.

export const GRADES = { missed: 1, partly: 3, knew: 5 }; // of the scale from 0 to 5

const NEW = { repetitions: 0, interval: 0, ease: 2.5, missed: 0 };
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The day as year-month-day in the reader's own time zone. */
export function day(date) {
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((n) => String(n).padStart(2, "0")).join("-");
}

/** The day that is `days` after `from`, both as year-month-day. */
export function later(from, days) {
  const [year, month, date] = from.split("-").map(Number);
  return day(new Date(year, month - 1, date + days));
}

/** The card after a review: `quality` from 0 (blank) to 5 (at once), `today` as year-month-day. */
export function review(card, quality, today) {
  const { repetitions, interval, ease, missed } = { ...NEW, ...card };
  if (quality < 3) return { repetitions: 0, interval: 1, ease, missed: missed + 1, seen: today, due: later(today, 1) };
  const eased = Math.min(10, Math.max(1.3, ease + 0.1 - (5 - quality) * (0.08 + (5 - quality) * 0.02))); // 10: see parse
  const days = repetitions === 0 ? 1 : repetitions === 1 ? 6 : Math.min(Math.ceil(interval * eased), 3650);
  return { repetitions: repetitions + 1, interval: days, ease: eased, missed, seen: today, due: later(today, days) };
}

/** Progress from its text. Throws an Error whose message says to a reader what is wrong. */
export function parse(text) {
  let found;
  try {
    found = JSON.parse(text);
  } catch {
    throw new Error("this is not a progress file: it is no JSON, or was cut off");
  }
  if (found?.guide !== "cnn-vs-rnn" || typeof found.cards !== "object" || found.cards === null || Array.isArray(found.cards)) {
    throw new Error("this is not a progress file of this guide");
  }
  const cards = {};
  for (const [id, card] of Object.entries(found.cards)) {
    const whole = ["repetitions", "interval", "missed"].every((name) => Number.isInteger(card?.[name]) && card[name] >= 0);
    const days = [card?.due, card?.seen].every((text) => typeof text === "string" && DAY.test(text));
    const sound = whole && days && card.interval <= 3650 && Number.isFinite(card.ease) && card.ease >= 1.3 && card.ease <= 10;
    if (!/^q\d{1,3}$/.test(id) || !sound) throw new Error(`the entry ${id.slice(0, 12)} makes no sense`);
    const { repetitions, interval, ease, missed, seen, due } = card;
    cards[id] = { repetitions, interval, ease, missed, seen, due };
  }
  return cards;
}

/** Progress as text, for the browser's storage and for a file. */
export function write(cards) {
  return JSON.stringify({ guide: "cnn-vs-rnn", version: 1, cards });
}

/** Of each card the one reviewed last, so that an import takes nothing away. */
export function merge(mine, theirs) {
  const both = { ...mine };
  for (const [id, card] of Object.entries(theirs)) {
    if (!both[id] || card.seen > both[id].seen) both[id] = card;
  }
  return both;
}
