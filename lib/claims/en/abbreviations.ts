/** What stands before a full stop that need not end a sentence. All in lower case, without the stop. */
export type Abbreviations = {
  /** Never last in a sentence: something must follow (titles, "e.g."). */
  open: ReadonlySet<string>;
  /** Open where a number follows ("No. 5", "p. 55", "Oct. 3"). */
  beforeNumber: ReadonlySet<string>;
  /** May be last: then a capital that begins sentences follows. */
  closed: ReadonlySet<string>;
  /** Whether a stop after a number makes it an ordinal ("12. Juni"). */
  ordinals?: boolean;
};

const list = (words: string) => new Set(words.trim().split(/\s+/u));

const ENGLISH: Abbreviations = {
  open: list(`mr mrs ms messrs mx dr drs prof gen sen rep reps sens gov lt col maj capt cpt cmdr cdr adm sgt cpl pvt brig rev
    fr hon pres supt insp det st mt ft sr. mme mlle m pvt. vs v e.g i.e p.s ps cf viz approx ca c al. dept univ assn bros
    ald amb asst atty secy treas presid ed eds trans repr illus comp`),
  beforeNumber:
    list(`no nos p pp fig figs vol vols art arts sec secs ch chap eq par para ext jan feb mar apr jun jul aug sep
    sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ver v op cap ser n° nº`),
  closed:
    list(`inc corp co ltd llc plc jr sr esq etc al ave blvd rd str hwy sq bldg apt dist natl intl int'l gov't est min
    max hr hrs sec mass calif conn fla ill ind kan kans ky mich minn miss mo mont neb nev okla ore pa penn tenn tex vt va
    wash wis wyo ariz ark colo del ga md mfg dev bros cos assoc ph.d m.d b.a m.a a.m p.m a.d b.c u.s u.k u.n e.u d.c
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun lb lbs oz sq ft in cm mm km
    tel ext ref dept univ pvt pte approx viz misc avg prev incl excl temp exec asst lit orig`),
};

const OTHERS: Record<string, Abbreviations> = {
  de: {
    open: list(`hr fr frl dr prof dipl ing med jur rer nat phil hon st bzw ca vgl z.b z.t z.zt d.h u.a o.ä i.d.r v.a u.u s.o s.u
      sog evtl ggf inkl exkl zzgl bspw kath evang ev jüd allg abs gem lt max min mind mio mrd tsd geb gest verh ehem insb
      chr n.chr v.chr bd hrsg hg verf übers nr gr kl röm dt frz engl amerik russ ital span österr schweiz städt staatl wiss
      bes einschl entspr lat griech jh jhd jhdt vorm nachm str tel z zt u d i v s o b`),
    beforeNumber: list("nr s art abs bd kap ziff abb tab str tel"),
    closed: list("usw etc u.ä o.ä co gmbh inc str ff f jh u.s.a u.v.m"),
    ordinals: true,
  },
  es: {
    open: list(`sr sra srta sres sras d dña dr dra drs lic ing arq prof profa gral cnel cap tte sgto mons rvdo sto sta ud uds
      vd vds admón av avda c cra ctra dpto depto pág págs párr párrf art arts núm núms fig vol cap ed p.ej ej aprox máx mín
      tel ext fax mt st ee a.c d.c hs min`),
    beforeNumber: list(
      "no núm nº n° pág págs art arts cap vol ext tel lun mar mié jue vie sáb dom ene feb abr may jun jul ago sep sept oct nov dic",
    ),
    closed: list(
      "etc ee.uu uu cía ltda s.a inc ene feb mar abr may jun jul ago sep sept oct nov dic d.c a.m p.m",
    ),
  },
  fr: {
    open: list(
      `m mm mme mmes mlle mlles dr pr me mgr st ste cf ex p.ex env av apr bd boul fig vol chap éd réf tél art al ll.aa`,
    ),
    beforeNumber: list("no n° nº p pp art chap vol fig tél janv févr avr juil sept oct nov déc"),
    closed: list("etc ltd inc cie s.a janv févr avr juil sept oct nov déc j.-c"),
  },
};

const NONE: Abbreviations = { open: new Set(), beforeNumber: new Set(), closed: new Set() };

const merged = new Map<string, Abbreviations>();

/** English ones hold in every language with Latin letters: names of persons and companies bring them along. */
export function abbreviationsOf(language: string): Abbreviations {
  const base = language.slice(0, 2).toLowerCase();
  const known = merged.get(base);
  if (known) return known;
  const own = OTHERS[base] ?? NONE;
  const joined = {
    ...own,
    open: new Set([...ENGLISH.open, ...own.open]),
    beforeNumber: new Set([...ENGLISH.beforeNumber, ...own.beforeNumber]),
    closed: new Set([...ENGLISH.closed, ...own.closed]),
  };
  merged.set(base, joined);
  return joined;
}
