import { deskRoute, parsed } from "@/app/_server/route";
import { takeApart } from "@/app/_server/take-apart";
import { chosenEncoding, readUpload } from "@/app/api/desk/articles/upload";
import { database } from "@/db/client";
import { previewImport } from "@/db/import-preview";

export const dynamic = "force-dynamic";

/** What would become of an article if it were imported, in the encoding given or the one detected. Keeps nothing. */
export const POST = deskRoute(async (actor, request) => {
  const { bytes, fields } = await readUpload(request);
  const encoding = parsed(chosenEncoding.optional(), fields.encoding);
  const preview = await previewImport(
    database(),
    actor,
    { bytes, ...(encoding && { encoding }) },
    (decoded, options) => takeApart(decoded, options, request.signal),
  );
  return Response.json(preview);
});
