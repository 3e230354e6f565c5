import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Instant } from "@/components/instant";
import { Link } from "@/i18n/navigation";
import type { BodyClaim, Envelope, PersonRef, ReportBody } from "@/lib/report/body";

/** The name behind a person's commitment, for those who have not been erased. */
export type Names = Readonly<globalThis.Record<string, string>>;

type Props = {
  body: ReportBody;
  envelope: Envelope;
  recordSha256: string;
  bodySha256: string;
  signature: string;
  /** SPKI DER in base64. */
  publicKey: string;
  names: Names;
};

/** Who checked and approved, when, how to cite it, and what proves that nothing has changed since. */
export function Record({ body, envelope, recordSha256, bodySha256, signature, publicKey, names }: Props) {
  const t = useTranslations("public.record");
  const common = useTranslations("common");
  const format = useFormatter();
  const address = `${envelope.site}/reports/${envelope.report}/v/${envelope.version}`;
  return (
    <RecordList>
      <Credits claims={body.claims} names={names} />
      <Row term={t("composed")}>
        <People refs={body.composedBy} names={names} />
      </Row>
      <Row term={t("approved")}>
        <People refs={[envelope.approvedBy]} names={names} />
      </Row>
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
      <Row term={t("cite")}>
        {t("citation", {
          site: common("name"),
          title: body.title,
          version: envelope.version,
          date: format.dateTime(new Date(envelope.publishedAt), { dateStyle: "long" }),
          address,
        })}
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
      <Row term={t("publicKey")}>
        <Code>{publicKey}</Code>
      </Row>
      <Row term={t("articleHash")}>
        <Code>{body.article.sha256}</Code>
      </Row>
    </RecordList>
  );
}

/** Who gave the verdicts on these claims, and who settled them where somebody had to. */
export function Credits({ claims, names }: { claims: readonly BodyClaim[]; names: Names }) {
  const t = useTranslations("public.record");
  const rulings = claims.map(({ ruling }) => ruling);
  const ruledBy = rulings.flatMap((ruling) => ruling.ruledBy ?? []);
  return (
    <>
      <Row term={t("reviewed")}>
        <People refs={rulings.flatMap(({ reviewers }) => reviewers)} names={names} />
      </Row>
      {ruledBy.length > 0 && (
        <Row term={t("settled")}>
          <People refs={ruledBy} names={names} />
        </Row>
      )}
    </>
  );
}

export const RecordList = ({ children }: { children: ReactNode }) => (
  <dl className="grid gap-x-8 gap-y-2 text-sm leading-snug sm:grid-cols-[13rem_minmax(0,1fr)]">{children}</dl>
);

export function Row({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="contents">
      <dt className="text-ink-muted max-sm:mt-2">{term}</dt>
      <dd className="[overflow-wrap:anywhere]">{children}</dd>
    </div>
  );
}

const Code = ({ children }: { children: string }) => (
  <code className="break-all font-mono text-xs leading-snug">{children}</code>
);

/** Each person once, in order of appearance, by the name they signed with as long as it is there. */
export function People({ refs, names }: { refs: readonly PersonRef[]; names: Names }) {
  const t = useTranslations("public.record");
  const byId = new Map(refs.map((ref) => [ref.id, names[ref.commitment] ?? t("withheld")]));
  return [...byId.values()].join(" · ");
}
