import type { Signals } from "@/lib/claims/document";
import type { Token } from "./token";
import { GROUP } from "./word-groups";

/**
 * Whether the article itself takes a stand here, or tells what goes on within its writer: no source could bear it out.
 * Figures and dates speak against it.
 */
export function isOpinion(tokens: readonly Token[], from: number, to: number, signals: Signals): boolean {
  let first = from;
  while (first < to && /^(?:open|comma|mark|number)$/u.test(tokens[first]?.tag ?? "")) first++;
  if (tokens[first]?.entry.groups.includes(GROUP.comment)) return true;
  const hard = (signals.figure ?? 0) + (signals.date ?? 0) > 0;
  for (let i = from; i < to; i++) {
    const token = tokens[i];
    if (!token) continue;
    if (token.entry.groups.includes(GROUP.duty) && isDuty(tokens, i, token)) return true;
    if (
      token.tag === "subject" &&
      (token.lower === "i" || token.lower === "we") &&
      isStance(tokens, i, token)
    )
      return true;
    if (!hard && token.tag === "aux" && evaluates(tokens, i, to)) return true;
  }
  return (signals["opinion-word"] ?? 0) >= 3 && !hard;
}

/** "should", "ought to", "need to", "must" but not "must have been". */
function isDuty(tokens: readonly Token[], i: number, { lower, tag }: Token): boolean {
  const next = tokens[i + 1]?.lower;
  if (lower === "must") return next !== "have" && tag === "aux";
  if (lower === "ought" || lower === "need" || lower === "needs") return next === "to";
  return true;
}

/** "I think", and of oneself "I cannot". */
function isStance(tokens: readonly Token[], i: number, { lower }: Token): boolean {
  let next = i + 1;
  if (tokens[next]?.tag === "adverb") next++;
  const verb = tokens[next];
  if (!verb) return false;
  if (verb.entry.groups.includes(GROUP.stance)) return true;
  if (
    lower !== "i" ||
    !/^(?:do|don't|cannot|can't|can|am|would|could|know|understand|enjoy|wonder|apologize|apologise)$/u.test(
      verb.lower,
    )
  )
    return false;
  return i < 12;
}

const COPULA = new Set(["is", "are", "was", "were", "'s", "'re"]);

/** "is a good idea", "was simply wrong"; "it is important to". */
function evaluates(tokens: readonly Token[], i: number, to: number): boolean {
  if (!COPULA.has(tokens[i]?.lower ?? "")) return false;
  for (let k = i + 1; k < Math.min(to, i + 5); k++) {
    const token = tokens[k];
    if (!token || !/^(?:adverb|det|word)$/u.test(token.tag)) return false;
    if (token.entry.groups.includes(GROUP.evaluation)) return true;
    const asked = /^(?:important|necessary|crucial|essential|vital|worth)$/u.test(token.lower);
    if (asked) return /^(?:to|that|noting)$/u.test(tokens[k + 1]?.lower ?? "");
    if (token.tag === "word") return false;
  }
  return false;
}
