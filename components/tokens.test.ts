import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const css = readFileSync(fileURLToPath(new URL("../app/globals.css", import.meta.url)), "utf8");

type Colour = { l: number; c: number; h: number };
const THEMES = ["light", "dark"] as const;
type Theme = (typeof THEMES)[number];

const OKLCH = /oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)/;
const TOKEN = new RegExp(`--color-([\\w-]+): light-dark\\((${OKLCH.source}), (${OKLCH.source})\\)`, "g");

function colour(text: string): Colour {
  const [, l, c, h] = OKLCH.exec(text) ?? [];
  return { l: Number(l), c: Number(c), h: Number(h) };
}
const tokens = new Map(
  [...css.matchAll(TOKEN)].map((match) => [
    match[1] ?? "",
    { light: colour(match[2] ?? ""), dark: colour(match[6] ?? "") },
  ]),
);

/** OKLCH to linear sRGB, after https://bottosson.github.io/posts/oklab/. */
function linear({ l, c, h }: Colour): [red: number, green: number, blue: number] {
  const a = c * Math.cos((h * Math.PI) / 180);
  const b = c * Math.sin((h * Math.PI) / 180);
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ];
}

function named(name: string, theme: Theme): Colour {
  const token = tokens.get(name);
  if (!token) throw new Error(`no token --color-${name}`);
  return token[theme];
}

/** Relative luminance, WCAG 2.2. */
function luminance(name: string, theme: Theme): number {
  const [red, green, blue] = linear(named(name, theme));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string, theme: Theme): number {
  const [darker = 0, lighter = 0] = [luminance(a, theme), luminance(b, theme)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Linear sRGB as dichromats see it: Viénot, Brettel and Mollon 1999; for tritanopia their one plane is an approximation. */
const VISIONS: Record<string, number[][]> = {
  protanopia: [
    [0.11238, 0.88762, 0],
    [0.11238, 0.88762, 0],
    [0.00401, -0.00401, 1],
  ],
  deuteranopia: [
    [0.29275, 0.70725, 0],
    [0.29275, 0.70725, 0],
    [-0.02234, 0.02234, 1],
  ],
  tritanopia: [
    [1, 0.14461, -0.14461],
    [0, 0.85924, 0.14076],
    [0, 0.85924, 0.14076],
  ],
};

/** How far apart two colours lie in OKLab for an eye of that kind. */
function distance(a: string, b: string, theme: Theme, vision: string): number {
  const lab = (name: string) => {
    const rgb = linear(named(name, theme));
    const [red = 0, green = 0, blue = 0] = (VISIONS[vision] ?? []).map((row) =>
      Math.max(
        0,
        row.reduce((sum, factor, index) => sum + factor * (rgb[index] ?? 0), 0),
      ),
    );
    const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
    const medium = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
    const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
    return [
      0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short,
      1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short,
      0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short,
    ];
  };
  const [left, right] = [lab(a), lab(b)];
  return Math.hypot(...left.map((value, index) => value - (right[index] ?? 0)));
}

const SURFACES = ["paper", "sheet", "sunken"];
const ORDERED = ["true", "mostly-true", "mixed", "mostly-false", "false"];
const VERDICTS = [...ORDERED, "unordered"];
const WORDS = [
  ...["ink", "ink-muted", "ink-faint", "accent", "accent-strong", "danger", "success"],
  ...VERDICTS,
  ...["waiting", "active", "conflict", "done", "fact", "quote", "forecast", "opinion"],
];

const pairs = (asked: number, inks: string[], grounds: string[]) =>
  inks.flatMap((ink) => grounds.map((ground) => [ink, ground, asked] as const));

describe.each(THEMES)("%s theme", (theme) => {
  it("stays within what every screen can show", () => {
    const outside = [...tokens.keys()].filter((name) =>
      linear(named(name, theme)).some((channel) => channel < -0.002 || channel > 1.002),
    );
    expect(outside).toEqual([]);
  });

  it.each([
    ...pairs(4.5, WORDS, SURFACES),
    ...pairs(4.5, ["on-accent"], ["accent", "accent-strong"]),
    ...pairs(4.5, ["ink", "ink-muted", "accent", "accent-strong"], ["accent-wash"]),
    ...pairs(4.5, ["ink", "danger"], ["danger-wash"]),
    ...pairs(4.5, ["ink", "success"], ["success-wash"]),
    ...pairs(
      4.5,
      ["ink"],
      [...VERDICTS, "pending", "unseen"].map((tone) => `${tone}-mark`),
    ),
    ...pairs(
      3,
      VERDICTS.flatMap((verdict) => [`${verdict}-mark`, `${verdict}-fill`]),
      ["paper"],
    ),
    ...pairs(3, ["pending-mark", "unseen-mark"], ["paper"]),
    ...pairs(3, ["edge", "unseen"], ["paper", "sheet"]),
  ])("%s on %s has a contrast of %s at least", (ink, ground, asked) => {
    expect(contrast(ink, ground, theme)).toBeGreaterThanOrEqual(asked);
  });

  it.each(Object.keys(VISIONS))("neighbouring verdicts differ under %s", (vision) => {
    const near = ORDERED.slice(1).map(
      (verdict, index) =>
        [
          ORDERED[index],
          verdict,
          distance(`${ORDERED[index]}-fill`, `${verdict}-fill`, theme, vision),
        ] as const,
    );
    expect(near.filter(([, , apart]) => apart < 0.05)).toEqual([]);
  });
});

it("measures contrast as WCAG does", () => {
  expect(tokens.size).toBeGreaterThan(40);
  expect(linear({ l: 1, c: 0, h: 0 }).every((channel) => Math.abs(channel - 1) < 0.001)).toBe(true);
});
