import type { Span } from "@/lib/claims/document";
import { type Chunk, has } from "./chunks";
import type { Clause } from "./clauses";
import { datesIn } from "./dates";
import type { Part } from "./parts";
import type { People } from "./people";
import { isFrame, isSubjectless, isVerb } from "./phrases";
import { tagged } from "./tags";

const LEADING_IN = tagged("adverbial", "time", "number", "contrast", "addition", "hearsay");
const BEFORE_PREDICATE = tagged("auxiliary", "speech-adverb", "time", "degree", "norm", "consequent");

/** What a clause says so that it stands alone; what was put in stands in square brackets. */
export type Statement = { statement: string; ambiguous: boolean };

/** Put in at `at`, in the place of the text up to `end`. */
type Insertion = { at: number; end: number; words: string };

/** Ties a clause to the one before it, and says nothing by itself. */
const TIE = /^(?:但是?|而且?|不过|然而|并且?|同时|此外|另外|所以|因此|可是?|甚至)[，]?(?=.{4})/u;
const PERSON = /^(?:他们?|她们?)(?!人|国|乡|日)/u;
const THING = /^(?:这(?!里|样|么)|那(?!里|样|么)|此(?!前|后|外|次|时)|该|其(?!中|他|它|实|余|次)|它们?)/u;
const LONGEST_SUBJECT = 24;

/** Makes statements of clauses, sentence by sentence. */
export class Statements {
  private part: Part | null = null;
  private subject: string | null = null;
  private readonly acronyms = new Map<string, string>();

  constructor(
    private readonly folded: string,
    private readonly text: string,
    private readonly people: People,
    private readonly publishedOn: string | undefined,
  ) {}

  read(part: Part, clause: Clause, { leads }: { leads: boolean }): Statement {
    if (this.part !== part) this.subject = null;
    this.part = part;
    const { folded, text } = this;
    const start = clause.start + (TIE.exec(folded.slice(clause.start, clause.end))?.[0].length ?? 0);
    const core = coreOf(folded, clause, leads);
    const insertions: Insertion[] = [];
    let ambiguous = false;
    const head = Math.max(start, core.start);
    const opening = folded.slice(head, clause.end);
    if (PERSON.test(opening)) {
      const length = PERSON.exec(opening)?.[0].length ?? 1;
      const referent = length === 1 ? this.people.before(head) : null;
      if (referent?.certain) insertions.push({ at: head, end: head + 1, words: `[${referent.name}]` });
      else ambiguous = true;
      this.subject = referent?.certain ? referent.name : null;
    } else if (isSubjectless(folded, core, head)) {
      if (this.subject && leadsIn(clause, core, leads))
        insertions.push({ at: head, end: head, words: `[${this.subject}]` });
      else if (clause !== part.clauses[0]) ambiguous = true;
    } else {
      if (THING.test(opening)) ambiguous = true;
      this.subject = subjectOf(folded, text, core, head);
    }
    insertions.push(...this.acronymsIn(start, clause.end));
    if (this.publishedOn) {
      for (const { end, date } of datesIn(folded, { start, end: clause.end }, this.publishedOn)) {
        insertions.push({ at: end, end, words: `[${date}]` });
      }
    }
    return { statement: insert(text, { start, end: clause.end }, insertions), ambiguous };
  }

  /** Learns what an acronym stands for where it is explained, and says so where it is not. */
  private acronymsIn(start: number, end: number): Insertion[] {
    const insertions: Insertion[] = [];
    const said = new Set<string>();
    const text = this.folded.slice(start, end);
    if (!/[A-Z]{2}/u.test(text)) return insertions;
    for (const match of text.matchAll(
      /([A-Za-z]?[A-Z][A-Z0-9.]{1,9})(?:（([\u3400-\u9fff]{4,24})）|\(([\u3400-\u9fff]{4,24})\))?/gu,
    )) {
      const [whole, acronym = "", wide, narrow] = match;
      const full = wide ?? narrow;
      const at = start + match.index + acronym.length;
      if (full) this.acronyms.set(acronym, this.text.slice(at + 1, start + match.index + whole.length - 1));
      else if (this.acronyms.has(acronym) && !said.has(acronym)) {
        insertions.push({ at, end: at, words: `[${this.acronyms.get(acronym)}]` });
      }
      said.add(acronym);
    }
    return insertions;
  }
}

/** The chunk with the predicate: behind frames, and behind the words that say who speaks. */
function coreOf(folded: string, clause: Clause, leads: boolean): Chunk {
  const last = clause.chunks.length - 1;
  let at = leads && last > 0 ? 1 : 0;
  for (; at < last; at++) {
    const chunk = clause.chunks[at];
    if (chunk && !isFrame(folded, chunk)) break;
  }
  const core = clause.chunks[at] ?? clause.chunks[0];
  if (!core) throw new Error("A clause has at least one chunk.");
  return core;
}

/** Begins like a circumstance or points elsewhere, ends like an adverb, or is no noun phrase. */
const NO_SUBJECT =
  /^(?:如果|若|只要|只有|虽|尽管|因|由于|当|在|对|这|那|该|此|其|它|无论|不|没|比如|例如|很|更|最|还|一直)|[地的得了着和与是有能会可要]$|[“”，：；]/u;

/** Whether all that stands before the predicate only leads into it, so that a subject may be put before that. */
function leadsIn(clause: Clause, core: Chunk, leads: boolean): boolean {
  return clause.chunks
    .slice(leads ? 1 : 0, clause.chunks.indexOf(core))
    .every((chunk) => has(chunk.hits[0], LEADING_IN));
}

/** What stands before the predicate and what leads into it. */
function subjectOf(folded: string, text: string, core: Chunk, head: number): string | null {
  for (const hit of core.hits) {
    if (hit.start <= head) continue;
    const leadsOn = has(hit, BEFORE_PREDICATE);
    if (!leadsOn && !isVerb(folded, core, hit) && !PREPOSITION.test(folded.slice(hit.start, hit.end)))
      continue;
    const length = hit.start - head;
    const fits = length >= 2 && length <= LONGEST_SUBJECT && !NO_SUBJECT.test(folded.slice(head, hit.start));
    return fits ? text.slice(head, hit.start) : null;
  }
  return null;
}

const PREPOSITION = /^(?:在|对|向|从|以|由|于)$/u;

function insert(text: string, { start, end }: Span, insertions: readonly Insertion[]): string {
  let statement = "";
  let at = start;
  for (const one of insertions.toSorted((a, b) => a.at - b.at)) {
    if (one.at < at) continue;
    statement += text.slice(at, one.at) + one.words;
    at = one.end;
  }
  return statement + text.slice(at, end);
}
