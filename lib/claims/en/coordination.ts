import { type Cut, clauseVerb, isConditional, type Open, type Place } from "./cut";
import { be, isPlural, mainVerb, skipAdverbs, subjectOf, tenseOf, textOf } from "./phrases";
import type { Token } from "./token";
import { INTRANSITIVE, verbForms } from "./verbs";

/** Begin a clause of their own behind a comma. */
const CONTRAST = new Set(["while", "whereas", "although", "though", "so"]);
/** "; it is", ", and the other was", ", while most are", "and he went": a clause with a subject of its own. */
export function clauseCut({ tokens, to, open }: Place, i: number, token: Token): Cut | undefined {
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

/** "and was", "and later moved", ", ran": another predicate of the same subject. */
export function predicateCut(
  { sentence, tokens, open, main }: Place,
  i: number,
  token: Token,
): Cut | undefined {
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

/** Behind other auxiliaries a past form is no predicate of its own: "would make it worrying and unsettled". */
const HAVE_OR_BE = /^(?:is|are|was|were|has|have|had)$/u;

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
    return tenseOf(tokens, first) === "past" || HAVE_OR_BE.test(head.lower) ? "" : undefined;
  }
  if (head.tag === "aux") {
    return /^(?:is|are|has|have)$/u.test(head.lower) && forms.some(({ form }) => form === "s")
      ? ""
      : undefined;
  }
  return verbForms(head.lower).some(({ form }) => forms.some((one) => one.form === form)) ? "" : undefined;
}
