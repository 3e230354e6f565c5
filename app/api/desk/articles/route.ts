import { z } from "zod";
import { deskRoute, parsed } from "@/app/_server/route";
import { takeApart } from "@/app/_server/take-apart";
import { importArticle } from "@/db/articles";
import { database } from "@/db/client";
import { articleDetails } from "@/lib/review/article";
import { chosenEncoding, readUpload } from "./upload";

export const dynamic = "force-dynamic";

const input = articleDetails.extend({
  encoding: chosenEncoding,
  /** Import although the same text is here already. */
  anyway: z
    .literal("yes")
    .optional()
    .transform((value) => value === "yes"),
});

/** Imports an article. 201 with its id; 409 with the article that has the same text already. */
export const POST = deskRoute(async (actor, request) => {
  const { bytes, fields } = await readUpload(request);
  const { anyway, ...details } = parsed(input, fields);
  const outcome = await importArticle(
    database(),
    actor,
    { ...details, bytes, allowDuplicate: anyway },
    (decoded, options) => takeApart(decoded, options, request.signal),
  );
  return Response.json(outcome, { status: outcome.as === "imported" ? 201 : 409 });
});
