"use client";

import { useLocale } from "next-intl";
import { useEffect, useState } from "react";
import type { RouteError } from "@/app/_server/route";
import type { ImportPreview } from "@/db/import-preview";
import { send } from "./send";

export type Preview =
  | { as: "none" }
  /** `sent` is the share that has left the browser, 0..1. */
  | { as: "reading"; sent: number; last: ImportPreview | null }
  | { as: "found"; found: ImportPreview }
  | { as: "error"; error: RouteError }
  | { as: "unreachable"; status: number };

/** Who types is not interrupted at each key. */
const PAUSE_MS = 500;

/**
 * What the server finds out about a text: asked anew whenever the text or the encoding is another, the question before
 * given up. A pasted text is asked about after a pause.
 * @param encoding detected when null
 * @param attempt another number asks again
 */
export function usePreview(article: Blob | null, encoding: string | null, attempt: number): Preview {
  const locale = useLocale();
  const [preview, setPreview] = useState<Preview>({ as: "none" });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is what asks again
  useEffect(() => {
    if (!article) {
      setPreview({ as: "none" });
      return;
    }
    const over = new AbortController();
    const last = (before: Preview) =>
      before.as === "found" ? before.found : before.as === "reading" ? before.last : null;
    setPreview((before) => ({ as: "reading", sent: 0, last: last(before) }));
    const ask = async () => {
      const form = new FormData();
      form.set("article", article);
      if (encoding) form.set("encoding", encoding);
      const answer = await send<ImportPreview>("/api/desk/articles/preview", form, {
        locale,
        signal: over.signal,
        onProgress: (sent) => setPreview((before) => ({ as: "reading", sent, last: last(before) })),
      });
      setPreview(answer.as === "ok" ? { as: "found", found: answer.body } : answer);
    };
    const timer = setTimeout(
      () => ask().catch((error) => over.signal.aborted || Promise.reject(error)),
      article instanceof File ? 0 : PAUSE_MS,
    );
    return () => {
      clearTimeout(timer);
      over.abort();
    };
  }, [article, encoding, attempt, locale]);
  return preview;
}
