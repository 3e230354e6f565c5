import iconv from "iconv-lite";

/** The named characters of HTML 4 and those of XML: what articles hold. Runs of them in the order of their code points. */
const RUNS: readonly [first: number, names: string][] = [
  [
    0xa0,
    "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest",
  ],
  [
    0xc0,
    "Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig",
  ],
  [
    0xe0,
    "agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml",
  ],
  [0x391, "Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho"],
  [0x3a3, "Sigma Tau Upsilon Phi Chi Psi Omega"],
  [0x3b1, "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho"],
  [0x3c2, "sigmaf sigma tau upsilon phi chi psi omega"],
  [0x2190, "larr uarr rarr darr harr"],
  [0x21d0, "lArr uArr rArr dArr hArr"],
];

const SINGLE: Readonly<Record<string, number>> = {
  quot: 0x22,
  amp: 0x26,
  apos: 0x27,
  lt: 0x3c,
  gt: 0x3e,
  OElig: 0x152,
  oelig: 0x153,
  Scaron: 0x160,
  scaron: 0x161,
  Yuml: 0x178,
  fnof: 0x192,
  circ: 0x2c6,
  tilde: 0x2dc,
  ensp: 0x2002,
  emsp: 0x2003,
  thinsp: 0x2009,
  zwnj: 0x200c,
  zwj: 0x200d,
  lrm: 0x200e,
  rlm: 0x200f,
  ndash: 0x2013,
  mdash: 0x2014,
  lsquo: 0x2018,
  rsquo: 0x2019,
  sbquo: 0x201a,
  ldquo: 0x201c,
  rdquo: 0x201d,
  bdquo: 0x201e,
  dagger: 0x2020,
  Dagger: 0x2021,
  bull: 0x2022,
  hellip: 0x2026,
  permil: 0x2030,
  prime: 0x2032,
  Prime: 0x2033,
  lsaquo: 0x2039,
  rsaquo: 0x203a,
  euro: 0x20ac,
  trade: 0x2122,
  minus: 0x2212,
  infin: 0x221e,
  asymp: 0x2248,
  ne: 0x2260,
  le: 0x2264,
  ge: 0x2265,
};

const NAMED = new Map<string, string>([
  ...RUNS.flatMap(([first, names]) =>
    names.split(" ").map((name, i): [string, string] => [name, String.fromCodePoint(first + i)]),
  ),
  ...Object.entries(SINGLE).map(([name, code]): [string, string] => [name, String.fromCodePoint(code)]),
]);

/**
 * The character that a reference stands for, given what is between `&` and `;`; undefined if it is none.
 *
 * @example entity("eacute"), entity("#233"), entity("#xe9") // é
 */
export function entity(reference: string): string | undefined {
  if (!reference.startsWith("#")) return NAMED.get(reference);
  const code = /^#x/iu.test(reference)
    ? Number.parseInt(reference.slice(2), 16)
    : Number.parseInt(reference.slice(1), 10);
  // These mean bytes of Windows-1252, as the HTML standard has it ("numeric character reference end state").
  if (code >= 0x80 && code < 0xa0) return iconv.decode(Buffer.of(code), "windows-1252");
  const isCharacter = code >= 0x20 || code === 0x09 || code === 0x0a || code === 0x0d;
  if (!isCharacter || code === 0x7f || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return undefined;
  return String.fromCodePoint(code);
}
