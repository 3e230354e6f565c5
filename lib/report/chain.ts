import { canonicalText } from "./canonical";
import { sha256Hex } from "./record";

/** What the first event of a stream names as the one before it. */
export const FIRST_PREV = "0".repeat(64);

export type EventRecord = {
  stream: string;
  seq: number;
  prev: string;
  type: string;
  /** ISO 8601, UTC, milliseconds. */
  at: string;
  /** Pseudonymous id; null is the system itself. */
  actor: string | null;
  data: Record<string, unknown>;
  /** The salted commitment to what the event says of persons; null when it says nothing. */
  personal: string | null;
};

/** The text of an event whose sha256 is the event's hash and the next event's `prev`. */
export const eventText = (event: EventRecord): string => canonicalText(event);

/**
 * A salted commitment: binds to a value without telling it, and once value and salt are erased nobody can tell what it
 * was. sha256 of salt, line feed, canonical text.
 */
export const commitment = (salt: string, value: unknown): string =>
  sha256Hex(`${salt}\n${canonicalText(value)}`);
