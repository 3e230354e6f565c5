import {
  antecedentBefore,
  be,
  isCopular,
  isPlural,
  mainVerb,
  skipAdverbs,
  subjectOf,
  tenseOf,
  textOf,
} from "./phrases";
import type { Tag, Token } from "./tag";
import { INTRANSITIVE, inflect, verbForms } from "./verbs";

/** A clause under way; numbers are indexes of tokens. */
export type Open = {
  start: number;
  from: number;
  subject: string;
  linking: string;
  /** Its subject in its own or borrowed words, for what is coordinated with it. */
  own: string;
  verb: number;
  kind: "main" | "relative" | "aside";
};

/** Where one clause ends and what begins behind it. */
export type Cut = Open & { end: number };

export type Place = { sentence: string; tokens: readonly Token[]; to: number; open: Open; main: Open };

/** Begin a clause of their own behind a comma. */
const CONTRAST = new Set(["while", "whereas", "although", "though", "so"]);
/** What hangs on these is one claim with what it hangs on. */
const CONDITION = new Set([
  "if",
  "unless",
  "whether",
  "because",
  "when",
  "whenever",
  "until",
  "once",
  "since",
]);
/** Participles that say what came of it, or that are prepositions by now. */
const NO_CLAIM = new Set(
  `including according depending regarding concerning making causing leading resulting allowing enabling following considering
  starting ranging using being forcing helping prompting beginning ending letting citing saying adding noting`.split(
    /\s+/u,
  ),
);

/** No clause begins with any of these. */
const WITHIN: ReadonlySet<Tag> = new Set([
  "word",
  "name",
  "number",
  "aux",
  "finite",
  "adverb",
  "inf",
  "subject",
  "pronoun",
  "to",
  "open",
  "close",
]);

const RULES = [relativeCut, clauseCut, predicateCut, meaningCut, participleCut, reducedCut, appositionCut];

/** The cut at token `i`, if a clause begins there. */
export function nextCut(place: Place, i: number): Cut | undefined {
  const token = place.tokens[i];
  if (!token || token.inner || WITHIN.has(token.tag)) return undefined;
  for (const rule of RULES) {
    const cut = rule(place, i, token);
    if (cut) return cut;
  }
  return undefined;
}

const isPredicate = (token: Token | undefined) => token?.tag === "aux" || token?.tag === "finite";

/** ", which is", and behind "X is a Y" also "that does" and "who does". */
function relativeCut({ sentence, tokens, to, open }: Place, i: number, token: Token): Cut | undefined {
  if (token.tag !== "relative") return undefined;
  const comma = tokens[i - 1]?.tag === "comma";
  const whose = token.lower === "whose";
  const verb = whose ? mainVerb(tokens, i + 1, to) : skipAdverbs(tokens, i + 1);
  if (!isPredicate(tokens[verb]) || token.lower === "where" || (comma && token.lower === "that"))
    return undefined;
  if (!comma && (whose || open.kind !== "main" || !isCopular(tokens, open.verb, i))) return undefined;
  if (comma && resumes(tokens, verb, to)) return undefined;
  const name = comma ? antecedentName(sentence, tokens, i, verb, open) : open.own;
  if (!name) return undefined;
  const subject = whose ? `${name}'s` : name;
  const own = whose ? `${subject} ${textOf(sentence, tokens, { from: i + 1, to: verb })}` : subject;
  return { end: comma ? i - 1 : i, start: i, from: i + 1, subject, linking: "", own, verb, kind: "relative" };
}

/** Whether the clause around a relative one goes on behind it: "potatoes, which are a root, did". */
function resumes(tokens: readonly Token[], verb: number, to: number): boolean {
  return tokens
    .slice(verb, to)
    .some(
      (token, k, rest) =>
        token.tag === "comma" && !token.inner && isPredicate(rest[k + 1]) && rest[k + 2]?.lower !== "by",
    );
}

/** What "which" or "who" at `i` stands for; empty where it stands for no noun but for all that was said. */
function antecedentName(
  sentence: string,
  tokens: readonly Token[],
  i: number,
  verb: number,
  open: Open,
): string {
  const found = antecedentBefore(tokens, i - 1, open.from, isPlural(tokens, verb, ""));
  if (!found) return "";
  const quality =
    /^(?:aux|adverb)$/u.test(tokens[found.from - 1]?.tag ?? "") || tokens[found.from]?.lower === "much";
  if (quality && tokens.slice(found.from, found.to).every(({ tag }) => /^(?:word|det)$/u.test(tag)))
    return "";
  const name = textOf(sentence, tokens, found);
  // Persons, not what is theirs: "the story of Manuel, who".
  return tokens[i]?.lower === "who" ? (/\bof (\p{Lu}.*)$/u.exec(name)?.[1] ?? name) : name;
}

/** "; it is", ", and the other was", ", while most are", "and he went": a clause with a subject of its own. */
function clauseCut({ tokens, to, open }: Place, i: number, token: Token): Cut | undefined {
  const comma = tokens[i - 1]?.tag === "comma";
  const strong =
    /^[;:–—-]$/u.test(token.text) || (comma && (CONTRAST.has(token.lower) || continues(tokens, i, open)));
  if (!strong && (token.tag !== "and" || token.lower === "or" || token.lower === "nor")) return undefined;
  const apart = token.text === ";" || (comma && /^(?:while|whereas)$/u.test(token.lower));
  if (!apart && isConditional(tokens, open.from, i)) return undefined;
  // Without a comma, it hangs with what it is joined to: "as potatoes and tomatoes were".
  const joined = tokens
    .slice(open.verb, i)
    .some(({ tag, inner }) => /^(?:sub|relative)$/u.test(tag) && !inner);
  if (!strong && !comma && joined) return undefined;
  const behind = token.tag === "prep" ? i + 2 : i + 1;
  const from = skipAdverbs(tokens, behind);
  const verb = clauseVerb(tokens, from, to, strong || comma);
  if (verb <= from) return undefined;
  return {
    end: comma ? i - 1 : i,
    start: i,
    from: behind,
    subject: "",
    linking: "",
    own: "",
    verb,
    kind: "main",
  };
}

/** ", where he leads", ", during which it grew", and of the past ", when they won": more of the story, no condition. */
function continues(tokens: readonly Token[], i: number, open: Open): boolean {
  const { lower, tag } = tokens[i] ?? { lower: "", tag: "mark" };
  if (tag === "prep")
    return /^(?:during|after|under|before)$/u.test(lower) && tokens[i + 1]?.lower === "which";
  return lower === "where" || (lower === "when" && tenseOf(tokens, open.verb) === "past");
}

/** The verb of a clause that begins at `from` with a plain subject. Without a comma before it, the subject has to be short. */
function clauseVerb(tokens: readonly Token[], from: number, to: number, loose: boolean): number {
  const first = tokens[from];
  if (!first || !/^(?:det|name|word|number|open|subject|pronoun)$/u.test(first.tag)) return -1;
  const most = loose ? 14 : first.tag === "subject" ? 2 : 5;
  for (let i = from; i < Math.min(to, from + most); i++) {
    const token = tokens[i];
    if (!token || token.inner) continue;
    if (isPredicate(token)) return i;
    if (token.tag === "subject" && i > from) return -1;
    if (
      /^(?:comma|and|relative|mark|sub)$/u.test(token.tag) &&
      token.text !== "." &&
      !(loose && token.lower === "and")
    )
      return -1;
  }
  return -1;
}

/** "and was", "and later moved", ", ran": another predicate of the same subject. */
function predicateCut({ sentence, tokens, open, main }: Place, i: number, token: Token): Cut | undefined {
  const comma = tokens[i - 1]?.tag === "comma";
  const bare = token.tag === "comma" && tokens[i + 1]?.tag === "finite";
  if (!bare && (token.tag !== "and" || token.lower === "nor" || token.lower === "or")) return undefined;
  if (isConditional(tokens, open.from, i)) return undefined;
  const verb = skipAdverbs(tokens, i + 1);
  for (const outer of comma && main !== open ? [main, open] : [open]) {
    // Whose it is stays open: "the man who ran and fell".
    if (!comma && tokens.slice(open.verb + 1, i).some(({ tag, inner }) => tag === "relative" && !inner))
      continue;
    const head = complementOf(sentence, tokens, outer, i);
    const linking = head.own ? linkingFor(tokens, verb, head, bare) : undefined;
    if (linking === undefined) continue;
    return {
      end: comma ? i - 1 : i,
      start: bare ? i + 1 : i,
      from: i + 1,
      subject: head.own,
      linking,
      own: head.own,
      verb,
      kind: head.kind,
    };
  }
  return undefined;
}

/** The clause that "that" opens ("it is known that X was"): what is coordinated behind it belongs to it. */
function complementOf(sentence: string, tokens: readonly Token[], open: Open, i: number): Open {
  const that = tokens.findIndex(
    (token, k) => k > open.verb && k < i && token.lower === "that" && token.tag === "sub" && !token.inner,
  );
  if (that < 0) return open;
  const verb = mainVerb(tokens, that + 1, i);
  const subject = verb < 0 ? undefined : subjectOf(tokens, that + 1, verb);
  return subject ? { ...open, own: textOf(sentence, tokens, subject), verb } : open;
}

/** What goes between the subject and a coordinated verb; undefined where that verb is none, or no match for the first. */
function linkingFor(
  tokens: readonly Token[],
  verb: number,
  { verb: first, own }: Open,
  bare: boolean,
): string | undefined {
  const next = tokens[verb];
  const head = tokens[first];
  if (!next || !head) return undefined;
  if (next.tag === "aux") return "";
  const forms = verbForms(next.lower);
  const after = tokens[verb + 1];
  if (after?.tag === "and" || after?.tag === "comma") return undefined;
  const infinitive = tokens.slice(first, verb).some(({ tag }) => tag === "to");
  if (infinitive && forms.some(({ form }) => form === "base")) return undefined;
  const participle = forms.find(({ form }) => form === "participle");
  if (
    participle &&
    /^(?:is|are|was|were|has|have|had)$/u.test(head.lower) &&
    /^(?:finite|part)$/u.test(next.tag)
  ) {
    const passive = tokens[skipAdverbs(tokens, first + 1)]?.tag === "part";
    const active =
      INTRANSITIVE.has(participle.base) || (after && /^(?:det|name|number|pronoun)$/u.test(after.tag));
    if (passive) return /^(?:is|are|was|were)$/u.test(head.lower) && active ? "" : head.lower;
    if (bare && after?.tag === "prep" && !active)
      return be(tenseOf(tokens, first), isPlural(tokens, first, own));
  }
  if (next.tag !== "finite") return undefined;
  // ", inspired by": what was done to the subject.
  if (participle && after?.lower === "by")
    return bare ? be(tenseOf(tokens, first), isPlural(tokens, first, own)) : undefined;
  if (forms.some(({ form }) => form === "past")) {
    return tenseOf(tokens, first) === "past" || head.tag === "aux" ? "" : undefined;
  }
  if (head.tag === "aux") {
    return /^(?:is|are|has|have)$/u.test(head.lower) && forms.some(({ form }) => form === "s")
      ? ""
      : undefined;
  }
  return verbForms(head.lower).some(({ form }) => forms.some((one) => one.form === form)) ? "" : undefined;
}

/** ", meaning (that) it is": a clause of its own. */
function meaningCut({ tokens, to }: Place, i: number, token: Token): Cut | undefined {
  if (token.lower !== "meaning" || tokens[i - 1]?.tag !== "comma") return undefined;
  const from = tokens[i + 1]?.lower === "that" ? i + 2 : i + 1;
  const verb = clauseVerb(tokens, from, to, true);
  if (verb <= from) return undefined;
  return { end: i - 1, start: i, from, subject: "", linking: "", own: "", verb, kind: "aside" };
}

/** ", providing a better view": what the subject also does. */
function participleCut({ tokens, to, main }: Place, i: number, token: Token): Cut | undefined {
  if (token.tag !== "ing" || tokens[i - 1]?.tag !== "comma" || NO_CLAIM.has(token.lower) || !main.own)
    return undefined;
  const base = verbForms(token.lower).find(({ form }) => form === "ing")?.base;
  const rest = tokens.slice(i + 1, to);
  if (
    !base ||
    rest.length < 2 ||
    /^(?:comma|and)$/u.test(rest[0]?.tag ?? "") ||
    rest.some(({ tag, inner }) => tag === "aux" && !inner)
  )
    return undefined;
  const linking = inflect(base, tenseOf(tokens, main.verb), isPlural(tokens, main.verb, main.own));
  return {
    end: i - 1,
    start: i,
    from: i + 1,
    subject: main.own,
    linking,
    own: main.own,
    verb: i,
    kind: "aside",
  };
}

/** "is a song written by": who made it is another matter than what it is. */
function reducedCut({ tokens, open }: Place, i: number, token: Token): Cut | undefined {
  if (token.tag !== "part" || tokens[i + 1]?.tag !== "prep" || open.kind !== "main" || !open.own)
    return undefined;
  if (i < open.verb + 3 || tokens[i - 1]?.tag === "adverb" || !isCopular(tokens, open.verb, i))
    return undefined;
  const linking = tokens[open.verb]?.lower ?? "";
  return { end: i, start: i, from: i, subject: open.own, linking, own: open.own, verb: i, kind: "aside" };
}

/** ", the company that", ", a city in": what something named is. */
function appositionCut({ sentence, tokens, to, open }: Place, i: number, token: Token): Cut | undefined {
  if (
    tokens[i - 1]?.tag !== "comma" ||
    tokens[i - 2]?.tag !== "name" ||
    !/^(?:a|an|the|one)$/u.test(token.lower)
  )
    return undefined;
  // Not where more of the same follows: that is a list.
  if (
    tokens.slice(i, to).some(({ tag, inner }, k) => !inner && (tag === "comma" || (tag === "and" && k < 8)))
  )
    return undefined;
  const antecedent = antecedentBefore(tokens, i - 1, open.from, false);
  if (!antecedent) return undefined;
  // The one named, not what is of him: "part of Openlink, the company that".
  const subject = /^(?:\p{Ll}+ of )?(.*)$/su.exec(textOf(sentence, tokens, antecedent))?.[1] ?? "";
  const linking = be(tenseOf(tokens, open.verb), false);
  return { end: i - 1, start: i, from: i, subject, linking, own: subject, verb: i, kind: "aside" };
}

/** Whether what stands from `from` to `i` is or holds a condition, cause or time that the rest hangs on. */
function isConditional(tokens: readonly Token[], from: number, i: number): boolean {
  for (let k = from; k < i; k++) {
    const token = tokens[k];
    if (token?.tag === "sub" && !token.inner && CONDITION.has(token.lower)) return true;
  }
  return false;
}
