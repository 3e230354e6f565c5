"use client";

import { ArrowDown, ArrowUp, Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { ClaimStateBadge } from "@/components/claim-state";
import { Button } from "@/components/ui/button";
import { VerdictBadge } from "@/components/verdict-badge";
import { Link } from "@/i18n/navigation";
import type { Rating } from "@/lib/review/scale";
import type { ClaimState } from "@/lib/review/states";

export type Choosable = { id: string; statement: string; state: ClaimState; rating: Rating | null };

type Props = {
  /** All that can stand in the report, in the order of the article. */
  claims: readonly Choosable[];
  /** Ids in the order of the report. */
  initial: readonly string[];
  /** The article's language. */
  lang: string;
  onChange: () => void;
};

/** Which claims a report speaks of, and in which order. The order is sent as one field a claim. */
export function ClaimOrder({ claims, initial, lang, onChange }: Props) {
  const t = useTranslations("compose.claims");
  const [chosen, setChosen] = useState<readonly string[]>(initial);
  const [said, setSaid] = useState("");
  const list = useRef<HTMLDivElement>(null);
  const focusNext = useRef<string | null>(null);

  // A button that moves with its claim, or goes with it, must not take the keyboard's place along.
  useEffect(() => {
    if (!focusNext.current) return;
    list.current?.querySelector<HTMLElement>(`[data-at="${focusNext.current}"]`)?.focus();
    focusNext.current = null;
  });

  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const inside = chosen.flatMap((id) => byId.get(id) ?? []);
  const outside = claims.filter(({ id }) => !chosen.includes(id));

  function change(next: readonly string[], focus: string, message: string) {
    focusNext.current = focus;
    setChosen(next);
    setSaid(message);
    onChange();
  }
  function move(id: string, by: 1 | -1) {
    const from = chosen.indexOf(id);
    const to = from + by;
    if (to < 0 || to >= chosen.length) return;
    const next = chosen.toSpliced(from, 1).toSpliced(to, 0, id);
    change(next, `${by < 0 ? "up" : "down"}-${id}`, t("moved", { place: to + 1, count: next.length }));
  }
  const remove = (id: string) =>
    change(
      chosen.filter((other) => other !== id),
      `add-${id}`,
      t("removed"),
    );
  const add = (id: string) =>
    change([...chosen, id], `remove-${id}`, t("added", { place: chosen.length + 1 }));

  return (
    <div ref={list}>
      {chosen.map((id) => (
        <input key={id} type="hidden" name="claimIds" value={id} />
      ))}
      <p role="status" className="sr-only">
        {said}
      </p>
      {inside.length === 0 && (
        <p className="text-ink-muted text-sm leading-snug">{t(claims.length > 0 ? "none" : "nothing")}</p>
      )}
      <ol className="grid">
        {inside.map((claim, index) => (
          <Entry key={claim.id} claim={claim} lang={lang} number={index + 1}>
            <IconButton
              at={`up-${claim.id}`}
              label={t("up", { statement: claim.statement })}
              off={index === 0}
              onClick={() => move(claim.id, -1)}
            >
              <ArrowUp aria-hidden className="size-4" />
            </IconButton>
            <IconButton
              at={`down-${claim.id}`}
              label={t("down", { statement: claim.statement })}
              off={index === inside.length - 1}
              onClick={() => move(claim.id, 1)}
            >
              <ArrowDown aria-hidden className="size-4" />
            </IconButton>
            <IconButton
              at={`remove-${claim.id}`}
              label={t("remove", { statement: claim.statement })}
              onClick={() => remove(claim.id)}
            >
              <X aria-hidden className="size-4" />
            </IconButton>
          </Entry>
        ))}
      </ol>
      {outside.length > 0 && (
        <>
          <p className="mt-5 text-ink-muted text-sm">{t("outside")}</p>
          <ul className="grid">
            {outside.map((claim) => (
              <Entry key={claim.id} claim={claim} lang={lang}>
                <IconButton
                  at={`add-${claim.id}`}
                  label={t("add", { statement: claim.statement })}
                  onClick={() => add(claim.id)}
                >
                  <Plus aria-hidden className="size-4" />
                </IconButton>
              </Entry>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

type EntryProps = { claim: Choosable; lang: string; number?: number; children: ReactNode };

function Entry({ claim, lang, number, children }: EntryProps) {
  return (
    <li className="flex items-start gap-3 border-rule border-t py-2.5">
      {number && <span className="tabular w-5 shrink-0 text-ink-faint">{number}</span>}
      <div className="min-w-0 grow">
        <Link
          href={`/desk/claims/${claim.id}`}
          lang={lang}
          className="link-quiet line-clamp-3 font-serif leading-snug"
        >
          {claim.statement}
        </Link>
        <p className="mt-0.5 text-sm">
          {claim.rating ? <VerdictBadge rating={claim.rating} /> : <ClaimStateBadge state={claim.state} />}
        </p>
      </div>
      <div className="flex shrink-0">{children}</div>
    </li>
  );
}

type IconProps = { at: string; label: string; off?: boolean; onClick: () => void; children: ReactNode };

function IconButton({ at, label, off = false, onClick, children }: IconProps) {
  return (
    <Button
      look="quiet"
      size="small"
      data-at={at}
      aria-label={label}
      // Not disabled: the keyboard would lose its place when a claim reaches the end.
      aria-disabled={off || undefined}
      onClick={off ? undefined : onClick}
      className="size-9 px-0"
    >
      {children}
    </Button>
  );
}
