import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyEdits } from "./edits";
import { entityEdits, tagEdits } from "./markup";

describe("entityEdits", () => {
  test.each([
    ["Tom &amp; Jerry", "Tom & Jerry"],
    ["&lt;3 &gt; 2", "<3 > 2"],
    ["caf&eacute; &Eacute;TAT", "café ÉTAT"],
    ["&#8217;&#x2019;&#X2019;", "’’’"],
    ["&#150; &#x80;", "– €"],
    ["&nbsp;&hellip;&mdash;", "\u00a0…—"],
    ["&amp;amp;quot;", '"'],
    ["&#128512;&#x1F600;", "😀😀"],
    ["𠀀&lt;", "𠀀<"],
  ])("%s", (text, mended) => {
    const edits = entityEdits(text);
    expect(applyEdits(text, edits)).toBe(mended);
    for (const edit of edits) expect(edit).toMatchObject({ kind: "entity", certain: true });
  });

  test.each([
    "AT&T",
    "R&D; and Q&A;",
    "a & b; c",
    "&nothing;",
    "&#0; &#xD800; &#x110000; &#;",
    "?a=1&copy=2",
    "&&&;",
  ])("%s stays", (text) => {
    expect(entityEdits(text)).toEqual([]);
  });
});

describe("tagEdits", () => {
  test.each([
    ["世界</strong>\n", "世界\n"],
    ['<p class="lead">One</p><p>Two</p>', "One\nTwo"],
    ["One<br>Two<br/>\nThree<BR />", "One\nTwo\nThree"],
    ["a <b>bold</b> word", "a bold word"],
    ["<a href='x?a=1&b=2'>link</a>.", "link."],
    ["<ul><li>one</li><li>two</li></ul>", "one\ntwo\n"],
    ["<tr><td>1</td><td>2</td></tr>", "1\t2"],
    ["𠀀<i>x</i>", "𠀀x"],
  ])("%s", (text, mended) => {
    expect(applyEdits(text, tagEdits(text))).toBe(mended);
  });

  test.each([
    "a < b > c",
    "<3",
    "x<y>z",
    "<name@example.org>",
    "<https://example.org>",
    "if (a<b && c>d)",
    "<bold",
    "< p >",
    "<p<p<p",
  ])("%s stays", (text) => {
    expect(tagEdits(text)).toEqual([]);
  });
});

test("any string is survived", () => {
  const pieces = fc.constantFrom(
    "<",
    ">",
    "/",
    "p",
    "br",
    " ",
    "&",
    "amp;",
    "#",
    "12",
    ";",
    "\n",
    "\ud83d",
    "😀",
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (all) => {
      const text = all.join("");
      for (const edits of [entityEdits(text), tagEdits(text)])
        expect(typeof applyEdits(text, edits)).toBe("string");
    }),
  );
});
