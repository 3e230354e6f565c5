import { updateTag } from "next/cache";
import { claimTag, REPORTS_TAG, reportTag } from "./public";

/**
 * Makes what was just published appear: the next reader of each page it stands on waits for a fresh one. Only from a
 * server action, after the transaction.
 */
export function expirePublished({ slug, claimSlugs }: { slug: string; claimSlugs: readonly string[] }): void {
  updateTag(REPORTS_TAG);
  updateTag(reportTag(slug));
  for (const claimSlug of claimSlugs) updateTag(claimTag(claimSlug));
}
