import type { Cue } from "./attribution";
import type { Hit } from "./lexicon";
import { meet, type Tag, type Tags, tagged } from "./tags";

/** A clause or sentence as the opinion filter sees it. */
export type Stretch = { text: string; hits: readonly Hit[] };

/** A sentence as the tone of its text is told by it: how much it argues, and who else speaks in it. */
type Voice = { weight: number; cues: readonly (Cue | null)[] };

/** How much a text argues: the share of its sentences that say what ought to be or judge. */
export type Tone = { argues: number };

const CONDITION = tagged("condition");
const HAPPENING = tagged("event");
const EVENT = -0.5;

/** What each word adds to the log-odds that a clause is opinion. */
const WEIGHTS: Partial<Record<Tag, number>> = {
  norm: 1.6,
  eval: 0.7,
  epistemic: 0.8,
  degree: 0.5,
  hedge: 0.3,
  first: 0.7,
  second: 0.8,
  condition: 1.6,
  vague: 0.2,
  exhort: 0.8,
  // What can be looked up speaks against it.
  number: -0.9,
  time: -0.6,
  event: EVENT,
  organization: -0.4,
  title: -0.5,
  place: -0.3,
};
/** Something came about: 了. */
const ASPECT = -0.5;

const BIAS = -1.1;
/** A text that argues does so in its plain sentences too. */
const TONE = 3;
/** What stands beside a clause in its sentence colours it. */
const BESIDE = 0.35;

const COMMENT = /时评|评论|社论|短评|锐评|述评|观点|杂谈|随笔|论坛|声音|之我见|何以|评：|评丨|评｜/u;

/** How far a text argues, from its sentences in its own voice and what its title calls it. */
export function toneOf(parts: readonly Voice[], title: string): Tone {
  let argues = 0;
  let own = 0;
  for (const { weight, cues } of parts) {
    if (cues.some((cue) => cue !== null && cue.sort !== "hearsay")) continue;
    own++;
    if (BIAS + weight > 0) argues++;
  }
  // A handful of sentences tells little.
  const share = (argues + 1) / (own + 4);
  return { argues: COMMENT.test(title) ? Math.max(share, 0.6) : share };
}

/** Log-odds that a clause in the article's own voice is opinion rather than a claim. */
export function opinionOf(clause: Stretch, sentenceWeight: number, tone: Tone): number {
  const own = weigh(clause);
  return (
    BIAS + own + BESIDE * Math.max(0, sentenceWeight - own) + TONE * (tone.argues - 0.3) + shape(clause.text)
  );
}

/** How much the words of a stretch argue. */
export function weigh({ text, hits }: Stretch): number {
  let sum = /[^为除受]了(?!解|不)/u.test(text) ? ASPECT : 0;
  let conditional = false;
  let events = 0;
  for (const hit of hits) {
    sum += weightOf(hit.tags);
    if (meet(hit.tags, CONDITION)) conditional = true;
    else if (meet(hit.tags, HAPPENING)) events++;
  }
  // What would happen if is no event yet.
  return conditional ? sum - events * EVENT : sum;
}

/** Words share the lists of their tags, so that each is added up once. */
const known = new Map<Tags, number>();

function weightOf(tags: Tags): number {
  let weight = known.get(tags);
  if (weight === undefined) {
    weight = tags.list.reduce((sum, tag) => sum + (WEIGHTS[tag] ?? 0), 0);
    known.set(tags, weight);
  }
  return weight;
}

/** Holds a character that one of the turns needs. */
const SHAPED = /[是越既绝决最！!恰错]/u;

/** Turns of phrase that argue. */
function shape(text: string): number {
  if (!SHAPED.test(text)) return 0;
  let sum = 0;
  if (
    /不是.{1,30}而是|越.{1,12}越|既.{1,20}又|绝不|决不|才是|是.{0,20}(?:的关键|的根本|的前提|的保障|的基础|的必然|的需要|之道|之举)|最.{1,8}的(?:是|就是)/u.test(
      text,
    )
  )
    sum += 1;
  if (/[！!]$/u.test(text)) sum += 0.5;
  // What something amounts to in the writer's eyes: 这是一种不错的方式.
  if (/^(?:这|那|此)[^，]{0,8}(?:是一[种个项]|恰到好处|不错)/u.test(text)) sum += 1;
  return sum;
}
