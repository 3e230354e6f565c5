"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { FilterNav } from "@/app/[locale]/desk/filter-nav";
import { AnnotatedText, type NotePlace } from "@/components/annotated-text";
import { FormNotice } from "@/components/form-notice";
import { Strip } from "@/components/strip";
import { Button, buttonLook } from "@/components/ui/button";
import { getPathname, Link } from "@/i18n/navigation";
import type { Locale } from "@/i18n/routing";
import type { BlockKind } from "@/lib/claims/kinds";
import { coverageTicks } from "@/lib/review/coverage-ticks";
import { ClaimNote } from "./claim-note";
import {
  type Counts,
  countShown,
  type Decision,
  type DeskClaim,
  isShown,
  markTone,
  SHOWN,
  type Shown,
  VIEWS,
  type View,
} from "./triage";
import { focusClaim, useKeys } from "./use-keys";
import { useTriage } from "./use-triage";

/** In full: a mark in the text and a tick of the strip are plain links. */
const claimAddress = (locale: Locale, id: string) => getPathname({ href: `/desk/claims/${id}`, locale });

type Span = { start: number; end: number };

type Props = {
  articleId: string;
  text: string;
  /** The article's language. */
  lang: string;
  blocks: readonly (Span & { kind: BlockKind })[];
  sentences: readonly Span[];
  claims: readonly DeskClaim[];
  /** How many more there are in the other parts of the article. */
  elsewhere: Counts;
  view: View;
  show: Shown;
  part: { number: number; count: number };
};

/** An article with its claims, and the decisions on them: in the text, or as a list by how much they are worth a check. */
export function TriageDesk({
  articleId,
  text,
  lang,
  blocks,
  sentences,
  claims,
  elsewhere,
  view,
  show,
  part,
}: Props) {
  const t = useTranslations("desk.triage");
  const locale = useLocale();
  const triage = useTriage(claims);
  const onKeyDown = useKeys();
  // A claim that was just decided on stays where it is until another list is asked for: it can be taken back.
  const [listed] = useState(
    () => new Set(claims.filter((claim) => isShown(claim, show)).map(({ id }) => id)),
  );
  const shown = triage.claims.filter(({ id }) => listed.has(id));
  const waiting = triage.claims.filter(({ state }) => state === "proposed");
  const here = countShown(triage.claims);
  const opinions = waiting.filter(({ kind }) => kind === "opinion");

  const decide = (claim: DeskClaim, decision: Decision) => {
    void triage.decide([claim], decision);
    const next = shown.find(({ number, state }) => number > claim.number && state === "proposed");
    if (claim.state === "proposed" && next && view === "text") focusClaim(next.id);
    else focusClaim(claim.id);
  };
  /** To the note, where there is one. */
  const hrefOf = ({ id, slug }: DeskClaim) => (listed.has(id) ? `#claim-${slug}` : claimAddress(locale, id));
  const note = (claim: DeskClaim, place?: NotePlace) => (
    <ClaimNote
      claim={claim}
      place={place}
      lang={lang}
      problem={triage.problems.get(claim.id)}
      onDecide={(decision) => decide(claim, decision)}
    />
  );
  const address = (to: { view?: View; show?: Shown; part?: string }) =>
    `/desk/articles/${articleId}?${new URLSearchParams({ view, show, ...to })}`;

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys are heard from the claims within, each of which has the focus
    <div onKeyDown={onKeyDown}>
      {sentences.length > 0 && (
        <Strip
          ticks={coverageTicks({ text, blocks, sentences, claims: triage.claims, hrefOf })}
          caption={t("strip")}
        />
      )}
      <div className="mt-8 flex flex-wrap items-end justify-between gap-x-8 gap-y-3">
        <FilterNav
          label={t("filters")}
          filters={SHOWN.map((one) => ({
            href: address({ show: one }),
            label: t(`show.${one}`),
            count: here[one] + elsewhere[one],
            current: one === show,
          }))}
        />
        <FilterNav
          label={t("views")}
          filters={VIEWS.map((one) => ({
            href: address({ view: one }),
            label: t(`view.${one}`),
            current: one === view,
          }))}
        />
      </div>
      <div data-needs-script className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2 text-sm">
        <p role="status" className="text-ink-muted">
          {t("waiting", { count: here.proposed + elsewhere.proposed })} {triage.saving && t("saving")}
        </p>
        {waiting[0] && (
          <Button
            size="small"
            onClick={() =>
              focusClaim((shown.find(({ state }) => state === "proposed") ?? waiting[0])?.id ?? "")
            }
          >
            {t("toFirst")}
          </Button>
        )}
        {opinions.length > 0 && (
          <Button
            size="small"
            onClick={() => void triage.decide(opinions, { decision: "dismiss", reason: "opinion" })}
          >
            {t("dismissOpinions", { count: opinions.length })}
          </Button>
        )}
        <p className="text-ink-faint max-sm:hidden">{t("keys")}</p>
      </div>
      {triage.failure && (
        <div className="mt-4 max-w-column">
          <FormNotice state={triage.failure} />
        </div>
      )}
      <div className="mt-8">
        {view === "text" ? (
          <AnnotatedText
            text={text}
            lang={lang}
            blocks={blocks}
            claims={triage.claims.map((claim) => ({
              ...claim,
              href: hrefOf(claim),
              tone: markTone(claim),
            }))}
            note={(claim, place) => (listed.has(claim.id) ? note(claim, place) : null)}
          />
        ) : (
          <ByScore claims={shown} note={note} />
        )}
      </div>
      {part.count > 1 && <Parts part={part} addressOf={(number) => address({ part: String(number) })} />}
    </div>
  );
}

function ByScore({
  claims,
  note,
}: {
  claims: readonly DeskClaim[];
  note: (claim: DeskClaim) => React.ReactNode;
}) {
  const t = useTranslations("desk.triage");
  if (claims.length === 0) return <p className="text-ink-muted">{t("none")}</p>;
  return (
    <ol className="grid max-w-column gap-5 text-sm leading-snug">
      {claims
        .toSorted((a, b) => b.score - a.score || a.number - b.number)
        .map((claim) => (
          <li key={claim.id}>{note(claim)}</li>
        ))}
    </ol>
  );
}

/** The other pages of a long article. */
function Parts({ part, addressOf }: { part: Props["part"]; addressOf: (number: number) => string }) {
  const t = useTranslations("desk.triage");
  return (
    <nav aria-label={t("parts")} className="mt-12 flex flex-wrap items-center gap-3">
      {part.number > 1 && (
        <Link href={addressOf(part.number - 1)} className={buttonLook()}>
          {t("previousPart")}
        </Link>
      )}
      <span className="tabular text-ink-muted">{t("part", part)}</span>
      {part.number < part.count && (
        <Link href={addressOf(part.number + 1)} className={buttonLook()}>
          {t("nextPart")}
        </Link>
      )}
    </nav>
  );
}
