import type { Span } from "@/lib/claims/document";
import { Trie } from "./trie";

/** Who a third-person pronoun stands for, as far as one can tell. */
export type Referent = { name: string; certain: boolean };

type Mention = Span & { name: string };

/** So far back a pronoun reaches, in characters. */
const REACH = 160;
/** More mentions than fit into it. */
const MOST = 80;

/** Knows where in a text its people are mentioned. */
export class People {
  private readonly names = new Trie<string>();
  private any = false;
  private mentions: Mention[] = [];
  private at = 0;

  constructor(private readonly folded: string) {}

  /**
   * Looks for mentions in the next stretch of text.
   * @param names of people it speaks of, as the text has them; those of stretches before are remembered
   */
  read(start: number, end: number, names: Iterable<{ name: string; folded: string }>): void {
    for (const { name, folded } of names) {
      if (folded.length < 2) continue;
      this.names.set(folded, name);
      this.any = true;
    }
    if (!this.any) return;
    this.mentions = this.mentions.slice(-MOST);
    this.at = this.mentions.length;
    for (let i = start; i < end; i++) {
      const name = this.names.longestAt(this.folded, i);
      if (name === undefined) continue;
      this.mentions.push({ start: i, end: this.names.end, name });
      i = this.names.end - 1;
    }
  }

  /** The last person mentioned before `position`; certain where nobody else was within reach. */
  before(position: number): Referent | null {
    while (this.at > 0 && (this.mentions[this.at - 1]?.start ?? 0) >= position) this.at--;
    while (this.at < this.mentions.length && (this.mentions[this.at]?.start ?? 0) < position) this.at++;
    const last = this.mentions[this.at - 1];
    if (!last || position - last.end > REACH) return null;
    let others = 0;
    for (let i = this.at - 2; i >= 0; i--) {
      const mention = this.mentions[i];
      if (!mention || position - mention.end > REACH) break;
      if (!samePerson(mention.name, last.name)) others++;
    }
    return { name: last.name, certain: others === 0 };
  }
}

export const samePerson = (a: string, b: string) => a.includes(b) || b.includes(a);
