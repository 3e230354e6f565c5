import { expect, it } from "vitest";
import { nearestLocale } from "./nearest-locale";

it.each([
  ["en", "en"],
  ["en-GB", "en"],
  ["zh-Hant", "zh-Hant"],
  ["zh-TW", "zh-Hant"],
  ["zh-HK", "zh-Hant"],
  ["zh-Hans", "zh-Hans"],
  ["zh", "zh-Hans"],
  ["zh-CN", "zh-Hans"],
  ["fr", "en"],
])("%s stands best in %s", (tag, locale) => {
  expect(nearestLocale(tag)).toBe(locale);
});
