import { mainVerb, skipAdverbs, subjectOf, textOf } from "./phrases";
import type { Token } from "./token";
import { verbForms } from "./verbs";

/** Somebody says what stands from token `from` up to `to`. UTF-16 positions of the cue are those of its tokens. */
export type Attribution = { speaker: string; cue: string; from: number; to: number; call: boolean };

const SAYING = new Set(
  `say tell announce report claim argue believe note state warn add explain insist deny confirm reveal suggest estimate
  conclude declare testify write predict forecast allege assert maintain acknowledge admit contend stress emphasize emphasise
  recall reply respond find show indicate think hope concede propose observe remark describe disclose caution`.split(
    /\s+/u,
  ),
);
/** That somebody calls for something is all that can be checked of it. */
const CALLING = new Set(
  "urge demand call recommend advise request ask appeal praise criticize condemn denounce welcome criticise".split(
    " ",
  ),
);

const WITH_SOURCE = /^(?:according|per)$/u;

/** Who says the sentence, if the sentence names somebody, and which part of it is what is said. */
export function findAttribution(sentence: string, tokens: readonly Token[]): Attribution | undefined {
  return accordingTo(sentence, tokens) ?? saidBehind(sentence, tokens) ?? saidBefore(sentence, tokens);
}

/** "According to X, ..." and "..., according to X." */
function accordingTo(sentence: string, tokens: readonly Token[]): Attribution | undefined {
  const at = tokens.findIndex(
    ({ lower, inner }, i) => WITH_SOURCE.test(lower) && !inner && tokens[i + 1]?.lower === "to",
  );
  if (at < 0) return undefined;
  const cue = textOf(sentence, tokens, { from: at, to: at + 2 });
  const last = lastWord(tokens);
  if (at === 0) {
    const comma = tokens.findIndex((token, i) => i > 1 && token.tag === "comma" && !token.inner);
    if (comma < 0 || comma > 18) return undefined;
    return {
      speaker: nameOf(sentence, tokens, 2, comma),
      cue,
      from: comma + 1,
      to: tokens.length,
      call: false,
    };
  }
  if (mainVerb(tokens, 0, at) < 0) return undefined;
  const stop = tokens.findIndex(
    (token, i) =>
      i > at && (token.tag === "comma" || token.tag === "relative" || token.tag === "and") && !token.inner,
  );
  const end = stop < 0 ? last : stop;
  // What goes on behind it is still what is said only where nothing does.
  if (stop >= 0 && tokens[stop]?.tag === "comma" && stop < last - 1) return undefined;
  return {
    speaker: nameOf(sentence, tokens, at + 2, end),
    cue,
    from: 0,
    to: tokens[at - 1]?.tag === "comma" ? at - 1 : at,
    call: false,
  };
}

/** "...," X said. "...," said X, who was there. */
function saidBehind(sentence: string, tokens: readonly Token[]): Attribution | undefined {
  for (let i = 2; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token || token.inner || !isSaying(token)) continue;
    const comma = lastIndex(
      tokens,
      i,
      (one) => one.tag === "comma" || one.tag === "close" || one.text === "”" || one.text === '"',
    );
    if (comma < 1 || i - comma > 10) continue;
    const quoted = /["”]/u.test(tokens[comma]?.text ?? "");
    const before = mainVerb(tokens, 0, comma);
    if (!quoted && (before < 0 || before >= i)) continue;
    const inverted = i === comma + 1;
    const from = inverted ? i + 1 : comma + 1;
    const to = inverted ? endOfName(tokens, i + 1) : i;
    if (to <= from || !isSpeaker(tokens, from, to)) continue;
    if (!quoted && !isTail(tokens, inverted ? to : i + 1)) continue;
    const end = tokens[comma]?.tag === "comma" ? comma : comma + 1;
    return { speaker: nameOf(sentence, tokens, from, to), cue: token.text, from: 0, to: end, call: false };
  }
  return undefined;
}

/** X said (that) ... */
function saidBefore(sentence: string, tokens: readonly Token[]): Attribution | undefined {
  const verb = mainVerb(tokens, 0, tokens.length);
  const token = tokens[verb];
  if (!token) return undefined;
  const carrier = token.tag === "aux" ? skipAdverbs(tokens, verb + 1) : verb;
  const saying = tokens[carrier];
  if (!saying || (token.tag === "aux" && !/^(?:has|have|had|did|does)/u.test(token.lower))) return undefined;
  const forms = verbForms(saying.lower);
  const subject = subjectOf(tokens, 0, verb);
  if (!subject || !isSpeaker(tokens, subject.from, subject.to)) return undefined;
  const speaker = nameOf(sentence, tokens, subject.from, subject.to);
  if (forms.some(({ base }) => CALLING.has(base))) {
    return isOrganised(tokens, subject.from, subject.to)
      ? { speaker, cue: saying.text, from: 0, to: tokens.length, call: true }
      : undefined;
  }
  if (!forms.some(({ base }) => SAYING.has(base))) return undefined;
  let from = carrier + 1;
  // The one who is told, or the day, may stand between: "told reporters on Monday that".
  const reach = /^(?:tell|say|announce|warn)$/u.test(forms[0]?.base ?? "") ? 6 : 2;
  const that = tokens.findIndex(
    (one, i) =>
      i > carrier && i <= carrier + reach && one.lower === "that" && one.tag === "sub" && !one.inner,
  );
  if (that > 0) from = that + 1;
  else {
    if (tokens[from]?.tag === "comma" || tokens[from]?.text === ":") from++;
    const quoted = /["“]/u.test(tokens[from]?.text ?? "");
    const clause = mainVerb(tokens, from, tokens.length);
    if (
      !quoted &&
      (clause < 0 ||
        !/^(?:say|think|believe|hope|claim|add|insist)$/u.test(forms[0]?.base ?? "") ||
        !subjectOf(tokens, from, clause))
    ) {
      return undefined;
    }
  }
  return from < tokens.length - 1
    ? { speaker, cue: saying.text, from, to: tokens.length, call: false }
    : undefined;
}

function isSaying(token: Token): boolean {
  return (
    (token.tag === "finite" || token.tag === "part") &&
    verbForms(token.lower).some(({ base }) => SAYING.has(base)) &&
    token.lower !== "found" &&
    token.lower !== "shown"
  );
}

const PEOPLE =
  /^(?:he|she|they|officials?|police|spokes(?:man|woman|person|people)|ministers?|president|government|authorities|researchers?|scholars?|historians?|scientists?|leaders?|opponents|supporters|activists|campaigners|members|experts?|analysts?|critics?|doctors?|author|authors|study|report|survey|paper|agency|ministry|department|company|court|council|city|state|parliament|family|judge|prosecutors?|witnesses|residents|lawyers?|coach|director|chief|chairman|chairwoman|mayor|senator|governor|secretary|professor|economists?|team|organi[sz]ation|group|committee|commission|bank|university|sources?|media|newspaper|documents?|statement|data|evidence|research|findings)$/u;

/** A name, or somebody who speaks for a living. */
function isSpeaker(tokens: readonly Token[], from: number, to: number): boolean {
  const part = tokens.slice(from, to);
  if (part.some(({ tag, inner }) => !inner && (tag === "aux" || tag === "finite" || tag === "sub")))
    return false;
  return part.some(({ tag, lower }) => tag === "name" || PEOPLE.test(lower));
}

function isOrganised(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).some(({ tag }) => tag === "name");
}

/** After the words of saying nothing but when and where they were said may follow. */
function isTail(tokens: readonly Token[], from: number): boolean {
  return !tokens.slice(from).some(({ tag, inner }) => !inner && (tag === "comma" || tag === "sub"));
}

function endOfName(tokens: readonly Token[], from: number): number {
  let to = from;
  for (;;) {
    const token = tokens[to];
    const next = tokens[to + 1];
    if (!token || TIME.has(token.lower)) return to;
    const joins = token.lower === "of" || (token.text === "." && next?.tag === "name");
    if (!joins && !/^(?:det|name|word|number|subject|part)$/u.test(token.tag)) return to;
    to++;
  }
}

/** When, not who. */
const TIME = new Set(
  "last this next yesterday today on in at earlier monday tuesday wednesday thursday friday saturday sunday".split(
    " ",
  ),
);

function lastIndex(tokens: readonly Token[], before: number, test: (token: Token) => boolean): number {
  for (let i = before - 1; i >= 0; i--) {
    const token = tokens[i];
    if (token && test(token)) return i;
  }
  return -1;
}

function lastWord(tokens: readonly Token[]): number {
  return tokens.at(-1)?.tag === "mark" ? tokens.length - 1 : tokens.length;
}

/** The name without what is said about its bearer. */
function nameOf(sentence: string, tokens: readonly Token[], from: number, to: number): string {
  const comma = tokens.findIndex((token, i) => i > from && i < to && token.tag === "comma" && !token.inner);
  return textOf(sentence, tokens, { from, to: comma > from ? comma : to })
    .replace(/\s*\([^)]*\)\s*$/u, "")
    .replace(/^[“"]|[”"]$/gu, "");
}
