import { describe, expect, test } from "vitest";
import { AppError } from "./errors";
import { ACTIONS, type Action, assertCan, can, ROLES } from "./permissions";

/** Written out apart from the table it checks: a changed permission has to be changed twice, knowingly. */
const expected: Record<Action, string> = {
  "desk.read": "reviewer editor admin",
  "article.import": "reviewer editor admin",
  "claim.edit": "reviewer editor admin",
  "claim.triage": "reviewer editor admin",
  "source.attach": "reviewer editor admin",
  "verdict.record": "reviewer editor admin",
  "claim.rule": "editor admin",
  "report.compose": "editor admin",
  "report.request-approval": "editor admin",
  "report.approve": "editor admin",
  "report.correct": "editor admin",
  "report.take-down": "admin",
  "people.manage": "admin",
  "settings.manage": "admin",
  "audit.read": "admin",
};

test("every action is in the expectation", () => {
  expect(ACTIONS.toSorted()).toEqual(Object.keys(expected).toSorted());
});

describe.each(ACTIONS)("%s", (action) => {
  test.each(ROLES)("as %s", (role) => {
    const allowed = expected[action].split(" ").includes(role);
    const actor = { id: "u1", role, name: "A" };
    expect(can(actor, action)).toBe(allowed);
    if (allowed) expect(() => assertCan(actor, action)).not.toThrow();
    else expect(() => assertCan(actor, action)).toThrow(new AppError("forbidden"));
  });

  test("signed out", () => {
    expect(can(null, action)).toBe(false);
    expect(() => assertCan(null, action)).toThrow(new AppError("unauthenticated"));
  });
});
