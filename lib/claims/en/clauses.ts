import type { Open } from "./cut";
import { nextCut } from "./cuts";
import {
  adverbialBefore,
  be,
  isPlural,
  mainVerb,
  type Range,
  skipAdverbs,
  subjectOf,
  tenseOf,
  textOf,
} from "./phrases";
import type { Token } from "./token";

/**
 * A part of a sentence that can be true or false by itself. UTF-16 positions in the sentence: `start` to `end` is where it
 * stands, `from` where its own words begin, behind a conjunction or pronoun that a statement leaves out.
 */
export type Clause = {
  start: number;
  end: number;
  from: number;
  /** As written elsewhere in the sentence, to come before its own words; empty where it has its own. */
  subject: string;
  /** Words of ours between subject and own words: "is". */
  linking: string;
  /** The tokens it stands on. */
  tokens: Range;
};

/**
 * Cuts a sentence where its parts could have different verdicts: coordinated clauses and predicates, relative clauses and
 * appositions that add a statement of their own, participles at the end. Never between condition and consequence or
 * cause and effect, and never within brackets, quotations or lists.
 */
export function splitClauses(sentence: string, tokens: readonly Token[], from: number, to: number): Clause[] {
  const done: Clause[] = [];
  const verb = mainVerb(tokens, from, to);
  const whole: Open = { start: from, from, subject: "", linking: "", own: "", verb, kind: "main" };
  let open = begin(sentence, tokens, whole, done);
  let main = open;
  for (let i = open.verb < 0 ? to : open.verb + 1; i < to; i++) {
    const cut = nextCut({ sentence, tokens, to, open, main }, i);
    if (!cut) continue;
    add(done, tokens, open, cut.end);
    open = begin(sentence, tokens, cut, done);
    if (open.kind === "main") main = open;
    i = Math.max(i, open.verb);
  }
  add(done, tokens, open, to);
  return done;
}

type Begun = Pick<Open, "start" | "from" | "subject" | "linking">;

function add(
  done: Clause[],
  tokens: readonly Token[],
  { start, from, subject, linking }: Begun,
  end: number,
): void {
  const first = tokens[start];
  const last = tokens[end - 1];
  const word = tokens[from];
  if (!first || !last || !word || last.end <= word.start) return;
  done.push({
    start: first.start,
    end: last.end,
    from: word.start,
    subject,
    linking,
    tokens: { from: start, to: end },
  });
}

/** A clause with its subject found; what stands between commas behind that is a clause before it. */
function begin(sentence: string, tokens: readonly Token[], open: Open, done: Clause[]): Open {
  if (open.own || open.subject) return open.own ? open : { ...open, own: open.subject };
  const subject = subjectOf(tokens, open.from, open.verb);
  if (!subject) return open;
  const before = adverbialBefore(tokens, open.from, subject);
  const lead = before ? `${textOf(sentence, tokens, before)} ` : "";
  const aside = asideIn(tokens, subject, open.verb);
  if (!aside) return { ...open, own: lead + textOf(sentence, tokens, subject) };
  const name = textOf(sentence, tokens, { from: subject.from, to: aside.comma });
  const linking = aside.linked ? be(tenseOf(tokens, open.verb), isPlural(tokens, open.verb, name)) : "";
  add(done, tokens, { start: open.start, from: aside.from, subject: lead + name, linking }, aside.end);
  const next = aside.end + 1;
  return { ...open, start: next, from: next, subject: lead + name, own: lead + name };
}

type Aside = { comma: number; from: number; end: number; linked: boolean };

/** "X, a company in Y, VERB", "X, also known as Y, VERB", "X, which is Y, VERB": what stands between the commas. */
function asideIn(
  tokens: readonly Token[],
  subject: { from: number; to: number },
  verb: number,
): Aside | undefined {
  let end = verb - 1;
  while (tokens[end]?.tag === "adverb") end--;
  const comma = tokens.findIndex(
    (token, i) => i > subject.from && i < end && token.tag === "comma" && !token.inner,
  );
  if (tokens[end]?.tag !== "comma" || comma < 0) return undefined;
  const between = tokens.slice(comma + 1, end);
  const from = skipAdverbs(tokens, comma + 1);
  const first = tokens[from];
  if (
    !first ||
    between.length === 0 ||
    between.some(({ tag, inner }) => tag === "and" && !inner && tokens[end - 1]?.tag === "comma")
  )
    return undefined;
  if (/^(?:which|who)$/u.test(first.lower)) {
    const predicate = skipAdverbs(tokens, from + 1);
    const carries = tokens[predicate]?.tag === "aux" || tokens[predicate]?.tag === "finite";
    return carries ? { comma, from: predicate, end, linked: false } : undefined;
  }
  if (first.tag === "part" || /^(?:a|an|the|one|formerly|known|based|located)$/u.test(first.lower)) {
    return { comma, from: comma + 1, end, linked: true };
  }
  return undefined;
}
