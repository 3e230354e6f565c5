import { expect, test } from "vitest";
import { chineseText, englishText } from "./text";

test.each([
  ["English", englishText, /\p{Script=Latin}/gu],
  ["Chinese", chineseText, /\p{Script=Han}/gu],
] as const)("%s text is as long as asked, and the same every time", (_, make, letters) => {
  const text = make(50_000);
  expect(Buffer.byteLength(text)).toBeGreaterThanOrEqual(50_000);
  expect(Buffer.byteLength(text)).toBeLessThan(65_000);
  expect(text.match(letters)?.length).toBeGreaterThan(10_000);
  expect(make(50_000)).toBe(text);
});
