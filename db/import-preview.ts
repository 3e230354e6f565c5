import { AppError } from "@/lib/errors";
import { type Actor, assertCan } from "@/lib/permissions";
import { detectEncoding, type Encoding } from "@/lib/text/encoding";
import { codePointLength, sliceCodePoints } from "@/lib/text/positions";
import { decodeArticle, sameArticle, type TakeApart, unreadable } from "./articles";
import type { Db } from "./client";

/** So much of the text is shown, in UTF-16 units, for a person to see whether it was read rightly. */
const SHOWN = 600;
/** A first line wider than this is no title, in letters; an ideograph is as wide as two. */
const WIDEST_TITLE = 100;

export type ImportPreview = {
  encoding: Encoding;
  /** Whether nothing else is likely. */
  confident: boolean;
  bytes: number;
  /** Code points of the text as decoded. */
  characters: number;
  /** BCP 47; `und` where nothing tells. */
  language: string;
  /** A proposal; empty where there is none. */
  title: string;
  claims: number;
  /** How many passages were repaired, and how many of these repairs are no more than likely. */
  repairs: { all: number; uncertain: number };
  /** Characters that the encoding does not know: a sign that it is the wrong one. */
  unreadable: number;
  /** It is the wrong one: so many are unknown to it that the text was not looked at any further. */
  garbled: boolean;
  /** How the text begins, as decoded. */
  beginning: string;
  /** The article that has the same text already. */
  existing: { id: string; title: string } | null;
};

/**
 * What would become of these bytes if they were imported. Nothing is kept.
 * @param encoding detected when left out
 * @throws AppError as `decodeArticle`, and `forbidden`
 */
export async function previewImport(
  db: Db,
  actor: Actor,
  { bytes, encoding }: { bytes: Uint8Array; encoding?: Encoding },
  takeApart: TakeApart,
): Promise<ImportPreview> {
  assertCan(actor, "article.import");
  const detected = detectEncoding(bytes);
  const chosen = encoding ?? detected.encoding;
  const decoded = decodeArticle(bytes, chosen);
  const { count, wrong } = unreadable(decoded);
  const read = {
    encoding: chosen,
    confident: encoding !== undefined || detected.confident,
    bytes: bytes.byteLength,
    characters: codePointLength(decoded),
    unreadable: count,
    garbled: wrong,
    beginning: decoded.slice(0, SHOWN).trimStart().toWellFormed(),
  };
  // What is found in garble means nothing.
  if (wrong) {
    return {
      ...read,
      language: "und",
      title: "",
      claims: 0,
      repairs: { all: 0, uncertain: 0 },
      existing: null,
    };
  }
  const [result, existing] = await Promise.all([takeApart(decoded, {}), sameArticle(db, actor, decoded)]);
  if (result.text.trim() === "") throw new AppError("invalid", "article.empty");
  return {
    ...read,
    language: result.language,
    title: proposedTitle(result.text, result.blocks),
    claims: result.claims.length,
    repairs: {
      all: result.edits.length,
      uncertain: result.edits.filter((edit) => !edit.certain).length,
    },
    existing,
  };
}

function proposedTitle(
  text: string,
  blocks: readonly { start: number; end: number; kind: string }[],
): string {
  const block = blocks.find(({ kind }) => kind === "title");
  const line = block ? sliceCodePoints(text, block.start, block.end) : (/\S[^\r\n]*/u.exec(text)?.[0] ?? "");
  const title = line.replace(/\s+/gu, " ").trim();
  const width = title.length + (title.match(/\p{Script=Han}/gu)?.length ?? 0);
  // A line that ends like a sentence, or holds several, is the beginning of the text.
  return width > WIDEST_TITLE || /[。．.,，;；:：]$|[。！？]./u.test(title) ? "" : title;
}
