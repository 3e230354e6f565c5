import fc from "fast-check";
import { expect, test } from "vitest";
import { slugFromId } from "./slug";

test("is twelve characters that cannot be misread", () => {
  fc.assert(
    fc.property(fc.uuid({ version: 4 }), (id) => {
      expect(slugFromId(id)).toMatch(/^[0-9a-hjkmnp-tv-z]{12}$/);
    }),
  );
});

test("is the same for the same id, and differs for another", () => {
  const id = "f81d4fae-7dec-41d0-a765-00a0c91e6bf6";
  expect(slugFromId(id)).toBe(slugFromId(id));
  expect(slugFromId(id)).toBe("z0emzbkxxgeg");
  expect(slugFromId("f81d4fae-7dec-41d1-a765-00a0c91e6bf6")).not.toBe(slugFromId(id));
});
