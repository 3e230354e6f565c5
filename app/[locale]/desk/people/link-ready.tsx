"use client";

import { useTranslations } from "next-intl";
import { useEffect, useId, useRef, useState } from "react";
import { Instant } from "@/components/instant";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";

type Props = { kind: "invitation" | "reset"; name: string; url: string; expiresAt: string };

/** A link to hand over, the only time that it is seen. */
export function LinkReady({ kind, name, url, expiresAt }: Props) {
  const t = useTranslations("people.link");
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const address = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<"yes" | "failed" | null>(null);
  useEffect(() => {
    setCopied(null);
    // A new link is a new notice.
    if (url) box.current?.focus();
  }, [url]);

  async function copy() {
    address.current?.select();
    try {
      await navigator.clipboard.writeText(url);
      setCopied("yes");
    } catch {
      // Not allowed, or no clipboard without https: the link is selected, and the reader told.
      setCopied("failed");
    }
  }

  return (
    <div ref={box} tabIndex={-1} role="status">
      <Notice tone="success" title={t(kind, { name })}>
        <p>{t.rich("once", { when: () => <Instant value={expiresAt} /> })}</p>
        <label htmlFor={id} className="sr-only">
          {t("address")}
        </label>
        <span className="mt-3 flex flex-wrap gap-2">
          <Input
            ref={address}
            id={id}
            readOnly
            value={url}
            className="min-w-40 flex-1 font-mono text-sm"
            onFocus={(event) => event.currentTarget.select()}
          />
          <Button data-needs-script onClick={copy}>
            {t(copied === "yes" ? "copied" : "copy")}
          </Button>
        </span>
        <span role="status" className="mt-1 block text-sm empty:hidden">
          {copied === "failed" && t("copyFailed")}
        </span>
      </Notice>
    </div>
  );
}
