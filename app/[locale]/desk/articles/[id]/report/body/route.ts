import { requireActor } from "@/app/_server/auth";
import { orNotFound } from "@/app/_server/or-not-found";
import { readApproval } from "@/db/approvals";
import { database } from "@/db/client";
import { pageLocale } from "@/i18n/page-locale";

type Context = { params: Promise<{ locale: string; id: string }> };

/** The canonical text that waits for approval, to the byte: its sha256 is the hash that an approver approves. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const locale = await pageLocale(params);
  const { id } = await params;
  const actor = await requireActor(locale, `/desk/articles/${id}/report`);
  const request = await orNotFound(readApproval(database(), actor, id));
  if (!request) return new Response(null, { status: 404 });
  return new Response(request.text, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": `attachment; filename="${request.bodySha256.slice(0, 16)}.json"`,
    },
  });
}
