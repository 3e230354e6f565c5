import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type ProposedClaim, split } from "@/lib/claims/split";
import { codePointLength, mapToDecoded, sliceCodePoints } from "@/lib/text/positions";
import type { Figure } from "./figure";
import { segmenter } from "./peers";
import { averagePrecision, f1Of, matchGreedily, overlap, type Span } from "./scoring";

export type Item = Span & {
  label: "claim" | "opinion" | "other";
  worth?: number;
  speaker?: string;
  /** Named by one reader only: neither right nor wrong. */
  speaker_maybe?: string;
  /** Marked by one reader only: counts neither way. */
  contested?: boolean;
};
export type Predicted = Span & Pick<ProposedClaim, "kind" | "score" | "speaker">;
export type Article = { items: readonly Item[]; predicted: readonly Predicted[] };

type File = { doc: string; text: string; items: Item[] };

const MEET = 0.5;
/** Worth at which a claim has to be among the first. */
const WORTHY = 2;

/** Scores spans, ranking and speakers of `split` on the labelled Chinese articles in `directory`. */
export function evaluateChineseClaims(directory: string): Figure[] {
  const files = readFiles(directory);
  if (files.length === 0) return [];
  const own = files.map((file) => ({ file, article: articleOf(file, predict(file)) }));
  const naive = files.map((file) => ({ file, article: articleOf(file, sentencesAsClaims(file)) }));
  const figures: Figure[] = [];
  for (const [name, begin] of [
    ["news", "d"],
    ["commentaries, interviews", "o"],
  ] as const) {
    const pick = (all: typeof own) =>
      all.filter(({ file }) => file.doc.startsWith(begin)).map(({ article }) => article);
    if (pick(own).length === 0) continue;
    const score = spanScore(pick(own));
    const peer = spanScore(pick(naive));
    for (const part of ["f1", "precision", "recall"] as const) {
      figures.push({
        stage: "claims zh",
        dataSet: `zh-claims, ${name}`,
        metric: part === "f1" ? "F1 of spans" : part,
        ours: score[part],
        of: pick(own).length,
        peers: { "Intl.Segmenter": peer[part] },
      });
    }
  }
  const articles = own.map(({ article }) => article);
  const speakers = speakerScore(articles);
  return [
    ...figures,
    {
      stage: "ranking zh",
      dataSet: "zh-claims, all",
      metric: "average precision",
      ours: rankingScore(articles),
      of: files.length,
      peers: { "Intl.Segmenter": rankingScore(naive.map(({ article }) => article)) },
    },
    {
      stage: "attribution zh",
      dataSet: "zh-claims, all",
      metric: "speaker right",
      ours: speakers.right / Math.max(1, speakers.named),
      of: speakers.named,
    },
    {
      stage: "attribution zh",
      dataSet: "zh-claims, all",
      metric: "named where none",
      ours: speakers.wrong / Math.max(1, speakers.nameless),
      of: speakers.nameless,
    },
  ];
}

function readFiles(directory: string): File[] {
  const folder = join(directory, "zh-claims");
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => ({ ...JSON.parse(readFileSync(join(folder, name), "utf8")), doc: name }));
}

function predict({ text }: File): Predicted[] {
  const { claims, edits } = split(text);
  return claims.map((claim) => ({
    ...claim,
    start: mapToDecoded(edits, claim.start, "start"),
    end: mapToDecoded(edits, claim.end, "end"),
  }));
}

/** Every sentence a claim, the earlier the weightier. */
function sentencesAsClaims({ text }: File): Predicted[] {
  const sentences = segmenter(text, "zh");
  let at = 0;
  return sentences.map((sentence, i) => {
    const index = text.indexOf(sentence, at);
    at = index + sentence.length;
    const start = codePointLength(text.slice(0, index));
    const end = start + codePointLength(sentence);
    return { start, end, kind: "status", score: 1 - i / sentences.length, speaker: null };
  });
}

function articleOf({ text, items }: File, predicted: readonly Predicted[]): Article {
  const trimmed = <T extends Span>(span: T): T => ({ ...span, ...trim(text, span) });
  return { items: items.map(trimmed), predicted: predicted.map(trimmed) };
}

/** The span without spaces and punctuation at its edges. */
function trim(text: string, { start, end }: Span): Span {
  const characters = [...sliceCodePoints(text, start, end)];
  const outer = (character: string) => /[\s\p{P}\p{S}]/u.test(character);
  const first = characters.findIndex((character) => !outer(character));
  const last = characters.findLastIndex((character) => !outer(character));
  return first < 0 ? { start, end: start } : { start: start + first, end: start + last + 1 };
}

/** Claims found, over all articles together. */
export function spanScore(articles: readonly Article[]) {
  let right = 0;
  let counted = 0;
  let gold = 0;
  for (const article of articles) {
    const { asked, found, matches } = matchClaims(article);
    const matched = new Set(matches.map(([i]) => i));
    right += matches.length;
    counted += found.filter((one, i) => matched.has(i) || !countsNeitherWay(one, article.items)).length;
    gold += asked.length;
  }
  return f1Of(right, counted, gold);
}

function matchClaims({ items, predicted }: Article) {
  const asked = items.filter((item) => item.label === "claim" && !item.contested);
  const found = predicted.filter((one) => one.kind !== "opinion");
  return { asked, found, matches: matchGreedily(found, asked, overlap, MEET) };
}

function countsNeitherWay(one: Span, items: readonly Item[]): boolean {
  if (items.some((item) => item.contested && overlap(one, item) >= MEET)) return true;
  const labelled = items.reduce(
    (sum, item) => sum + Math.max(0, Math.min(one.end, item.end) - Math.max(one.start, item.start)),
    0,
  );
  return labelled < (one.end - one.start) / 2;
}

/** Average precision over all claims worth checking, of all spans of all articles by falling score. */
export function rankingScore(articles: readonly Article[]): number {
  const ranked = articles
    .flatMap((article) => article.predicted.map((one) => ({ one, article })))
    .sort((a, b) => b.one.score - a.one.score);
  const taken = new Set<Item>();
  const hits = ranked.map(({ one, article }) => {
    const item = article.items.find(
      (candidate) => isWorthy(candidate) && !taken.has(candidate) && overlap(one, candidate) >= MEET,
    );
    if (item) taken.add(item);
    return item !== undefined;
  });
  return averagePrecision(hits, articles.flatMap(({ items }) => items.filter(isWorthy)).length);
}

function isWorthy(item: Item): boolean {
  return item.label === "claim" && !item.contested && (item.worth ?? 0) >= WORTHY;
}

/** Of the claims found: how many that have a speaker are given the right one, and how many that have none are given one. */
export function speakerScore(articles: readonly Article[]) {
  const score = { named: 0, right: 0, nameless: 0, wrong: 0 };
  for (const article of articles) {
    const { asked, found, matches } = matchClaims(article);
    for (const [i, j] of matches) {
      const speaker = found[i]?.speaker ?? null;
      const item = asked[j];
      if (item?.speaker) {
        score.named++;
        if (speaker && (speaker.includes(item.speaker) || item.speaker.includes(speaker))) score.right++;
      } else if (!item?.speaker_maybe) {
        score.nameless++;
        if (speaker) score.wrong++;
      }
    }
  }
  return score;
}
