"use client";

import { FileText, Upload } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { type DragEvent, useEffect, useEffectEvent, useId, useRef } from "react";
import { Button, buttonLook } from "@/components/ui/button";
import { Textarea } from "@/components/ui/textarea";
import type { Import } from "./use-import";

/** Where the text comes from: the field to paste into, or the file that was chosen instead. A file may be dropped on it. */
export function Source({ own, limit }: { own: Import; limit: number }) {
  const t = useTranslations("desk.import.source");
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  // What was pasted before the script was there to hear of it.
  const takeOver = useEffectEvent(() => {
    if (field.current?.value) own.setText(field.current.value);
  });
  useEffect(() => takeOver(), []);
  const drop = (event: DragEvent) => {
    const [file] = event.dataTransfer.files;
    if (!file) return;
    event.preventDefault();
    own.setFile(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one more way to do what the button does
    <div
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
      className="grid grid-cols-[minmax(0,1fr)] gap-3"
    >
      {own.file ? (
        <ChosenFile file={own.file} onRemove={() => own.setFile(null)} />
      ) : (
        <div className="grid gap-1">
          <label htmlFor={id} className="justify-self-start font-medium leading-snug">
            {t("paste")}
          </label>
          <Textarea
            id={id}
            ref={field}
            rows={10}
            value={own.text}
            onChange={(event) => own.setText(event.target.value)}
            className="field-sizing-fixed max-h-[70dvh] font-serif"
          />
        </div>
      )}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <FileButton label={own.file ? t("another") : t("choose")} onChoose={own.setFile} />
        <p className="text-ink-muted text-sm leading-snug">{t("hint", { limit })}</p>
      </div>
    </div>
  );
}

function FileButton({ label, onChoose }: { label: string; onChoose: (file: File) => void }) {
  return (
    <label className="relative inline-flex">
      <input
        type="file"
        accept=".txt,text/plain"
        className="peer sr-only"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) onChoose(file);
          // The same file, changed on disk, can be chosen again.
          event.target.value = "";
        }}
      />
      <span
        className={`${buttonLook()} peer-focus-visible:outline-2 peer-focus-visible:outline-accent peer-focus-visible:outline-offset-2`}
      >
        <Upload aria-hidden className="size-4" />
        {label}
      </span>
    </label>
  );
}

function ChosenFile({ file, onRemove }: { file: File; onRemove: () => void }) {
  const t = useTranslations("desk.import.source");
  const format = useFormatter();
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-md border border-edge bg-sheet px-4 py-3">
      <FileText aria-hidden className="size-5 shrink-0 text-ink-muted" />
      <p className="me-auto min-w-0 leading-snug">
        <span className="break-all font-medium">{file.name}</span>{" "}
        <span className="tabular text-ink-muted text-sm">
          {t("bytes", { bytes: format.number(file.size) })}
        </span>
      </p>
      <Button look="quiet" size="small" onClick={onRemove}>
        {t("remove")}
      </Button>
    </div>
  );
}
