import type { ClaimKind } from "@/lib/claims/kinds";
import type { Counts } from "./features";
import type { Token } from "./token";
import { GROUP } from "./word-groups";

/** What a claim asserts; `opinion` and `quote` are found elsewhere. */
export function kindOf(tokens: readonly Token[], from: number, to: number, counts: Counts): ClaimKind {
  if (forecasts(tokens, from, to)) return "forecast";
  if (counts[GROUP.causal]) return "causal";
  if (counts[GROUP.than] || isSuperlative(tokens, from, to)) return "comparison";
  const numbers = counts[GROUP.number] || counts[GROUP.million] || counts[GROUP["number-word"]];
  if (counts[GROUP.currency] || (numbers && measures(tokens, from, to))) return "quantity";
  return counts[GROUP.past] || counts[GROUP.event] ? "event" : "status";
}

const FUTURE = new Set(["will", "shall", "won't", "'ll"]);
const EXPECTED = new Set(
  "going expected projected forecast set due likely scheduled plan plans intend intends".split(" "),
);

function forecasts(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const token = tokens[i];
    if (!token || token.inner) continue;
    if (token.tag === "aux" && FUTURE.has(token.lower)) return true;
    if (tokens[i + 1]?.tag === "to" && EXPECTED.has(token.lower)) {
      return true;
    }
  }
  return false;
}

function isSuperlative(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const { lower, tag } = tokens[i] ?? { lower: "", tag: "mark" };
    if (tag === "word" && lower.length > 5 && lower.endsWith("est") && tokens[i - 1]?.tag === "det")
      return true;
  }
  return false;
}

/** A number and what is counted. */
function measures(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const token = tokens[i];
    if (!token || (token.tag !== "number" && !token.entry.groups.includes(GROUP["number-word"]))) continue;
    if (token.text.endsWith("%") || token.lower === "percent") return true;
    for (const next of [tokens[i + 1], tokens[i + 2]])
      if (next?.entry.groups.includes(GROUP.unit)) return true;
  }
  return false;
}
