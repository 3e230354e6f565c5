import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { articleDetails } from "./article";
import { acceptInput, addInput, dismissInput, reviseInput } from "./claim-edit";
import { evidenceInput, withdrawInput } from "./evidence";
import { rulingInput } from "./ruling";
import { verdictInput } from "./verdict";

/*
 * What forms send: every value a string, what was left empty the empty string, what was not there not there. An issue's
 * message is the key of what the user is told.
 */
const CLAIM = "7e0c4c3f-4b8a-4b60-9c8a-6a2b6a1f9d30";
const REVISION = "c2d5a7f0-7f35-4d0e-9a57-33a6f6e2b901";

const forms = {
  article: {
    input: articleDetails,
    sent: {
      title: " 月亮  ",
      url: "",
      publisher: "",
      author: "Maria Mitchell",
      publishedOn: "2024-02-29",
      language: "zh-Hant",
      wantedVerdicts: "2",
    },
    read: {
      title: "月亮",
      url: null,
      publisher: null,
      author: "Maria Mitchell",
      publishedOn: "2024-02-29",
      language: "zh-Hant",
      wantedVerdicts: 2,
    },
  },
  revise: {
    input: reviseInput,
    sent: { claimId: CLAIM, revision: "3", statement: "One\r\ntwo", kind: "event", speaker: " " },
    read: { claimId: CLAIM, revision: 3, statement: "One\ntwo", kind: "event", speaker: null },
  },
  add: {
    input: addInput,
    sent: {
      articleId: CLAIM,
      articleVersionId: REVISION,
      start: "0",
      end: "12",
      statement: "So it is.",
      kind: "status",
      speaker: "馬雲",
    },
    read: {
      articleId: CLAIM,
      articleVersionId: REVISION,
      start: 0,
      end: 12,
      statement: "So it is.",
      kind: "status",
      speaker: "馬雲",
    },
  },
  accept: {
    input: acceptInput,
    sent: { claimId: CLAIM, revision: "1" },
    read: { claimId: CLAIM, revision: 1 },
  },
  dismiss: {
    input: dismissInput,
    sent: { claimId: CLAIM, revision: "1", reason: "trivial" },
    read: { claimId: CLAIM, revision: 1, reason: "trivial", note: null },
  },
  evidence: {
    input: evidenceInput,
    sent: {
      claimId: CLAIM,
      revisionId: REVISION,
      url: " https://example.org/a?b=c#d ",
      title: "A source",
      author: "",
      publisher: "",
      issued: "1969-07",
      archiveUrl: "",
      origin: "",
      quotation: "“One small step”",
      locator: "",
      stance: "supports",
      proximity: "primary",
      interestNote: "",
    },
    read: {
      claimId: CLAIM,
      revisionId: REVISION,
      url: "https://example.org/a?b=c#d",
      title: "A source",
      author: null,
      publisher: null,
      issued: "1969-07",
      archiveUrl: null,
      origin: null,
      quotation: "“One small step”",
      locator: null,
      stance: "supports",
      proximity: "primary",
      interestNote: null,
    },
  },
  withdraw: {
    input: withdrawInput,
    sent: { claimId: CLAIM, evidenceId: REVISION },
    read: { claimId: CLAIM, evidenceId: REVISION },
  },
  verdict: {
    input: verdictInput,
    sent: {
      claimId: CLAIM,
      revisionId: REVISION,
      rating: "mostly-true",
      justification: "So it is.",
      confidence: "high",
      supersedesId: "",
    },
    read: {
      claimId: CLAIM,
      revisionId: REVISION,
      rating: "mostly-true",
      justification: "So it is.",
      confidence: "high",
      supersedesId: null,
    },
  },
  ruling: {
    input: rulingInput,
    sent: {
      claimId: CLAIM,
      revisionId: REVISION,
      rating: "false",
      justification: "No.",
      reason: "Both say so.",
      supersedesId: REVISION,
    },
    read: {
      claimId: CLAIM,
      revisionId: REVISION,
      rating: "false",
      justification: "No.",
      reason: "Both say so.",
      supersedesId: REVISION,
    },
  },
} satisfies Record<string, { input: z.ZodType; sent: Record<string, string>; read: object }>;
type Form = keyof typeof forms;

it.each(Object.keys(forms) as Form[])("reads what the form of %s sends", (form) => {
  const { input, sent, read } = forms[form];
  expect(input.parse(sent)).toEqual(read);
});

/** Stands for more than any field takes; titles stay readable. */
const LONG = "(10,001 letters)";

describe("says at the field what is wrong with it", () => {
  it.each<[Form, string, string | undefined, string]>([
    ["article", "title", "", "required"],
    ["article", "title", undefined, "required"],
    ["article", "title", " \r\n ", "required"],
    ["article", "title", LONG, "too-long"],
    ["article", "url", "example.org", "not-a-web-address"],
    ["article", "url", "javascript:alert(1)", "not-a-web-address"],
    ["article", "url", "ftp://example.org", "not-a-web-address"],
    ["article", "url", "https://user:secret@example.org", "not-a-web-address"],
    ["article", "url", "https://", "not-a-web-address"],
    ["article", "publisher", LONG, "too-long"],
    ["article", "publishedOn", "2023-02-29", "not-a-date"],
    ["article", "publishedOn", "yesterday", "not-a-date"],
    ["article", "language", "", "not-a-language"],
    ["article", "language", "Chinese", "not-a-language"],
    ["article", "wantedVerdicts", "0", "required"],
    ["article", "wantedVerdicts", "4", "required"],
    ["article", "wantedVerdicts", undefined, "required"],
    ["revise", "statement", "  ", "required"],
    ["revise", "statement", LONG, "too-long"],
    ["revise", "kind", "rumour", "required"],
    ["revise", "speaker", LONG, "too-long"],
    ["add", "statement", "", "required"],
    ["dismiss", "reason", undefined, "required"],
    ["dismiss", "reason", "because", "required"],
    ["dismiss", "note", LONG, "too-long"],
    ["evidence", "url", "", "required"],
    ["evidence", "url", "data:text/html,x", "not-a-web-address"],
    ["evidence", "archiveUrl", "nowhere", "not-a-web-address"],
    ["evidence", "issued", "2024-13", "not-a-date"],
    ["evidence", "issued", "2023-02-30", "not-a-date"],
    ["evidence", "issued", "May 2024", "not-a-date"],
    ["evidence", "issued", "24", "not-a-date"],
    ["evidence", "quotation", "", "required"],
    ["evidence", "stance", "agrees", "required"],
    ["evidence", "proximity", undefined, "required"],
    ["verdict", "rating", undefined, "required"],
    ["verdict", "rating", "pants-on-fire", "required"],
    ["verdict", "justification", "", "required"],
    ["verdict", "justification", LONG, "too-long"],
    ["verdict", "confidence", "certain", "required"],
    ["ruling", "reason", "", "required"],
    ["ruling", "justification", " ", "required"],
  ])("%s, %s = %j: %s", (form, field, value, message) => {
    const { input, sent } = forms[form];
    const { error } = input.safeParse({ ...sent, [field]: value === LONG ? "x".repeat(10_001) : value });
    expect(error?.issues).toMatchObject([{ path: [field], message }]);
  });

  it.each<[Form, string]>([
    ["revise", "claimId"],
    ["accept", "claimId"],
    ["evidence", "revisionId"],
    ["withdraw", "evidenceId"],
    ["verdict", "supersedesId"],
    ["ruling", "supersedesId"],
  ])("%s, %s must be an id", (form, field) => {
    const { input, sent } = forms[form];
    expect(input.safeParse({ ...sent, [field]: "1; drop table" }).error?.issues).toMatchObject([
      { path: [field] },
    ]);
  });

  it.each(["0", "-1", "1.5", "", "one", "NaN"])("a revision is no %j", (revision) => {
    expect(acceptInput.safeParse({ claimId: CLAIM, revision }).error?.issues).toMatchObject([
      { path: ["revision"] },
    ]);
  });

  it("a dismissal for another reason says which", () => {
    const sent = { ...forms.dismiss.sent, reason: "other" };
    expect(dismissInput.safeParse({ ...sent, note: " " }).error?.issues).toMatchObject([
      { path: ["note"], message: "required" },
    ]);
    expect(dismissInput.parse({ ...sent, note: "Told twice." })).toMatchObject({ note: "Told twice." });
  });
});

it.each<[string, string]>([
  ["2024", "2024"],
  ["2024-02", "2024-02"],
  ["2024-02-29", "2024-02-29"],
  [" 2024 ", "2024"],
])("a source may be known by %j only", (issued, read) => {
  expect(evidenceInput.parse({ ...forms.evidence.sent, issued })).toMatchObject({ issued: read });
});
