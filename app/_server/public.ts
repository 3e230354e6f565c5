import { unstable_cache } from "next/cache";
import { database } from "@/db/client";
import { latestReports, publicAddresses, publishedClaim, publishedReport } from "@/db/reports";

/** A value after a journey through JSON, which is how the cache keeps it. */
type Plain<T> = T extends Date ? string : T extends object ? { [K in keyof T]: Plain<T[K]> } : T;
const plain = <T>(value: T): Plain<T> => JSON.parse(JSON.stringify(value));

export const REPORTS_TAG = "reports";
export const reportTag = (slug: string) => `report:${slug}`;
export const claimTag = (slug: string) => `claim:${slug}`;

export type ReportListing = Plain<Awaited<ReturnType<typeof latestReports>>>["reports"][number];
export type ReportPage = Plain<NonNullable<Awaited<ReturnType<typeof publishedReport>>>>;
export type ClaimPage = Plain<NonNullable<Awaited<ReturnType<typeof publishedClaim>>>>;

/**
 * Publishing expires what it changes at once. This is for what no tag of this process tells of: another node has published,
 * a job has erased a name, a page was read in the very moment of publishing.
 */
const SECONDS = 60;

/** What a slug or a version number can be at all; anything else is not asked of the database, nor kept. */
const SLUG = /^[0-9a-z]{12}$/;

/** The newest reports, as the home page and the feed list them. */
export const readLatestReports = unstable_cache(
  async (): Promise<ReportListing[]> => plain(await latestReports(database(), { limit: 30 })).reports,
  ["latest-reports"],
  { tags: [REPORTS_TAG], revalidate: SECONDS },
);

export const readPublicAddresses = unstable_cache(
  async () => plain(await publicAddresses(database())),
  ["public-addresses"],
  { tags: [REPORTS_TAG], revalidate: SECONDS },
);

/** A report as published, the newest version unless one is named; null when there is none. */
export async function readReport(slug: string, version?: number): Promise<ReportPage | null> {
  if (!SLUG.test(slug)) return null;
  const read = unstable_cache(
    async () => plain(await publishedReport(database(), slug, version)) as ReportPage | null,
    ["report", slug, String(version ?? "newest")],
    { tags: [reportTag(slug)], revalidate: SECONDS },
  );
  return read();
}

/** A claim with the report that published it last; null when it never was. */
export async function readClaim(slug: string): Promise<ClaimPage | null> {
  if (!SLUG.test(slug)) return null;
  const read = unstable_cache(
    async () => plain(await publishedClaim(database(), slug)) as ClaimPage | null,
    ["claim", slug],
    { tags: [claimTag(slug)], revalidate: SECONDS },
  );
  return read();
}
