import { describe, expect, it } from "vitest";
import { approvalInput, draftInput, rejectionInput } from "./draft";

const ARTICLE = "7e0c4c3f-4b8a-4b60-9c8a-6a2b6a1f9d30";
const A = "c2d5a7f0-7f35-4d0e-9a57-33a6f6e2b901";
const B = "0b8f3c9e-5d0a-4c53-8a3e-8f1f4a2b6c01";
const draft = { articleId: ARTICLE, number: "0", title: "The Moon, checked", language: "en" };

describe("draftInput", () => {
  it("takes what a form sends: text for numbers, blanks around, fields left out", () => {
    expect(draftInput.parse({ ...draft, number: "3", title: " The Moon \r\n", claimIds: [A, B] })).toEqual({
      articleId: ARTICLE,
      number: 3,
      title: "The Moon",
      language: "en",
      summary: "",
      conclusion: "",
      selectionReason: "",
      methodology: "",
      conflicts: "",
      claimIds: [A, B],
    });
  });

  it.each([
    ["none", undefined, []],
    ["one, which a form sends as no list", A, [A]],
    ["the order of the report", [B, A], [B, A]],
  ])("claims: %s", (_, claimIds, expected) => {
    expect(draftInput.parse({ ...draft, claimIds }).claimIds).toEqual(expected);
  });

  it.each<[string, object, string, string]>([
    ["no title", { title: "  " }, "title", "required"],
    ["a title of 301 characters", { title: "x".repeat(301) }, "title", "too-long"],
    ["no language", { language: "" }, "language", "required"],
    ["a summary beyond the limit", { summary: "长".repeat(20_001) }, "summary", "too-long"],
    ["a claim twice", { claimIds: [A, A] }, "claimIds", "duplicate"],
  ])("%s: said at the field", (_, change, field, message) => {
    const { error } = draftInput.safeParse({ ...draft, ...change });
    expect(error?.issues.map((issue) => [issue.path.join("."), issue.message])).toEqual([[field, message]]);
  });

  it.each<[string, object]>([
    ["a claim that is no id", { claimIds: "1; drop table claims" }],
    ["no draft it was written on", { number: "", articleId: "" }],
    ["a draft before the first", { number: "-1" }],
    ["half a draft", { number: "1.5" }],
  ])("refuses %s", (_, change) => {
    expect(draftInput.safeParse({ ...draft, ...change }).success).toBe(false);
  });
});

describe("approvalInput", () => {
  const decision = { articleId: ARTICLE, requestId: A, bodySha256: "0".repeat(64) };

  it("may say nothing when it approves, and must say why when it does not", () => {
    expect(approvalInput.parse(decision).note).toBe("");
    expect(rejectionInput.safeParse({ ...decision, note: " " }).error?.issues[0]?.message).toBe("required");
    expect(rejectionInput.parse({ ...decision, note: " The second source is gone. " }).note).toBe(
      "The second source is gone.",
    );
  });

  it.each(["", "0".repeat(63), "0".repeat(65), "G".repeat(64), "A".repeat(64)])(
    "refuses the hash %o",
    (hash) => {
      expect(approvalInput.safeParse({ ...decision, bodySha256: hash }).success).toBe(false);
    },
  );
});
