const FEWEST_SLOTS = 1024;
/** A unit of UTF-16 fits below; a node stands above. */
const UNITS = 0x10000;

/**
 * Words by their UTF-16 units. The longest at a place is found in time of its own length. Its edges lie in one open hash
 * table, so that a lexicon of thousands of words stays in the cache.
 */
export class Trie<T> {
  private readonly values: (T[] | undefined)[] = [undefined];
  private keys = new Float64Array(FEWEST_SLOTS).fill(-1);
  private targets = new Int32Array(FEWEST_SLOTS);
  private edges = 0;

  /** A word may carry several values, each once. */
  add(word: string, value: T): void {
    if (word === "") return;
    let node = 0;
    for (let i = 0; i < word.length; i++) node = this.childOf(node, word.charCodeAt(i));
    const values = this.values[node] ?? [];
    this.values[node] = values;
    if (!values.includes(value)) values.push(value);
  }

  /** The end and the values of the longest word that begins at `start`; null where none does. */
  longestAt(text: string, start: number): { end: number; values: readonly T[] } | null {
    let node = 0;
    let end = 0;
    let values: readonly T[] | undefined;
    for (let i = start; i < text.length; i++) {
      const slot = this.slotOf(node * UNITS + text.charCodeAt(i));
      if (this.keys[slot] === -1) break;
      node = this.targets[slot] ?? 0;
      const here = this.values[node];
      if (here) {
        values = here;
        end = i + 1;
      }
    }
    return values ? { end, values } : null;
  }

  private childOf(node: number, unit: number): number {
    if (2 * this.edges >= this.keys.length) this.grow();
    const key = node * UNITS + unit;
    const slot = this.slotOf(key);
    if (this.keys[slot] === key) return this.targets[slot] ?? 0;
    const child = this.values.length;
    this.values.push(undefined);
    this.keys[slot] = key;
    this.targets[slot] = child;
    this.edges++;
    return child;
  }

  /** Where the edge is, or would be. */
  private slotOf(key: number): number {
    const { keys } = this;
    const mask = keys.length - 1;
    let slot = (Math.imul(key % 0x7fffffff, 0x9e3779b1) >>> 12) & mask;
    while (keys[slot] !== -1 && keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const { keys, targets } = this;
    this.keys = new Float64Array(2 * keys.length).fill(-1);
    this.targets = new Int32Array(2 * keys.length);
    for (const [i, key] of keys.entries()) {
      if (key === -1) continue;
      const slot = this.slotOf(key);
      this.keys[slot] = key;
      this.targets[slot] = targets[i] ?? 0;
    }
  }
}
