import type { Signals } from "@/lib/claims/document";
import type { ClaimKind, ScoreReason } from "@/lib/claims/kinds";
import { count } from "./chunks";
import type { Stretch } from "./stance";
import { type Tag, tagged } from "./tags";

const FUTURE = tagged("future");
const CAUSAL = tagged("cause", "result");
const COMPARISON = tagged("comparison");
const EVENT = tagged("event");
const NUMBER = tagged("number");

/** What a clause asserts, opinions apart. The first that fits: what happens next cannot have been counted yet. */
export function factKind({ text, hits }: Stretch): ClaimKind {
  if (count({ hits }, FUTURE) > 0 && !/[了过]/u.test(text)) return "forecast";
  if (count({ hits }, CAUSAL) > 0) return "causal";
  if (count({ hits }, COMPARISON) > 0) return "comparison";
  if (figures({ text, hits }) > 0) return "quantity";
  if (count({ hits }, EVENT) > 0) return "event";
  return "status";
}

const DATE =
  /\d{1,4}(?:年代?|月|日|号|世纪)|[二一]〇?[〇零一二三四五六七八九十]{2,3}年|[一二三四五六七八九十]+月[一二三四五六七八九十]+[日号]/gu;

/** Numbers that count something, dates apart. */
export function figures({ text, hits }: Stretch): number {
  const numbers = count({ hits }, NUMBER);
  return numbers === 0 ? 0 : Math.max(0, numbers - (text.match(DATE)?.length ?? 0));
}

/** The reason that a word of each tag gives. */
const REASONS: Partial<Record<Tag, ScoreReason>> = {
  time: "date",
  place: "place",
  title: "person",
  organization: "organization",
  event: "event",
  comparison: "comparison",
  cause: "cause",
  result: "cause",
  norm: "opinion-word",
  eval: "opinion-word",
  epistemic: "opinion-word",
  hedge: "hedge",
  future: "future",
  first: "first-person",
  second: "first-person",
  question: "question",
  vague: "vague",
  "thing-pronoun": "vague",
};
const SHORT = 10;

/** What can be looked up in a clause, and what makes that hard: the raw material of its score. */
export function signalsOf(
  clause: Stretch,
  { attributed, opinion }: { attributed: boolean; opinion: number },
): Signals {
  const { text, hits } = clause;
  const signals: Signals = {};
  const add = (reason: ScoreReason, amount: number) => {
    if (amount > 0) signals[reason] = (signals[reason] ?? 0) + amount;
  };
  let numbers = 0;
  for (const hit of hits) {
    for (const tag of hit.tags.list) {
      const reason = REASONS[tag];
      if (reason) signals[reason] = (signals[reason] ?? 0) + 1;
      else if (tag === "number") numbers++;
    }
  }
  const dates = numbers > 0 ? (text.match(DATE)?.length ?? 0) : 0;
  add("figure", numbers - dates);
  add("date", dates);
  if (text.includes("·")) add("person", 1);
  if (attributed) add("attribution", 1);
  add("opinion-word", opinion);
  if (text.length < SHORT) add("short", 1);
  return signals;
}
