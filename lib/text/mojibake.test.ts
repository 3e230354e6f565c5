import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codePages } from "./code-pages";
import { applyEdits } from "./edits";
import { mojibakeEdits } from "./mojibake";

const mended = (text: string) => applyEdits(text, mojibakeEdits(text));

/** The text in UTF-8, read in a code page. */
function misread(text: string, name: string): string {
  const page = codePages().find((one) => one.name === name);
  if (!page) throw new Error(`no code page ${name}`);
  const characters = new Map([...page.bytes].map(([character, byte]) => [byte, character]));
  return Array.from(Buffer.from(text), (byte) =>
    byte < 0x80 ? String.fromCharCode(byte) : (characters.get(byte) ?? "\uFFFD"),
  ).join("");
}

describe("text in UTF-8 that was read in another code page is put right", () => {
  const texts = [
    "L’année dernière, la conférence s’est réunie à Genève.",
    "Größe und Maß: „sehr groß“.",
    "El niño comió jamón en España.",
    "Příliš žluťoučký kůň úpěl ďábelské ódy.",
    "Chrząszcz brzmi w trzcinie, Łódź śpi.",
    "Tất cả mọi người sinh ra đều được tự do.",
    "Все люди рождаются свободными и равными.",
    "Όλοι οι άνθρωποι γεννιούνται ελεύθεροι.",
    "人人生而自由，在尊嚴和權利上一律平等。",
    "すべての人間は、生れながらにして自由であり",
    "모든 인간은 태어날 때부터 자유로우며",
    "Well done 😀 👍🏽",
  ];
  const pages = ["windows-1252", "iso-8859-1", "windows-1250", "windows-1251", "macroman", "cp437"];
  test.each(pages.flatMap((page) => texts.map((text) => [page, text])))("%s: %s", (page, text) => {
    expect(mended(misread(text, page))).toBe(text);
  });

  test.each(texts)("twice over: %s", (text) => {
    expect(mended(misread(misread(text, "windows-1252"), "windows-1252"))).toBe(text);
  });

  test("three times over", () => {
    const text = "She said “it’s done” – naïve.";
    const once = misread(text, "windows-1252");
    expect(mended(misread(misread(once, "windows-1252"), "windows-1252"))).toBe(text);
  });

  test("also after a code page of another kind", () => {
    expect(mended(misread(misread("The price is £5bn", "windows-1252"), "windows-1251"))).toBe(
      "The price is £5bn",
    );
  });
});

describe("one place in a text", () => {
  test.each([
    ["It wasnâ€™t me", "It wasn’t me"],
    ["He’s Zoë from ZÃ¼rich and MÃ¼nchen", "He’s Zoë from Zürich and München"],
    ["Price: Â£5", "Price: £5"],
    ["Wait\u0085 \u0093yes\u0094", "Wait… “yes”"],
    ["emoji as two surrogates í\u00a0½í¸\u0080 here", "emoji as two surrogates 😀 here"],
    ["newspaper ï¿½ email", "newspaper � email"],
    // Spaces that were no-break spaces.
    ["Il est Ã l'Ã©cole", "Il est à l'école"],
    ["Ã perturber la rÃ©flexion", "à perturber la réflexion"],
    ["atenÃ§Ã£o Ã s crianÃ§as", "atenção às crianças"],
    ["Å iaip ÄÆdomu, VisÅ³ pirma", "Šiaip įdomu, Visų pirma"],
    // Bytes that are lost for good.
    ["from â€œbbâ€? on", "from “bb� on"],
    ["AmÃ©rica y Ã�frica", "América y �frica"],
  ])("%s", (damaged, text) => {
    expect(mended(damaged)).toBe(text);
  });

  test("what was lost is not certain, what was found is", () => {
    expect(mojibakeEdits("AmÃ©rica y Ã�frica")).toEqual([
      { start: 2, end: 4, replacement: "é", kind: "mojibake", certain: true },
      { start: 11, end: 13, replacement: "\uFFFD", kind: "mojibake", certain: false },
    ]);
  });
});

describe("what is well stays", () => {
  test.each([
    "L’épisode 8 – déjà vu, ça va… « très bien »",
    "MARQUÉ… SÓ… VOCÊ…",
    "NESTLÉ® and CAFÉ™ are brands",
    "5×£35 or 4288×… and ±2° – √π ≈ 1.77",
    "SELKÄ\u00a0EDELLÄ\u00a0MAAHAN",
    "C O N C L U S Ã O",
    "São Paulo, Ålesund, Łódź, Đà Nẵng, İstanbul",
    "Ви знаєте, що Іван їде? В’ячеслав — «так»",
    "Η ¨ανατροφή¨ δυστυχώς από τους προπονητές",
    "一間叫“老張”的餐館——很有名…",
    "┌─┬─┐ │ ├─┼─┤ table",
    "crème brûlée à la façon de Noël",
    "Das macht Spaß? Ja, Spaß!",
    "",
  ])("%s", (text) => {
    expect(mojibakeEdits(text)).toEqual([]);
  });
});

test("any string is survived, and mended once is mended", () => {
  const pieces = fc.constantFrom(
    "Ã",
    "©",
    "â",
    "€",
    "™",
    "Â",
    " ",
    "Р",
    "ё",
    "√",
    "í",
    "\u00a0",
    "½",
    "a",
    "\n",
    "?",
    "�",
    "\ud800",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: "binary" }),
        fc.array(pieces, { maxLength: 40 }).map((all) => all.join("")),
      ),
      (text) => {
        const edits = mojibakeEdits(text);
        expect(typeof applyEdits(text, edits)).toBe("string");
        for (const [i, edit] of edits.entries()) {
          expect(edit.end).toBeGreaterThan(edit.start);
          expect(edit.start).toBeGreaterThanOrEqual(edits[i - 1]?.end ?? 0);
        }
      },
    ),
  );
});
