const HOUR_MS = 60 * 60 * 1000;
/** How long a link works, in hours: to get round to joining, and to set a password while one is on the phone. */
export const LINK_HOURS = { invitation: 7 * 24, reset: 24 } as const;

export const linkExpiry = (kind: keyof typeof LINK_HOURS, now: Date): Date =>
  new Date(now.getTime() + LINK_HOURS[kind] * HOUR_MS);

export const LINK_STATES = ["open", "used", "withdrawn", "expired"] as const;
export type LinkState = (typeof LINK_STATES)[number];

/** Where a link stands. At the moment of its expiry it no longer works. */
export function linkState(
  link: { usedAt: Date | null; withdrawnAt: Date | null; expiresAt: Date },
  now: Date,
): LinkState {
  if (link.usedAt) return "used";
  if (link.withdrawnAt) return "withdrawn";
  return link.expiresAt > now ? "open" : "expired";
}
