import { describe, expect, it } from "vitest";
import type { z } from "zod";
import {
  acceptInvitationInput,
  changeRoleInput,
  emailInput,
  inviteInput,
  resetPasswordInput,
  setUpInput,
  signInInput,
} from "./people";

/** What is wrong, by field. */
function faults(schema: z.ZodType, value: unknown): Record<string, string> {
  const issues = schema.safeParse(value).error?.issues ?? [];
  return Object.fromEntries(issues.map(({ path, message }) => [String(path[0]), message]));
}

describe("an e-mail address", () => {
  it.each([
    ["edda@example.org", "edda@example.org"],
    ["  Edda.Storm@Example.ORG \n", "edda.storm@example.org"],
    ["o'neill+desk@news.example.org", "o'neill+desk@news.example.org"],
  ])("%j is kept as %s", (typed, kept) => {
    expect(emailInput.parse(typed)).toBe(kept);
  });

  it.each([
    ["", "required"],
    [undefined, "required"],
    ["   ", "required"],
    ["edda", "not-an-email"],
    ["edda@", "not-an-email"],
    ["edda@example", "not-an-email"],
    ["edda@example.org, sol@example.org", "not-an-email"],
    ["ed\0da@example.org", "not-an-email"],
    [`${"a".repeat(250)}@example.org`, "too-long"],
  ])("%j is %s", (typed, fault) => {
    expect(emailInput.safeParse(typed).error?.issues[0]?.message).toBe(fault);
  });
});

const RIGHT = { name: "Edda", email: "edda@example.org", role: "editor", password: "three quiet grey boats" };

describe("what forms send", () => {
  it.each<[string, z.ZodType, Record<string, unknown>, Record<string, string>]>([
    ["sign-in", signInInput, { email: "", password: "" }, { email: "required", password: "required" }],
    ["sign-in", signInInput, { email: "edda", password: "x" }, {}],
    ["set-up", setUpInput, { ...RIGHT, token: " abc " }, {}],
    [
      "set-up",
      setUpInput,
      {},
      { token: "required", name: "required", email: "required", password: "required" },
    ],
    ["invitation", inviteInput, RIGHT, {}],
    [
      "invitation",
      inviteInput,
      { ...RIGHT, role: "owner", name: " " },
      { role: "required", name: "required" },
    ],
    ["invitation", inviteInput, { ...RIGHT, name: "a".repeat(101) }, { name: "too-long" }],
    ["joining", acceptInvitationInput, { ...RIGHT, token: "t" }, {}],
    ["joining", acceptInvitationInput, { ...RIGHT, token: "t", password: "" }, { password: "required" }],
    ["reset", resetPasswordInput, { token: "t", password: "short" }, { password: "password.too-short" }],
    [
      "role",
      changeRoleInput,
      { userId: "1", role: "admin", from: "x" },
      { userId: "Invalid UUID", from: "required" },
    ],
  ])("%s %#", (_, schema, sent, expected) => {
    expect(faults(schema, sent)).toEqual(expected);
  });

  it("takes outer space from what is pasted", () => {
    expect(setUpInput.parse({ ...RIGHT, token: " abc\n" })).toMatchObject({ token: "abc" });
  });
});
