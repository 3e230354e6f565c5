import { expect, it } from "vitest";
import { type LinkState, linkExpiry, linkState } from "./access-link";

const NOW = new Date("2026-03-01T12:00:00Z");
const BEFORE = new Date("2026-03-01T11:59:59.999Z");
const AFTER = new Date("2026-03-01T12:00:00.001Z");

it.each([
  ["invitation", "2026-03-08T12:00:00.000Z"],
  ["reset", "2026-03-02T12:00:00.000Z"],
] as const)("a link of the kind %s works until %s", (kind, until) => {
  expect(linkExpiry(kind, NOW).toISOString()).toBe(until);
});

it.each<[string, Partial<Parameters<typeof linkState>[0]>, LinkState]>([
  ["nothing has ended", {}, "open"],
  ["its time has just come", { expiresAt: NOW }, "expired"],
  ["its time is over", { expiresAt: BEFORE }, "expired"],
  ["it was withdrawn", { withdrawnAt: BEFORE }, "withdrawn"],
  ["it was used", { usedAt: BEFORE }, "used"],
  ["it was used, and its time is over", { usedAt: BEFORE, expiresAt: BEFORE }, "used"],
])("when %s, a link is %s", (_, ended, state) => {
  const link = { usedAt: null, withdrawnAt: null, expiresAt: AFTER, ...ended };
  expect(linkState(link, NOW)).toBe(state);
});
