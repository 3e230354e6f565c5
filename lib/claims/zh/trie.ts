const FEWEST_SLOTS = 1024;

/**
 * Words by their UTF-16 units. The longest at a place is found in time of its own length. Its edges lie in one open hash
 * table, so that a lexicon of thousands of words stays in the cache.
 */
export class Trie<T> {
  private readonly values: (T | undefined)[] = [undefined];
  /** Each edge: from which node, by which unit, to which node; 0 is the root, to which none leads. */
  private sources = new Int32Array(FEWEST_SLOTS);
  private units = new Uint16Array(FEWEST_SLOTS);
  private targets = new Int32Array(FEWEST_SLOTS);
  private edges = 0;

  /** A word has one value, the last that was set. */
  set(word: string, value: T): void {
    if (word === "") return;
    let node = 0;
    for (let i = 0; i < word.length; i++) node = this.childOf(node, word.charCodeAt(i));
    this.values[node] = value;
  }

  /** Where the word that `longestAt` found last ends. */
  end = 0;

  /** The value of the longest word that begins at `start`; its end is left in `end`. */
  longestAt(text: string, start: number): T | undefined {
    let node = 0;
    let value: T | undefined;
    for (let i = start; i < text.length; i++) {
      node = this.targets[this.slotOf(node, text.charCodeAt(i))] ?? 0;
      if (node === 0) break;
      const here = this.values[node];
      if (here !== undefined) {
        value = here;
        this.end = i + 1;
      }
    }
    return value;
  }

  private childOf(node: number, unit: number): number {
    if (2 * this.edges >= this.targets.length) this.grow();
    const slot = this.slotOf(node, unit);
    const known = this.targets[slot] ?? 0;
    if (known !== 0) return known;
    const child = this.values.length;
    this.values.push(undefined);
    this.sources[slot] = node;
    this.units[slot] = unit;
    this.targets[slot] = child;
    this.edges++;
    return child;
  }

  /** Where the edge is, or would be. */
  private slotOf(node: number, unit: number): number {
    const { sources, units, targets } = this;
    const mask = targets.length - 1;
    let slot = ((Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)) >>> 10) & mask;
    while (targets[slot] !== 0 && (sources[slot] !== node || units[slot] !== unit)) slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const { sources, units, targets } = this;
    this.sources = new Int32Array(2 * targets.length);
    this.units = new Uint16Array(2 * targets.length);
    this.targets = new Int32Array(2 * targets.length);
    for (const [i, target] of targets.entries()) {
      if (target === 0) continue;
      const node = sources[i] ?? 0;
      const unit = units[i] ?? 0;
      const slot = this.slotOf(node, unit);
      this.sources[slot] = node;
      this.units[slot] = unit;
      this.targets[slot] = target;
    }
  }
}
