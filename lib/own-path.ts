/** Any address will do: only whether a path leaves it counts. */
const HERE = new URL("http://assay.invalid");

/**
 * The path to go on to, as an address named it, where it leads to this site; else null, so that no link to the
 * sign-in page can send people elsewhere.
 * @example ownPath("/desk?filter=open") // "/desk?filter=open"
 * @example ownPath("//evil.example") // null
 */
export function ownPath(path: string | undefined): string | null {
  if (!path?.startsWith("/")) return null;
  let target: URL;
  try {
    target = new URL(path, HERE);
  } catch {
    // No address at all leads nowhere.
    return null;
  }
  return target.origin === HERE.origin && !target.pathname.startsWith("//")
    ? `${target.pathname}${target.search}${target.hash}`
    : null;
}
