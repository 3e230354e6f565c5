import { type Cut, clauseVerb, isPredicate, type Open, type Place } from "./cut";
import { antecedentBefore, be, isCopular, isPlural, mainVerb, skipAdverbs, tenseOf, textOf } from "./phrases";
import type { Token } from "./token";
import { inflect, verbForms } from "./verbs";

/** Participles that say what came of it, or that are prepositions by now. */
const NO_CLAIM = new Set(
  `including according depending regarding concerning making causing leading resulting allowing enabling following considering
  starting ranging using being forcing helping prompting beginning ending letting citing saying adding noting`.split(
    /\s+/u,
  ),
);

/** ", which is", and behind "X is a Y" also "that does" and "who does". */
export function relativeCut({ sentence, tokens, to, open }: Place, i: number, token: Token): Cut | undefined {
  if (token.tag !== "relative") return undefined;
  const comma = tokens[i - 1]?.tag === "comma";
  const whose = token.lower === "whose";
  const verb = whose ? mainVerb(tokens, i + 1, to) : skipAdverbs(tokens, i + 1);
  if (!isPredicate(tokens[verb]) || token.lower === "where" || (comma && token.lower === "that"))
    return undefined;
  if (!comma && (whose || open.kind !== "main" || !isCopular(tokens, open.verb, i))) return undefined;
  if (comma && resumes(tokens, verb, to)) return undefined;
  const name = comma ? antecedentName(sentence, tokens, i, verb, open) : open.own;
  if (!name || /^there$/iu.test(name)) return undefined;
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

/** ", meaning (that) it is": a clause of its own. */
export function meaningCut({ tokens, to }: Place, i: number, token: Token): Cut | undefined {
  if (token.lower !== "meaning" || tokens[i - 1]?.tag !== "comma") return undefined;
  const from = tokens[i + 1]?.lower === "that" ? i + 2 : i + 1;
  const verb = clauseVerb(tokens, from, to, true);
  if (verb <= from) return undefined;
  return { end: i - 1, start: i, from, subject: "", linking: "", own: "", verb, kind: "aside" };
}

/** ", providing a better view": what the subject also does. */
export function participleCut({ tokens, to, main }: Place, i: number, token: Token): Cut | undefined {
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
export function reducedCut({ tokens, open }: Place, i: number, token: Token): Cut | undefined {
  if (token.tag !== "part" || tokens[i + 1]?.tag !== "prep" || open.kind !== "main" || !open.own)
    return undefined;
  if (i < open.verb + 3 || tokens[i - 1]?.tag === "adverb" || !isCopular(tokens, open.verb, i))
    return undefined;
  const linking = tokens[open.verb]?.lower ?? "";
  return { end: i, start: i, from: i, subject: open.own, linking, own: open.own, verb: i, kind: "aside" };
}

/** ", the company that", ", a city in": what something named is. */
export function appositionCut(
  { sentence, tokens, to, open }: Place,
  i: number,
  token: Token,
): Cut | undefined {
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
