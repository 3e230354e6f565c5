import { type Chunk, firstWord, has } from "./chunks";
import type { Hit } from "./lexicon";
import { tagged } from "./tags";
import { FRAME_END } from "./words/relations";

const GRAMMAR = tagged("grammar");
const BEFORE_ADJECTIVE = tagged("degree", "norm");
const COMPARISON = tagged("comparison");
const BEFORE_VERB = tagged(
  "speech-adverb",
  "auxiliary",
  "addition",
  "contrast",
  "norm",
  "epistemic",
  "hedge",
  "future",
  "consequent",
  "eval",
);
const FRAMING = tagged(
  "time",
  "adverbial",
  "addition",
  "epistemic",
  "number",
  "measure",
  "hearsay",
  "contrast",
  "none",
);
const FRAME_OPENING = tagged("adverbial", "time", "number");

const VERBS = tagged("grammar", "event", "state", "change", "say", "act", "find", "result");

/** Behind a verb, these make a noun of it: 制作群, 投资者, 就业率. */
const NOMINAL =
  /^(?:群|人(?!们)|者|员|家|商|量|率|数|额|权|力|性|方(?!面)|品|业|区|界|案|法(?!规定)|书|物|费|类|型|用品|部门|活动|计划|项目|工作|局|处|署|组|会(?!见|谈|晤|被))/u;

/**
 * Whether a listed word is used as a verb: not one that 的 turns into a noun or a description (的发展, 设计的), not the
 * beginning of a compound, not 为 or 在 before their noun.
 */
export function isVerb(folded: string, chunk: Chunk, hit: Hit): boolean {
  if (!has(hit, VERBS)) return false;
  const after = folded.slice(hit.end, Math.min(hit.end + 3, chunk.end));
  if (has(hit, GRAMMAR)) {
    const word = folded.slice(hit.start, hit.end);
    if (word === "为" || word === "过" || word === "成" || word === "能") {
      return (
        hit.start > chunk.start &&
        !/[更也还都就确实因作成认以]$/u.test(folded.slice(chunk.start, hit.start)) &&
        hit.end < chunk.end
      );
    }
    return true;
  }
  if (folded[hit.start - 1] === "的") return false;
  if (after.startsWith("的") && hit.end + 1 < chunk.end) return false;
  return !NOMINAL.test(after);
}

/** What can carry a clause: a verb, or an adjective with a word of degree. Long stretches without a listed one have an unlisted one. */
export function hasPredicate(folded: string, chunk: Chunk): boolean {
  chunk.predicate ??= findPredicate(folded, chunk);
  return chunk.predicate;
}

function findPredicate(folded: string, chunk: Chunk): boolean {
  for (const hit of chunk.hits) {
    if (isVerb(folded, chunk, hit)) return true;
    if (has(hit, BEFORE_ADJECTIVE) && !/^[^，的]{1,4}的/u.test(folded.slice(hit.end, chunk.end))) return true;
  }
  const text = folded.slice(chunk.start, chunk.end);
  if (DIRECTED.test(text) || COMPLETED.test(text)) return true;
  return text.length > 12 && !NOUN_END.test(text) && !text.includes("、") && !FRAME_END.test(text);
}

/** A verb of motion, whatever it is. */
const DIRECTED = /[\u3400-\u9fff](?:出来|起来|下来|下去|上去|进去|回来|出去|过来|回去|进来|上来)/u;
/** What is, was or will be so. */
const COMPLETED = /(?:已经|正在|曾经|将会)(?!的)[\u3400-\u9fff]{2}/u;
const NOUN_END = /的[^的]{1,8}$|[等者人员们]$|”$|》$|）$/u;

/** Whether the chunk begins with its verb, or with an adverbial before it: its subject stands in a chunk before. */
export function isSubjectless(folded: string, chunk: Chunk, from = chunk.start): boolean {
  let at = from;
  for (const hit of chunk.hits) {
    if (hit.start < from) continue;
    if (hit.start !== at) return false;
    if (isVerb(folded, chunk, hit) || has(hit, COMPARISON)) return true;
    const word = folded.slice(hit.start, hit.end);
    if (/^(?:在|对|向|从|为|以|由|于|跟|给|把|将|被|使|让|令|像)$/u.test(word)) return true;
    if (!has(hit, BEFORE_VERB)) {
      return false;
    }
    at = hit.end;
  }
  return false;
}

const FRAME_START =
  /^(?:为了|随着|针对|根据|依据|按照|面对|通过|透过|藉由|借由|对于|关于|至于|比起|鉴于|围绕|自从|以.{1,12}为例|在.{1,20}(?:情况|背景|基础)下?)/u;

/** A time, a place, a topic or a circumstance that what follows is said of. */
export function isFrame(folded: string, chunk: Chunk): boolean {
  chunk.frame ??= framesNext(folded, chunk);
  return chunk.frame;
}

function framesNext(folded: string, chunk: Chunk): boolean {
  const first = firstWord(chunk);
  const text = folded.slice(chunk.start, chunk.end);
  if (!hasPredicate(folded, chunk)) return text.length <= 40;
  if (text.length <= 6 && chunk.hits.length > 0 && chunk.hits.every((hit) => has(hit, FRAMING))) {
    return true;
  }
  if (/^[^是有]{2,14}的$/u.test(text)) return true;
  if (
    FRAME_END.test(text) &&
    !/(?:之中|目前|以上|以下|提前|集中|心中|手中|眼中|小时|直到现在)$/u.test(text)
  ) {
    if (has(first, FRAME_OPENING)) return true;
    return (
      text.length <= 32 && /(?:时|后|前|时候|同时|中|来说|而言|来看|来讲|为例|为由|期间|的话)$/u.test(text)
    );
  }
  return FRAME_START.test(text);
}
