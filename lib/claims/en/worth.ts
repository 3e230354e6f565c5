import type { Worth } from "@/lib/claims/document";
import type { ScoreReason } from "@/lib/claims/kinds";
import { type Counts, countGroups, REASONS } from "./features";
import { tagWords } from "./tag";
import type { Token } from "./token";
import stored from "./worth.json" with { type: "json" };
import { logOddsOf, type WorthModel } from "./worth-model";

const model = read();

function read(): WorthModel {
  const bytes = Uint8Array.from(atob(stored.buckets), (character) => character.charCodeAt(0));
  return {
    bias: stored.bias,
    scale: stored.scale,
    buckets: new Int8Array(bytes.buffer),
    named: Float64Array.from(stored.named),
  };
}

/** How much a part of a sentence is worth a check, and what each reason that is there adds to it. */
export function worthOf(tokens: readonly Token[], from: number, to: number, counts: Counts): Worth {
  const reasons: [ScoreReason, number][] = [];
  for (const [reason, groups] of REASONS) {
    let sum = 0;
    for (const at of groups) {
      const count = counts[at] ?? 0;
      if (count > 0)
        sum += (Math.min(3, count) * (model.named[2 * at] ?? 0) + (model.named[2 * at + 1] ?? 0)) / 3;
    }
    if (sum !== 0) reasons.push([reason, sum]);
  }
  return { logOdds: logOddsOf(model, tokens, from, to, counts), reasons };
}

/** Check-worthiness in 0..1 of a sentence by itself, whatever it asserts. */
export function worthOfSentence(sentence: string): number {
  const tokens = tagWords(sentence);
  const { logOdds } = worthOf(tokens, 0, tokens.length, countGroups(tokens, 0, tokens.length));
  return 1 / (1 + Math.exp(-logOdds));
}
