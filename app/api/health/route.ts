import { sql } from "drizzle-orm";
import { database } from "@/db/client";

export const dynamic = "force-dynamic";

/** A database that takes longer than this is as good as none. */
const PATIENCE_MS = 3_000;

/** 200 when the site works, 503 with the part that failed. Says nothing of why: that is in the log. */
export async function GET(): Promise<Response> {
  const ok = await databaseAnswers();
  const part = ok ? "ok" : "error";
  return Response.json(
    { status: part, database: part },
    { status: ok ? 200 : 503, headers: { "Cache-Control": "no-store" } },
  );
}

async function databaseAnswers(): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  try {
    const timeout = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`no answer within ${PATIENCE_MS} ms`)), PATIENCE_MS);
    });
    await Promise.race([database().execute(sql`select 1`), timeout]);
    return true;
  } catch (error) {
    console.error("The health check found the database failing:", error);
    return false;
  } finally {
    clearTimeout(timer);
  }
}
