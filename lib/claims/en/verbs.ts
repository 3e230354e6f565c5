/** Common verbs that follow the rules, by their base form. */
const REGULAR = new Set(
  `abandon absorb accept access accompany account accuse achieve acknowledge acquire act adapt add address adjust admit adopt
  advance advise advocate affect affirm aim air allege allow announce anticipate appeal appear apply appoint approach approve argue
  arrange arrest arrive ask assassinate assemble assert assess assign assist associate assume attach attack attain attempt attend attract
  attribute author authorize avoid award back balance ban base battle believe belong benefit bless block board boast bomb boost border
  breach broadcast brief cancel capture carry cast cause celebrate center challenge champion chair change characterize charge
  chart chase check cite claim clarify classify clear close coach coin collaborate collapse collect combine command comment commission commit
  communicate compare compete compile complain complete compose comprise concentrate concern conclude condemn conduct confirm
  connect conquer consider consist constitute construct consult consume contact contain contest continue contract contradict contribute control convert
  convict cooperate coordinate cover crash create credit criticize cross crown cure damage date debate debut decide declare decline decrease dedicate
  defeat defend define deliver demand demonstrate deny depart depend depict deploy derive describe deserve design destroy detain detect determine
  develop devise diagnose die differ direct disagree disappear disclose discover discuss dismiss display dispute dissolve distribute divide divorce dominate
  donate double doubt drop earn ease edit educate elect eliminate embrace emerge emigrate emphasize employ enable enact encounter encourage end endorse
  enforce engage enhance enjoy enlist enroll ensure enter entertain establish estimate evaluate evolve examine exceed exclude execute exercise exhibit
  exist expand expect experience expire explain exploit explore export expose express extend face fail fail favor feature fend file fill film finance finish
  fire fix flee flow focus follow force form found free fuel fulfill function fund gain gather generate govern graduate grant guarantee guard
  guide handle happen head help hire host house hunt identify ignore illustrate imagine impact implement imply import impose improve incorporate
  increase indicate influence inform inhabit inherit initiate injure insist inspire install institute integrate intend interact interpret interview introduce
  invade invent invest investigate invite involve issue join judge jump justify kick kill kiss lack land last laugh launch learn lecture
  legalize level license lift like limit link list live locate lock look lose love lower maintain manage manufacture march mark marry master match
  matter measure mention merge migrate mix model monitor move murder name narrate need negotiate nominate note notice number object observe obtain occupy
  occur offer open operate oppose order organize originate outline oversee own pack paint participate pass patent pay perform permit persuade pioneer place plan
  plant play please plead point populate portray possess post postpone pour power practice praise predict prefer premiere prepare present preserve press prevent
  print produce prohibit project promise promote prompt propose prosecute protect protest prove provide publish pull purchase pursue push qualify question
  quote race rain raise range rank rate reach react realize rebuild receive recognize recommend record recover recruit reduce refer reflect refuse regard register
  regulate reign reject relate release rely remain remember remove rename render renew rent repeat replace reply report represent request require rescue research
  reside resign resist resolve respond rest restore result resume retain retire retreat return reveal reverse review revise revolve reward ride rule rush sack sail
  sample save score search secure seem seize select separate serve settle shape share shift ship shock show sign signal slow smoke solve sort sound span spark
  specialize specify sponsor spread stabilize staff stage star start state stay stem step stop store strengthen stress stretch strip struggle study style submit succeed suffer
  suggest suit supply support surface surpass surprise surrender surround survive suspect suspend sustain switch symbolize talk target taste teach tend term
  test testify thank threaten tie top total touch tour trace track trade train transfer transform translate transport travel treat trigger triumph trust try turn
  undergo unite unveil update upgrade urge use utilize value vary view violate visit volunteer vote vow wait walk want warn wash waste watch weigh welcome widen win wish
  witness wonder work worry worship wound yield zoom accelerate accumulate administer align allocate analyze apologize assure bury calculate collide compensate complement concede
  confess confront contend convene convey convince crack criticise curb dance debunk deem defer degrade delay delegate depose deteriorate devote dictate dip discourage drain
  dub elevate emit endanger enrich entail erupt evacuate evade exaggerate exert exhaust expel facilitate feed finalize flood fluctuate foster halt harm heal highlight hinder
  hint hold honor hope hug inhibit insert inspect insult interfere intervene jail kidnap label lag lean leap lie lobby loot lure mandate mediate mobilize modify motivate
  neglect notify obey offset orbit originate outlaw outnumber overcome overlap overthrow overturn oversee peak prioritize prioritise delve swallow specialise perceive persecute plunge pose precede prescribe preside privatize proceed
  proclaim procure provoke quadruple quit rally ratify rebel reconstruct recall reckon reform regain reinforce remind renounce reopen reorganize repair repeal resemble reshape restrict
  resurrect retrieve reunite ripen rob sentence sanction scatter screen sculpt shatter shelter shut simplify sink slash soar sue summon supervise suppress swap tackle tax terminate
  topple trail triple uncover undermine underscore unify uphold urge utilise veto wander warrant withdraw withstand sell`.split(
    /\s+/u,
  ),
);

/** base, past, participle; past alone where participle is the same. */
const IRREGULAR =
  `arise arose arisen|awake awoke awoken|bear bore born|beat beat beaten|become became become|begin began begun|bend bent|bet bet|bid bid|bind bound|
bite bit bitten|bleed bled|blow blew blown|break broke broken|bring brought|build built|burn burnt|buy bought|catch caught|choose chose chosen|cling clung|come came come|cost cost|
cut cut|deal dealt|dig dug|draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|find found|flee fled|
fly flew flown|forbid forbade forbidden|forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|get got gotten|give gave given|go went gone|grow grew grown|hang hung|
hear heard|hide hid hidden|hit hit|hold held|hurt hurt|keep kept|know knew known|lay laid|lead led|leave left|lend lent|let let|lie lay lain|light lit|lose lost|make made|
mean meant|meet met|overcome overcame overcome|oversee oversaw overseen|overtake overtook overtaken|overthrow overthrew overthrown|pay paid|put put|quit quit|read read|rebuild rebuilt|ride rode ridden|ring rang rung|rise rose risen|run ran run|say said|see saw seen|
seek sought|sell sold|send sent|set set|shake shook shaken|shine shone|shoot shot|show showed shown|shrink shrank shrunk|shut shut|sing sang sung|sink sank sunk|sit sat|sleep slept|
slide slid|speak spoke spoken|spend spent|spin spun|split split|spread spread|spring sprang sprung|stand stood|steal stole stolen|stick stuck|strike struck|strive strove striven|swear swore sworn|sweep swept|swim swam swum|
swing swung|take took taken|teach taught|tear tore torn|tell told|think thought|throw threw thrown|undergo underwent undergone|understand understood|undertake undertook undertaken|uphold upheld|wake woke woken|wear wore worn|
weave wove woven|win won|wind wound|withdraw withdrew withdrawn|withstand withstood|write wrote written`
    .replaceAll("\n", "")
    .split("|")
    .map((line) => line.split(" "));

const PAST = new Map<string, string>();
const PARTICIPLE = new Map<string, string>();
const BASE = new Set(REGULAR);
for (const [base = "", past = "", participle = past] of IRREGULAR) {
  BASE.add(base);
  PAST.set(past, base);
  PARTICIPLE.set(participle, base);
}

/** Without an object of their own: after a passive they begin a new active predicate. */
export const INTRANSITIVE = new Set(
  `serve become go come die move work live return continue remain retire emerge appear grow rise fall run begin stay stand
  result occur happen arrive depart travel graduate resign succeed agree participate belong consist last exist compete collaborate
  migrate emigrate debut range end start spread lie sit star`.split(/\s+/u),
);

export type VerbForm = "base" | "s" | "past" | "participle" | "ing";

/** What forms of a verb a word in lower case can be; empty when it is none. `base` where it is known. */
export function verbForms(word: string): { form: VerbForm; base: string }[] {
  const known = seen.get(word);
  if (known) return known;
  const forms = analyse(word);
  if (seen.size < 20_000) seen.set(word, forms);
  return forms;
}

// Words come again and again.
const seen = new Map<string, { form: VerbForm; base: string }[]>();

function analyse(word: string): { form: VerbForm; base: string }[] {
  const forms: { form: VerbForm; base: string }[] = [];
  if (word.includes("-")) return forms;
  if (BASE.has(word)) forms.push({ form: "base", base: word });
  const past = PAST.get(word);
  if (past) forms.push({ form: "past", base: past });
  const participle = PARTICIPLE.get(word);
  if (participle) forms.push({ form: "participle", base: participle });
  if (
    /[a-z]{2}ed$/u.test(word) &&
    !/^(?:need|seed|speed|indeed|breed|weed|red|bed|feed|deed|greed|hundred|sacred|naked|wicked|exceed|proceed|succeed)$/u.test(
      word,
    )
  ) {
    const base = baseOf(word.slice(0, -2)) ?? word.slice(0, -2);
    forms.push({ form: "past", base }, { form: "participle", base });
  }
  if (/.{2}ing$/u.test(word)) {
    const base = baseOf(word.slice(0, -3));
    if (base) forms.push({ form: "ing", base });
  }
  if (/s$/u.test(word) && !/ss$/u.test(word)) {
    const stem = word.slice(0, -1);
    const base = BASE.has(stem) ? stem : /es$/u.test(word) ? baseOf(word.slice(0, -2)) : undefined;
    if (base) forms.push({ form: "s", base });
  }
  return forms;
}

/** The verb whose ending was cut off: "serv" of serve, "stopp" of stop, "carri" of carry. */
function baseOf(stem: string): string | undefined {
  const candidates = [
    stem,
    `${stem}e`,
    stem.replace(/([b-df-hj-np-tv-z])\1$/u, "$1"),
    stem.replace(/i$/u, "y"),
  ];
  return candidates.find((candidate) => BASE.has(candidate));
}

/** Third person singular of the present, or the past, of a verb: "provides", "provided". */
export function inflect(base: string, tense: "present" | "past", plural: boolean): string {
  if (tense === "present") {
    if (plural) return base;
    if (/(?:s|x|z|ch|sh|o)$/u.test(base)) return `${base}es`;
    return /[^aeiou]y$/u.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
  }
  const irregular = IRREGULAR.find(([infinitive]) => infinitive === base)?.[1];
  if (irregular) return irregular;
  if (base.endsWith("e")) return `${base}d`;
  if (/[^aeiou]y$/u.test(base)) return `${base.slice(0, -1)}ied`;
  return /^[^aeiou]*[aeiou][bdgmnprt]$/u.test(base) ? `${base}${base.at(-1)}ed` : `${base}ed`;
}
