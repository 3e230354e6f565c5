import { isIPv6 } from "node:net";

/**
 * Who a request comes from, as far as failed tries are counted by it: the last entry of X-Forwarded-For, which our own
 * proxy or server wrote; those before it anybody can make up. An IPv6 network is one address, since a single
 * subscriber gets all of a /64 (RFC 6177).
 * @example clientAddress("10.0.0.1, 203.0.113.7") // "203.0.113.7"
 */
export function clientAddress(forwardedFor: string | null | undefined): string {
  const last = forwardedFor?.split(",").at(-1)?.trim() ?? "";
  const mapped = /^::ffff:(\d+(?:\.\d+){3})$/i.exec(last)?.[1];
  if (mapped) return mapped;
  return isIPv6(last) ? `${network64(last)}::/64` : last;
}

/** The first four groups, without leading zeros. */
function network64(address: string): string {
  const [head = "", tail] = address.toLowerCase().replace(/%.*$/, "").split("::");
  const before = head ? head.split(":") : [];
  const after = tail ? tail.split(":") : [];
  const gap = tail === undefined ? 0 : 8 - before.length - after.length;
  return [...before, ...Array<string>(Math.max(gap, 0)).fill("0"), ...after]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":");
}
