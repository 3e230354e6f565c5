"use client";

import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useEffect, useEffectEvent, useMemo, useState } from "react";
import type { RouteError } from "@/app/_server/route";
import type { ImportOutcome } from "@/db/articles";
import { useRouter } from "@/i18n/navigation";
import { send } from "./send";
import { usePreview } from "./use-preview";

type Saving =
  | { as: "no" | "waiting" | "saved" }
  /** `sent` is the share that has left the browser, 0..1. */
  | { as: "sending"; sent: number };

/**
 * What is typed and chosen, what the server makes of it, and the way to save it. All of it stays until it is saved,
 * whatever goes wrong on the way.
 * @param limit the largest article accepted, in bytes
 */
export function useImport(limit: number) {
  const locale = useLocale();
  const router = useRouter();
  const t = useTranslations("desk.import");
  const errors = useTranslations("errors.article");
  const [text, setText] = useState("");
  const [file, setFile] = useState<File | null>(null);
  const [encoding, setEncoding] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [saving, setSaving] = useState<Saving>({ as: "no" });
  const [error, setError] = useState<RouteError | null>(null);
  const [known, setKnown] = useState<{ id: string; title: string } | null>(null);

  const pasted = useMemo(() => (text.trim() === "" ? null : new Blob([text])), [text]);
  const article = file ?? pasted;
  const tooLarge = article !== null && article.size > limit;
  const preview = usePreview(tooLarge ? null : article, file ? encoding : "utf-8", attempt);
  const found = preview.as === "found" ? preview.found : null;
  const existing = found?.existing ?? known;

  /** What the server did not say itself: it was not reached, or something before it refused. */
  const unanswered = (status: number): RouteError =>
    status === 413
      ? { code: "too-large", message: errors("too-large", { limit }), fields: {} }
      : { code: "internal", message: t("unreachable"), fields: {} };

  const unreadable = (): RouteError | null => {
    if (tooLarge) return unanswered(413);
    if (preview.as === "error") return preview.error;
    return preview.as === "unreachable" ? unanswered(preview.status) : null;
  };

  async function save(form: HTMLFormElement, from: { article: Blob; encoding: string }) {
    setError(null);
    setSaving({ as: "sending", sent: 0 });
    const fields = new FormData(form);
    fields.set("article", from.article);
    fields.set("encoding", from.encoding);
    if (existing) fields.set("anyway", "yes");
    const answer = await send<ImportOutcome>("/api/desk/articles", fields, {
      locale,
      onProgress: (sent) => setSaving({ as: "sending", sent }),
    });
    if (answer.as === "ok" && answer.body.as === "imported") {
      setSaving({ as: "saved" });
      router.push(`/desk/articles/${answer.body.articleId}`);
      return;
    }
    setSaving({ as: "no" });
    if (answer.as === "ok") setKnown(answer.body.as === "duplicate" ? answer.body.existing : null);
    else setError(answer.as === "error" ? answer.error : unanswered(answer.status));
  }

  const [form, setForm] = useState<HTMLFormElement | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (saving.as === "sending" || saving.as === "saved") return;
    if (!article) setError({ code: "invalid", message: errors("empty"), fields: {} });
    // Whoever saves before the text was read need not press again.
    else if (preview.as === "reading") setSaving({ as: "waiting" });
    else if (form && found) void save(form, { article, encoding: found.encoding });
  };
  const goOn = useEffectEvent(() => {
    if (saving.as !== "waiting") return;
    if (form && article && found) void save(form, { article, encoding: found.encoding });
    else setSaving({ as: "no" });
  });
  useEffect(() => {
    if (preview.as !== "reading") goOn();
  }, [preview]);

  const unsaved = article !== null && saving.as !== "saved";
  useEffect(() => {
    if (!unsaved) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [unsaved]);

  /** Another text is another article, in whatever encoding it is in. */
  const another = () => {
    setError(null);
    setKnown(null);
    setEncoding(null);
  };
  return {
    text,
    file,
    article,
    preview,
    found,
    existing,
    saving,
    error,
    unreadable: unreadable(),
    setForm,
    submit,
    setEncoding,
    setText: (value: string) => {
      another();
      setText(value);
    },
    setFile: (value: File | null) => {
      another();
      setFile(value);
    },
    retry: () => setAttempt(attempt + 1),
  };
}

export type Import = ReturnType<typeof useImport>;
