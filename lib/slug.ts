const CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz";

/**
 * The public name of a thing: 12 characters of Crockford's base 32, made from the 60 leading random bits of its
 * version 4 UUID. It never changes, says nothing about the title, and is easy to read out.
 *
 * @example slugFromId("f81d4fae-7dec-41d0-a765-00a0c91e6bf6") // "z0emzbkxxgeg"
 */
export function slugFromId(id: string): string {
  const hex = id.replaceAll("-", "");
  // Digit 12 is the UUID version, the same for all: it would waste four bits.
  let bits = BigInt(`0x${hex.slice(0, 12)}${hex.slice(13, 16)}`);
  let slug = "";
  for (let i = 0; i < 12; i++) {
    slug = (CROCKFORD[Number(bits & 31n)] ?? "") + slug;
    bits >>= 5n;
  }
  return slug;
}
