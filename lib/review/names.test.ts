import { expect, it } from "vitest";
import { foldName } from "./names";

it.each([
  ["case", "NASA", "nasa"],
  ["spaces", "  World   Health\tOrganization ", "World Health Organization"],
  ["full width", "ＮＡＳＡ", "NASA"],
  ["composed and decomposed", "Agência", "Age\u0302ncia"],
  ["an ideographic space", "國家\u3000通訊社", "國家 通訊社"],
])("%s makes no difference", (_, one, other) => {
  expect(foldName(one)).toBe(foldName(other));
});

it.each([
  ["scripts", "馬雲", "马云"],
  ["accents", "Jose", "José"],
  ["spaces between words", "White House", "Whitehouse"],
])("%s do", (_, one, other) => {
  expect(foldName(one)).not.toBe(foldName(other));
});
