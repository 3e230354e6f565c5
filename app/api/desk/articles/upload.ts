import { z } from "zod";
import { readForm } from "@/app/_server/multipart";
import { parsed } from "@/app/_server/route";
import { tooLarge } from "@/db/articles";
import { env } from "@/lib/env";
import { ENCODINGS } from "@/lib/text/encoding";

/** The fields beside the text, and what holds a form together, are small. */
const BESIDES_BYTES = 64 * 1024;

export const chosenEncoding = z.enum(ENCODINGS, "required");

const uploaded = z.object({ article: z.instanceof(Blob, { error: "required" }) });

/**
 * The form of an import: the article's bytes as they came, and the fields beside them.
 * @throws AppError `too-large`, `invalid`
 */
export async function readUpload(
  request: Request,
): Promise<{ bytes: Uint8Array; fields: Record<string, FormDataEntryValue> }> {
  const form = await readForm(request, env.MAX_ARTICLE_BYTES + BESIDES_BYTES, tooLarge());
  const fields = Object.fromEntries(form);
  const { article } = parsed(uploaded, fields);
  return { bytes: new Uint8Array(await article.arrayBuffer()), fields };
}
