import type { Signals, Utterance, Worth } from "./document";
import type { ClaimKind, ScoreReason } from "./kinds";

/** What one unit of a signal adds to the log-odds of a claim being worth a check. */
const WEIGHTS: Record<ScoreReason, number> = {
  figure: 1.2,
  date: 0.4,
  place: 0.3,
  person: 0.3,
  organization: 0.5,
  event: 0.6,
  comparison: 0.6,
  cause: 0.5,
  attribution: 0.4,
  "opinion-word": -1,
  hedge: -0.4,
  future: -0.5,
  "first-person": -0.8,
  question: -2,
  vague: -0.8,
  short: -0.7,
};

const KINDS: Record<ClaimKind, number> = {
  quantity: 0.4,
  event: 0.2,
  status: 0,
  comparison: 0.4,
  causal: 0.2,
  quote: -0.2,
  forecast: -0.4,
  opinion: -3,
};

const BIAS = -0.8;
/** More of the same says less and less. */
const MOST = 3;

export type Assessment = { score: number; reasons: ScoreReason[] };

/** Check-worthiness in 0..1, and the signals that moved it, the weightiest first. */
export function assess(
  { kind, signals, worth }: Pick<Utterance, "kind" | "signals" | "worth"> & { quote: string },
  _language: string,
): Assessment {
  if (worth) return trained(worth, kind);
  const parts = contributions(signals);
  const sum = parts.reduce((total, [, part]) => total + part, BIAS + KINDS[kind]);
  return { score: 1 / (1 + Math.exp(-sum)), reasons: parts.map(([reason]) => reason) };
}

/** What a model learnt from debates knows little of: that an opinion is no claim at all. */
const TRAINED_KINDS: Partial<Record<ClaimKind, number>> = { opinion: -3, quote: -0.5 };

function trained({ logOdds, reasons }: Worth, kind: ClaimKind): Assessment {
  const sum = logOdds + (TRAINED_KINDS[kind] ?? 0);
  const sorted = [...reasons].sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]));
  return { score: 1 / (1 + Math.exp(-sum)), reasons: sorted.map(([reason]) => reason) };
}

function contributions(signals: Signals): [ScoreReason, number][] {
  const parts: [ScoreReason, number][] = [];
  for (const [reason, amount] of Object.entries(signals) as [ScoreReason, number][]) {
    if (amount > 0) parts.push([reason, WEIGHTS[reason] * Math.min(MOST, amount)]);
  }
  return parts.sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]));
}
