import { describe, expect, it } from "vitest";
import { countPlaywright, countVitest } from "./test-stages.mjs";

const file = (status, ...tests) => ({ status, assertionResults: tests.map((test) => ({ status: test })) });

describe("countVitest", () => {
  it.each([
    ["all well", [file("passed", "passed", "passed")], { passed: 2, failed: 0, skipped: 0 }],
    ["a failed test", [file("failed", "passed", "failed")], { passed: 1, failed: 1, skipped: 0 }],
    [
      "a file that does not load",
      [file("passed", "passed"), file("failed")],
      { passed: 1, failed: 1, skipped: 0 },
    ],
    ["a hook that fails after its tests", [file("failed", "passed")], { passed: 1, failed: 1, skipped: 0 }],
    [
      "skipped and planned tests",
      [file("passed", "passed", "pending", "todo")],
      { passed: 1, failed: 0, skipped: 2 },
    ],
  ])("%s", (_, testResults, expected) => {
    const all = testResults.flatMap((result) => result.assertionResults.map((test) => test.status));
    const number = (status) => all.filter((each) => each === status).length;
    const report = {
      testResults,
      numPassedTests: number("passed"),
      numFailedTests: number("failed"),
      numPendingTests: number("pending"),
      numTodoTests: number("todo"),
    };
    expect(countVitest(report)).toEqual(expected);
  });
});

describe("countPlaywright", () => {
  it.each([
    [
      "all well",
      { expected: 3, unexpected: 0, flaky: 0, skipped: 1 },
      [],
      { passed: 3, failed: 0, skipped: 1 },
    ],
    [
      "a failed test",
      { expected: 2, unexpected: 1, flaky: 0, skipped: 0 },
      [],
      { passed: 2, failed: 1, skipped: 0 },
    ],
    [
      "a test that passed only at last",
      { expected: 2, unexpected: 0, flaky: 1, skipped: 0 },
      [],
      { passed: 2, failed: 1, skipped: 0 },
    ],
    [
      "a file that does not load",
      { expected: 2, unexpected: 0, flaky: 0, skipped: 0 },
      [{}],
      { passed: 2, failed: 1, skipped: 0 },
    ],
  ])("%s", (_, stats, errors, expected) => {
    expect(countPlaywright({ stats, errors })).toEqual(expected);
  });
});
