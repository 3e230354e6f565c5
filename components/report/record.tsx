import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Instant } from "@/components/instant";
import { Link } from "@/i18n/navigation";
import type { Envelope, PersonRef, ReportBody } from "@/lib/report/body";

type Props = {
  body: ReportBody;
  envelope: Envelope;
  recordSha256: string;
  bodySha256: string;
  signature: string;
  /** The name behind a person's commitment, for those who have not been erased. */
  names: Record<string, string>;
};

/** Who checked and approved, when, and what proves that nothing has changed since. */
export function Record({ body, envelope, recordSha256, bodySha256, signature, names }: Props) {
  const t = useTranslations("public.record");
  const address = `${envelope.site}/reports/${envelope.report}`;
  const rulings = body.claims.map(({ ruling }) => ruling);
  const people = (refs: PersonRef[]) => listed(refs, names, t("withheld"));
  const reviewers = rulings.flatMap((ruling) => ruling.reviewers);
  const ruledBy = rulings.flatMap((ruling) => ruling.ruledBy ?? []);
  return (
    <dl className="grid gap-x-8 gap-y-2 text-sm leading-snug sm:grid-cols-[13rem_minmax(0,1fr)]">
      <Row term={t("reviewed")}>{people(reviewers)}</Row>
      {ruledBy.length > 0 && <Row term={t("settled")}>{people(ruledBy)}</Row>}
      <Row term={t("composed")}>{people(body.composedBy)}</Row>
      <Row term={t("approved")}>{people([envelope.approvedBy])}</Row>
      <Row term={t("published")}>
        <Instant value={envelope.publishedAt} />
      </Row>
      <Row term={t("version")}>
        <span className="tabular">{envelope.version}</span>
      </Row>
      {envelope.version > 1 && (
        <Row term={t("earlier")}>
          <span className="flex flex-wrap gap-x-3">
            {Array.from({ length: envelope.version - 1 }, (_, index) => index + 1).map((number) => (
              <Link key={number} href={`/reports/${envelope.report}/v/${number}`} className="link tabular">
                {number}
              </Link>
            ))}
          </span>
        </Row>
      )}
      <Row term={t("address")}>
        <span className="break-all">{address}</span>
      </Row>
      <Row term={t("bodyHash")}>
        <Code>{bodySha256}</Code>
      </Row>
      <Row term={t("recordHash")}>
        <Code>{recordSha256}</Code>
      </Row>
      <Row term={t("signature")}>
        <Code>{signature}</Code>
      </Row>
      <Row term={t("key")}>
        <Code>{envelope.keyId}</Code>
      </Row>
      <Row term={t("articleHash")}>
        <Code>{body.article.sha256}</Code>
      </Row>
    </dl>
  );
}

function Row({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="contents">
      <dt className="text-ink-muted max-sm:mt-2">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const Code = ({ children }: { children: string }) => (
  <code className="break-all font-mono text-xs leading-snug">{children}</code>
);

/** Each person once, in order of appearance. */
function listed(refs: PersonRef[], names: Props["names"], withheld: string): string {
  const byId = new Map(refs.map((ref) => [ref.id, names[ref.commitment] ?? withheld]));
  return [...byId.values()].join(" · ");
}
