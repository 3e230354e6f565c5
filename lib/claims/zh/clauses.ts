import type { Span } from "@/lib/claims/document";
import { type Chunk, count, firstWord, has } from "./chunks";
import { figures } from "./kind";
import { hasPredicate, isFrame, isSubjectless } from "./phrases";
import { tagged } from "./tags";

const CONDITION = tagged("condition");
const RESULT = tagged("result");
const NORM = tagged("norm");
const NUMBER = tagged("number");
const COMPARISON = tagged("comparison");

/** Chunks that share one verdict. */
export type Clause = Span & { chunks: Chunk[] };

/** What the attribution of a chunk means for its clause. */
export type Lead = {
  /** It ends in a verb of saying or showing: what is said stands in the next one. */
  leads: boolean;
  /** It asks for something: what is asked for may fill many chunks. */
  demands: boolean;
  /** It has a speaker of its own. */
  speaks: boolean;
  /** It has a verb of saying. */
  says: boolean;
};

/**
 * Puts chunks together that cannot have different verdicts: frames, topics and adverbials with their predicate, condition
 * with consequence, cause with effect, the parts of one negation, list or purpose.
 */
export function clausesOf(folded: string, chunks: readonly Chunk[], leads: readonly Lead[]): Clause[] {
  const clauses: Clause[] = [];
  let open: Clause | undefined;
  let last: Chunk | undefined;
  let scope = newScope();
  for (let from = 0; from < chunks.length; ) {
    const to = endOfUnit(folded, chunks, leads, from);
    const unit = chunks.slice(from, to);
    const [first] = unit;
    if (!first) break;
    if (open && last && belongs({ folded, open, last, unit, scope }, leads[from])) {
      for (const chunk of unit) open.chunks.push(chunk);
    } else {
      open = { start: first.start, end: first.end, chunks: unit };
      clauses.push(open);
      scope = newScope();
    }
    for (let i = from; i < to; i++) {
      const chunk = chunks[i];
      if (!chunk) continue;
      read(folded, scope, chunk, leads[i]);
      last = chunk;
      open.end = chunk.end;
    }
    from = to;
  }
  return clauses;
}

/** Where a predicate ends, with the frames and the words of saying that lead into it. */
function endOfUnit(folded: string, chunks: readonly Chunk[], leads: readonly Lead[], from: number): number {
  for (let i = from; i < chunks.length; i++) {
    const chunk = chunks[i];
    const next = chunks[i + 1];
    if (!chunk || !next || chunk.mark === "；") return i + 1;
    const on =
      leads[i]?.leads ||
      startsExample(folded, chunk) ||
      (chunks[i - 1]?.mark !== "：" && isFrame(folded, chunk) && leadsOn(folded, chunk, next));
    if (!on) return i + 1;
  }
  return chunks.length;
}

/** A phrase without a predicate belongs to what follows where that has no subject of its own, or where it is a frame by form. */
function leadsOn(folded: string, chunk: Chunk, next: Chunk): boolean {
  const text = folded.slice(next.start, next.end);
  return !(/^(?:但|而且|不过)/u.test(text) && hasPredicate(folded, chunk));
}

const startsExample = (folded: string, chunk: Chunk) =>
  /^(?:比如|例如|譬如|举例)/u.test(folded.slice(chunk.start, chunk.end));

/** What the words so far in a clause reach over. */
type Scope = {
  condition: boolean;
  consequent: boolean;
  cause: boolean;
  result: boolean;
  norm: boolean;
  negated: boolean;
  both: boolean;
  example: boolean;
  spoken: boolean;
};

const newScope = (): Scope => ({
  condition: false,
  consequent: false,
  cause: false,
  result: false,
  norm: false,
  negated: false,
  both: false,
  example: false,
  spoken: false,
});

function read(folded: string, scope: Scope, chunk: Chunk, lead: Lead | undefined): void {
  if (lead?.says) scope.spoken = true;
  const text = folded.slice(chunk.start, chunk.end);
  if (count(chunk, CONDITION) > 0) {
    scope.condition = true;
    scope.consequent = false;
  } else if (scope.condition && CONSEQUENT.test(text)) {
    scope.consequent = true;
  }
  scope.cause = /^(?:因为|由于|之所以|鉴于|甚至因为|但因为|因)/u.test(text);
  scope.negated = /不是|并非|不在于|不仅没有|非但|与其/u.test(text);
  if (/既(?!然|定|往|有|得)|^一方面|越|一来|(?:不仅|不但|不只)[^，]{0,6}$/u.test(text)) scope.both = true;
  if (startsExample(folded, chunk)) scope.example = true;
  if (/导致|使得|使|令|致使/u.test(text) && count(chunk, RESULT) > 0) scope.result = true;
  if (lead?.demands || count(chunk, NORM) > 0) scope.norm = true;
}

const CONSEQUENT = /就|才|便|那么|则|也就|都|也会|亦|仍|还是|只能|会|将|应|可/u;

/** Purpose, means, result or object of what stands before it: no assertion of its own. */
const DEPENDENT =
  /^(?:而是|而非|而不是|或|或者|又或|还是|也就是|即(?!使|便)|反而|不如|以便|以免|以(?!后|前|来|上|下|及|色)|来(?!自|到|源)|从而|进而|用来|为的是|借此|因为|所以|因而|于是|结果|以致|以至|使|令|让|导致|造成|致使|把|将|包括|例如|比如|像|如|更不用说|更别说|更不要说|特别是|尤其是?|甚至包括|从根|给|[借藉]由|然后再|是(?:因为|由于|基于|为了)|[^，是有]{1,4}的是|起因|原因|[^，]{0,8}是因为|(?:主要|部分)?因为|[^，]{0,10}(?:就|也就|便)(?:会|可能|能|要|不|难|将|更|没))/u;
const CONTRAST =
  /^(?:但|而(?!是|非)|然而|不过|可是|却|虽|尽管|并|且|同时|其中|更|甚至|甚而|乃至|也|还|又|此外|另外|只是)/u;

type Boundary = {
  folded: string;
  open: Clause;
  last: Chunk;
  unit: readonly Chunk[];
  scope: Scope;
};

/** Whether a unit says no more than a part of what the open clause says. The first rule that knows decides. */
function belongs({ folded, open, last, unit, scope }: Boundary, lead: Lead | undefined): boolean {
  const [first] = unit;
  const core = unit.at(-1);
  if (!first || !core) return true;
  const text = folded.slice(first.start, first.end);
  const contrast = CONTRAST.test(text);
  if (last.mark === "；" || last.mark === "。" || last.mark === "！" || last.mark === "？") return false;
  if (last.mark === "：" || scope.example) return !contrast;
  if (open.end - open.start <= 24 && !open.chunks.some((chunk) => hasPredicate(folded, chunk))) return true;
  if (!unit.some((chunk) => hasPredicate(folded, chunk)) && unit.every((chunk) => count(chunk, NUMBER) === 0))
    return true;
  if (/^因此/u.test(text)) return first.end - first.start > 2;
  if (/^[^，]{0,8}等(?!待|于|候|到|同)/u.test(text) && !contrast) return true;
  if (scope.condition && !scope.consequent && !/^(?:但|不过|然而)/u.test(text)) return true;
  if (lead?.speaks || (lead?.says && scope.spoken)) return false;
  if (scope.cause && !/^(?:但|不过|然而|同时)/u.test(text)) return true;
  if (scope.negated && /^(?:而是|是|反而|而|不如|更)/u.test(text)) return true;
  if (scope.both && /^(?:又|也|还|而且|且|越|另一方面|二来|更|反而)/u.test(text)) return true;
  if (/^就是/u.test(text) && /有一[个项种点条]/u.test(folded.slice(last.start, last.end))) return true;
  if (DEPENDENT.test(text)) return true;
  if (/^(?:这|此举|此)?(?:也|又|都|更|还|却)?(?:使|让|令|导致|造成|引发|促使)/u.test(text)) return true;
  const subjectless = isSubjectless(folded, first);
  if (scope.norm && subjectless) return true;
  if (contrast) return false;
  if (scope.result && core.end - first.start <= 10) return true;
  if (!subjectless) return false;
  if (/^[^是]{4,}是.*的$/u.test(text)) return true;
  return !assertsAnew(text, first);
}

/** Subjectless, but with a figure, a comparison, a finished event or a statement of what something is: one can be true without the other. */
function assertsAnew(text: string, chunk: Chunk): boolean {
  if (
    /^(?:是|就是|不是|并非|符合|达到|超过|属于|创|位居|占|高于|低于|不足|仅|只|约|共|总|累计|引起|引发|发现|曾|正|已|拥有|具有|现|目前)/u.test(
      text,
    )
  )
    return true;
  if (has(firstWord(chunk), COMPARISON) || figures({ text, hits: chunk.hits }) > 0) return true;
  return /^[^了过]{1,6}[了过](?!解)/u.test(text);
}
