import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalText } from "./canonical";
import { commitment, type EventRecord, eventText, FIRST_PREV } from "./chain";
import { sha256Hex } from "./record";

describe("the chain of events", () => {
  it("hashes as the published vectors do, each over the one before", () => {
    const first = { action: "claim.create", claim: "c1", prev: FIRST_PREV, seq: 1 };
    const prev = sha256Hex(canonicalText(first));
    expect(prev).toBe("d0d7a273075c8510545f93e270ea83bd4bb249d0296b3a6a115a269a2f4237c0");
    const second = { action: "verdict.set", claim: "c1", prev, seq: 2, verdict: "false" };
    expect(sha256Hex(canonicalText(second))).toBe(
      "774995813faf2bfed26cffef35a1dce633b96f42751ca35e17f50987e2067241",
    );
  });

  const event: EventRecord = {
    stream: "article:a1",
    seq: 1,
    prev: FIRST_PREV,
    type: "claim.accepted",
    at: "2026-03-01T12:00:00.000Z",
    actor: "u1",
    data: { claim: "c1", revision: 1 },
    personal: null,
  };

  it.each<[string, Partial<EventRecord>]>([
    ["another stream", { stream: "article:a2" }],
    ["another place in it", { seq: 2 }],
    ["another event before it", { prev: "1".repeat(64) }],
    ["another type", { type: "claim.dismissed" }],
    ["another time", { at: "2026-03-01T12:00:00.001Z" }],
    ["another actor", { actor: "u2" }],
    ["the system itself", { actor: null }],
    ["other data", { data: { claim: "c1", revision: 2 } }],
    ["something personal", { personal: "2".repeat(64) }],
  ])("%s is another hash", (_, change) => {
    expect(sha256Hex(eventText({ ...event, ...change }))).not.toBe(sha256Hex(eventText(event)));
  });

  it("is the same after a journey through a database that reorders keys", () => {
    const reordered = { ...event, data: { revision: 1, claim: "c1" } };
    expect(eventText(reordered)).toBe(eventText(event));
  });
});

describe("commitment", () => {
  it("is sha256 over salt, line feed and canonical text", () => {
    expect(commitment("s4lt", "Ada")).toBe(sha256Hex('s4lt\n"Ada"'));
  });

  it("binds to the value and to the salt, and is the same for the same", () => {
    fc.assert(
      fc.property(fc.uuid(), fc.uuid(), fc.string(), fc.string(), (salt, other, name, otherName) => {
        expect(commitment(salt, name)).toBe(commitment(salt, name));
        if (salt !== other) expect(commitment(salt, name)).not.toBe(commitment(other, name));
        if (name !== otherName) expect(commitment(salt, name)).not.toBe(commitment(salt, otherName));
      }),
    );
  });
});
