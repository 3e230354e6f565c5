import type { ProposedClaim, SplitResult } from "@/lib/claims/split";
import { columns, toColumns, wrap } from "./width";

type Look = {
  /** Columns of the terminal. */
  width: number;
  colours: boolean;
  /** Also why each claim has its score, what cue names the speaker, and where it stands. */
  explain: boolean;
};

const SCORE = 5;
const KIND = 10;
const SPEAKER = 16;
const GAP = "  ";

/** The claims as a table of score, kind, speaker and statement, and what was repaired; ends with a line break. */
export function renderClaims(result: SplitResult, look: Look): string {
  const widest = result.claims.reduce(
    (most, { speaker }) => Math.max(most, columns(plain(speaker ?? ""))),
    0,
  );
  const speakers = Math.min(SPEAKER, Math.max("speaker".length, widest));
  const indent = SCORE + KIND + speakers + 3 * GAP.length;
  const room = Math.max(20, look.width - indent);
  const paint = painter(look.colours);
  const lines = [
    paint("dim", ["score", toColumns("kind", KIND), toColumns("speaker", speakers), "statement"].join(GAP)),
    ...result.claims.flatMap((claim) => {
      const [first = "", ...rest] = wrap(plain(claim.statement), room);
      const head = [
        paint(colourOf(claim), claim.score.toFixed(2).padStart(SCORE)),
        paint("dim", toColumns(claim.kind, KIND)),
        paint("cyan", toColumns(plain(claim.speaker ?? ""), speakers)),
        first,
      ].join(GAP);
      const more = rest.map((line) => " ".repeat(indent) + line);
      const reasons = look.explain ? explanation(claim).flatMap((line) => wrap(line, room)) : [];
      return [head, ...more, ...reasons.map((line) => " ".repeat(indent) + paint("dim", line))];
    }),
    "",
    summary(result),
  ];
  return `${lines.map((line) => line.trimEnd()).join("\n")}\n`;
}

function explanation(claim: ProposedClaim): string[] {
  return [
    [
      `at ${claim.start}-${claim.end}`,
      claim.reasons.length > 0 && `for: ${claim.reasons.join(", ")}`,
      claim.cue && `cue: ${plain(claim.cue)}`,
      claim.ambiguous && "ambiguous",
    ]
      .filter(Boolean)
      .join("; "),
    ...(claim.quote === claim.statement ? [] : [`as written: ${plain(claim.quote)}`]),
  ];
}

/** One line, without what an article could command a terminal with. */
function plain(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, " ");
}

function summary({ language, edits, claims, sentences, blocks }: SplitResult): string {
  const open = edits.filter((edit) => !edit.certain).length;
  const opinions = claims.filter((claim) => claim.kind === "opinion").length;
  return [
    language,
    count(claims.length - opinions, "claim"),
    count(opinions, "opinion"),
    `${count(sentences.length, "sentence")} in ${count(blocks.length, "block")}`,
    `${count(edits.length, "repair")}${open > 0 ? ` (${open} uncertain)` : ""}`,
  ].join(" · ");
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** Select Graphic Rendition codes. */
const COLOURS = { dim: 2, green: 32, yellow: 33, cyan: 36 };

type Colour = keyof typeof COLOURS;

function colourOf({ kind, score }: ProposedClaim): Colour {
  if (kind === "opinion" || score < 0.3) return "dim";
  return score >= 0.6 ? "green" : "yellow";
}

function painter(colours: boolean): (colour: Colour, text: string) => string {
  return (colour, text) => (colours ? `\u001b[${COLOURS[colour]}m${text}\u001b[0m` : text);
}
