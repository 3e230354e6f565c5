import { hashText } from "./hash";
import type { Entry, Tag } from "./token";
import { type VerbForm, verbForms } from "./verbs";
import { groupsOf } from "./word-groups";

const list = (words: string) => words.trim().split(/\s+/u);

const CLOSED = new Map<string, Tag>(
  Object.entries({
    aux: `is are was were has have had do does did will would can could shall should may might must cannot 's 'd 'll 're 've 'm isn't aren't
      wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't couldn't shouldn't mustn't`,
    det: `the a an this that these those my your his her its our their some any no every each either neither another both all many few several most
      more other such much`,
    prep: `of in on at by for from with into onto about against between through during within without under over above below among across behind
      beyond near toward towards upon per via despite throughout alongside amid beside besides around along off out up down like unlike except
      including concerning regarding following`,
    subject: "he she it they we i you there",
    pronoun:
      "him them us me himself herself itself themselves one someone everyone nobody nothing anything everything",
    relative: "which who whom whose where",
    and: "and but or nor yet",
    sub: `because although though while whereas if unless until when whenever since as after before once than so whether how why what`,
    adverb: `not never also then later still now already often always usually generally typically again soon even only just too very once twice thus
      therefore however instead eventually finally initially originally previously formerly currently recently subsequently primarily mainly mostly
      widely highly well further perhaps together ever almost nearly first meanwhile moreover
      furthermore additionally consequently nevertheless nonetheless overall similarly likewise hence accordingly notably specifically importantly
      unfortunately fortunately interestingly historically sadly hopefully clearly obviously frankly`,
    to: "to",
  }).flatMap(([tag, words]) => list(words).map((word): [string, Tag] => [word, tag as Tag])),
);

const NO_ADVERB = new Set(
  list(`family only early daily ally rally reply supply apply italy july assembly monopoly anomaly fly rely belly bully ugly friendly likely lovely
    elderly deadly costly weekly monthly yearly`),
);

const NO_FORMS: ReadonlySet<VerbForm> = new Set();
/** A text repeats its words; one that does not must not fill the memory. */
const MOST = 60_000;

let known = new Map<string, Entry>();

export function entryOf(text: string): Entry {
  const found = known.get(text);
  if (found) return found;
  if (known.size >= MOST) known = new Map();
  const entry = lookUp(text);
  known.set(text, entry);
  return entry;
}

function lookUp(text: string): Entry {
  const lower = text.toLowerCase().replaceAll("’", "'");
  const tag = firstTag(text, lower);
  const forms =
    tag === "word" || tag === "name" ? new Set(verbForms(lower).map(({ form }) => form)) : NO_FORMS;
  const shape = lower
    .replace(/\d[\d.,]*\d/gu, (digits) => "#".repeat(Math.min(5, digits.length)))
    .replace(/\d/gu, "#");
  const marked = `<${shape}>`;
  const pieces: number[] = [];
  for (let i = 0; i + 4 <= marked.length; i++) pieces.push(hashText(`c${marked.slice(i, i + 4)}`));
  return {
    lower,
    tag,
    forms,
    groups: groupsOf(lower),
    capital: /^\p{Lu}/u.test(text),
    acronym: /^\p{Lu}{2,5}$/u.test(text),
    year: /^(?:1[5-9]|20)\d\ds?$/u.test(text),
    currency: /^[$€£¥]./u.test(text),
    hash: hashText(shape),
    pieces,
  };
}

function firstTag(text: string, lower: string): Tag {
  // "IT", "US" and "WHO" in capitals are names.
  const closed =
    text.length > 1 && text === text.toUpperCase() && /^(?:it|us|who|we)$/u.test(lower)
      ? undefined
      : CLOSED.get(lower);
  if (closed) return closed;
  if (text === ",") return "comma";
  if (/^[([{“«‘"]$/u.test(text)) return "open";
  if (/^[)\]}”»]$/u.test(text)) return "close";
  if (/^[$€£¥#]?\p{N}/u.test(text)) return "number";
  if (/^\p{L}[^'’]+['’]s$/u.test(text)) return "word";
  if (/^\p{Lu}/u.test(text)) return "name";
  if (/^\p{L}/u.test(text)) return text.endsWith("ly") && !NO_ADVERB.has(text) ? "adverb" : "word";
  return "mark";
}
