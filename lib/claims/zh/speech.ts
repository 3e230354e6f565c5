import type { Cue } from "./attribution";
import { type Chunk, count, has } from "./chunks";
import type { Clause } from "./clauses";
import { isHan } from "./fold";
import type { Part } from "./parts";
import type { People } from "./people";
import { agentOf } from "./speaker";
import type { Tone } from "./stance";
import { tagged } from "./tags";

const GOES_ON_WITH = tagged("grammar", "event", "state", "say", "act", "addition");
const VERB = tagged("event", "grammar", "state", "say", "act");
const STANCE = tagged("norm", "eval", "epistemic", "act");
const FIRST = tagged("first");
const EVENT = tagged("event");

/** Who says a clause, as far as the text tells. */
export type Said = {
  speaker: string | null;
  /** The words that say so, where the clause has them. */
  cue: string | null;
  /** That it was said is what can be checked: a stand, a demand. */
  stand: boolean;
  /** In the speaker's own words. */
  quoted: boolean;
  /** Said of the clause before, too: the cue stands behind what it is about. */
  backTo: number | null;
};

const NOBODY: Said = { speaker: null, cue: null, stand: false, quoted: false, backTo: null };

type Running = {
  speaker: string | null;
  sort: Cue["sort"];
  /** Bodies report; a person goes on talking. */
  person: boolean;
  part: Part;
  /** Where a quotation that holds the speech ends, if one does. */
  quotedTo: number | null;
  /** What was said so far. */
  said: string;
  carried: number;
};

/** So many chunks back a subject may stand. */
const NEAR = 3;

/** Follows who is speaking through a text, clause by clause. */
export class Speech {
  private running: Running | null = null;

  constructor(
    private readonly folded: string,
    private readonly text: string,
    private readonly people: People,
    private readonly tone: Tone,
    /** Every paragraph is one sentence: the end of one ends no speech. */
    private readonly oneByOne: boolean,
  ) {}

  read(part: Part, clause: Clause): Said {
    const cue = this.cueIn(part, clause);
    if (cue) return this.start(part, cue);
    const { running } = this;
    if (!running) return NOBODY;
    const quoted = part.quotations.some((span) => span.start <= clause.start && clause.start < span.end);
    if (running.quotedTo !== null && clause.start < running.quotedTo)
      return { ...this.goingOn(), quoted: true };
    if (running.part === part) {
      if (running.quotedTo !== null || (running.sort === "act" && !this.subjectless(clause))) return NOBODY;
      return { ...this.goingOn(), quoted };
    }
    if (clause === part.clauses[0] && !this.continues(part, running)) {
      this.running = null;
      return NOBODY;
    }
    if (clause === part.clauses[0]) {
      running.carried++;
      running.part = part;
      running.said += this.folded.slice(part.start, part.end);
    }
    return { ...this.goingOn(), quoted };
  }

  private goingOn(): Said {
    return { ...NOBODY, speaker: this.running?.speaker ?? null };
  }

  private subjectless(clause: Clause): boolean {
    const first = clause.chunks[0]?.hits[0];
    return first?.start === clause.start && has(first, GOES_ON_WITH);
  }

  /** The first cue; but where a medium reports what somebody says, that somebody's. */
  private cueIn(part: Part, clause: Clause): Cue | null {
    const from = part.chunks.indexOf(clause.chunks[0] as Chunk);
    let first: Cue | null = null;
    let second: Cue | null = null;
    for (let i = from; i < from + clause.chunks.length; i++) {
      const cue = part.cues[i] ?? null;
      if (first) second ??= cue;
      else first = cue;
    }
    if (
      first?.agent &&
      second?.agent &&
      isMedium(first.agent.name) &&
      ["name", "role"].includes(second.agent.sort)
    )
      return second;
    if (first?.sort === "hearsay" && second?.agent) return second;
    return first ?? null;
  }

  private start(part: Part, cue: Cue): Said {
    const words = this.text.slice(cue.start, cue.end);
    if (cue.sort === "hearsay") {
      this.running = null;
      return { ...NOBODY, cue: words };
    }
    const speaker = this.speakerOf(part, cue);
    const content = this.folded.slice(cue.content, cue.content + 3);
    const open = part.quotations.find(({ start }) => start >= cue.end && start <= cue.content + 3);
    const behind = cue.content >= part.end - 2 || /^[。！？”\s]*$/u.test(content);
    const before = part.quotations.findLast(({ end }) => end <= cue.start);
    this.running = {
      speaker,
      sort: cue.sort,
      person: cue.agent?.sort === "name" || cue.agent?.sort === "role" || cue.agent?.sort === "pronoun",
      part,
      quotedTo: open && /[“‘]/u.test(content) ? open.end : null,
      said: this.folded.slice(cue.end, part.end),
      carried: 0,
    };
    return {
      speaker,
      cue: words,
      stand: cue.sort === "act",
      quoted: this.running.quotedTo !== null,
      backTo: behind && before ? before.start : null,
    };
  }

  private speakerOf(part: Part, cue: Cue): string | null {
    const { agent } = cue;
    if (!agent) return this.running?.part === part ? this.running.speaker : this.subjectBefore(part, cue);
    if (agent.sort !== "pronoun") return agent.name;
    if (/[我你您]/u.test(agent.name)) return null;
    return this.people.before(agent.start)?.name ?? this.running?.speaker ?? null;
  }

  /** The subject of the chunk before a cue without one: 伯南克发表讲话，表示… */
  private subjectBefore(part: Part, cue: Cue): string | null {
    const at = part.chunks.findIndex(({ start, end }) => start <= cue.start && cue.start < end);
    for (let i = at - 1; i >= Math.max(0, at - NEAR); i--) {
      const chunk = part.chunks[i];
      const verb = chunk?.hits.find((hit) => has(hit, VERB) && hit.start > chunk.start);
      if (!chunk || !verb) continue;
      const hits = chunk.hits.filter((hit) => hit.end <= verb.start);
      const agent = agentOf(this.folded, this.text, { start: chunk.start, end: verb.start }, hits);
      if (agent && (agent.sort === "name" || agent.sort === "role" || agent.sort === "body"))
        return agent.name;
    }
    return null;
  }

  /**
   * Whether a sentence without a cue goes on with the speech before it. For it speak the same topic, a word that ties it to
   * what was said, and a judgement where the text itself makes none; against it a date, an event, the speaker by name.
   */
  private continues(part: Part, running: Running): boolean {
    if (running.speaker === null) return false;
    if (part.block !== running.part.block && !this.oneByOne) return false;
    if (running.quotedTo !== null || running.sort === "act") return false;
    const { stretch } = part;
    const text = this.folded.slice(part.start, part.end);
    if (text.includes(running.speaker)) return false;
    let sum = -0.9 - 0.2 * running.carried;
    sum += 4 * Math.min(0.5, overlap(gramsOf(running.said), text));
    if (TIES.test(text)) sum += 1;
    if (count(stretch, STANCE) > 0) sum += 1 - 2 * this.tone.argues;
    if (running.person) sum += 0.7;
    else if (running.sort === "source") sum -= 0.8;
    if (count(stretch, FIRST) > 0) sum -= 0.5;
    if (/\d+(?:月|日|年)|星期|昨[天日]|今[天日]/u.test(text)) sum -= 0.8;
    if (count(stretch, EVENT) > 1) sum -= 0.3;
    return sum > 0;
  }
}

const TIES =
  /^(?:但|而|不过|然而|因此|所以|然后|此外|另外|同时|这(?:是|同|也|意)|其|他们|它|因为|如果|只要|也|还|从而|从\d+年以来|希望|相信)/u;

const isMedium = (name: string) =>
  /[社报報网網台臺刊]$|[报報][导導道]|日[报報]|媒[体體]|中新|新[华華]|路透|[电電][视視]|之[音声聲]/u.test(
    name,
  );

function gramsOf(text: string): Set<string> {
  const grams = new Set<string>();
  for (let i = 0; i + 1 < text.length; i++) {
    if (isHan(text.charCodeAt(i)) && isHan(text.charCodeAt(i + 1))) grams.add(text.slice(i, i + 2));
  }
  return grams;
}

/** The share of the pairs of characters in `text` that the speech had before. */
function overlap(grams: ReadonlySet<string>, text: string): number {
  let known = 0;
  let all = 0;
  for (let i = 0; i + 1 < text.length; i++) {
    all++;
    if (grams.has(text.slice(i, i + 2))) known++;
  }
  return all === 0 ? 0 : known / all;
}
