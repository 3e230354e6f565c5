/**
 * Words that speak for or against a check, or for what a sentence is about. What a reader of a score is told goes by the
 * names of `ScoreReason`; the others only weigh.
 */
const LISTS = {
  "number-word": `half double doubled triple tripled two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty
    sixty seventy eighty ninety hundred dozen third thirds quarter percent`,
  million: "million millions billion billions trillion trillions thousand thousands",
  unit: `% percent cent million billion trillion thousand people km mile miles meter meters metre metres kg ton tons tonne tonnes mg times barrels
    votes jobs dollars euros pounds deaths cases members employees students albums countries years hours days months weeks troops points cars
    parameters sons children`,
  date: `january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday
    yesterday today century decade decades since ago`,
  time: "year years month months ago since last week weeks day days during past",
  "title-word":
    "mr mrs ms dr prof sen gov gen president senator governor secretary minister justice congressman mayor sir pope king queen prince premier",
  organization: `inc corp ltd llc university institute ministry department agency association council commission committee party bank company
    congress senate house court administration organization organisation union foundation group society federation church league board bureau nations`,
  event: `won lost died killed born founded signed voted passed elected appointed launched released published announced opened closed built bought
    sold acquired attacked invaded arrested convicted resigned moved became began ended cut raised increased decreased rose fell grew created
    introduced vetoed spent paid gave took sent went came left made happened occurred discovered invented established defeated ranked received
    joined served visited`,
  comparison: `more less fewer higher lower larger smaller greater bigger worse older younger faster stronger weaker longer shorter earlier later
    cheaper richer poorer than most least largest biggest highest lowest greatest best worst oldest longest fastest smallest richest poorest
    record twice compared unlike exceed exceeds exceeded outnumber outnumbers`,
  than: "than most least largest biggest highest lowest greatest oldest longest fastest smallest richest poorest best worst compared twice unlike exceed exceeds exceeded",
  cause: `because due cause causes caused causing led lead leads result results resulted owing contribute contributes contributed trigger triggers
    triggered consequence therefore prevent prevents prevented`,
  causal:
    "because cause causes caused causing resulted results contributed contributes triggered triggers led leads due owing",
  attribution:
    "said says according reported announced claimed told testified stated study survey report poll data statistics",
  "opinion-word": `should ought must good bad great terrible wonderful beautiful excellent amazing awful best worst important necessary crucial essential
    vital interesting fascinating unfortunately fortunately hopefully sadly surprisingly clearly obviously love hate hope wish right wrong fair
    unfair moral immoral shame shameful disgrace disgraceful outrage outrageous tragic proud responsible responsibility leadership courage stupid
    ridiculous dangerous reckless wise better believe think feel opinion view frankly worth deserve deserves perfect incredible delicious charming
    stunning impressive disappointing boring`,
  evaluation: `good bad great terrible wonderful beautiful excellent amazing awful interesting fascinating right wrong fair unfair moral immoral
    shameful shame disgrace disgraceful outrage outrageous tragic tragedy stupid ridiculous dangerous reckless wise better best worse worst
    perfect incredible delicious charming stunning impressive disappointing boring absurd nonsense mistake remarkable admirable pathetic horrible
    fantastic lovely nice fun ugly`,
  comment:
    "unfortunately fortunately hopefully sadly clearly obviously frankly thankfully ideally honestly surely",
  hedge: `may might could perhaps possibly probably likely unlikely seem seems seemed appear appears appeared suggest suggests suggested generally
    often sometimes usually maybe would unclear believed allegedly reportedly apparently`,
  future: "will shall 'll ’ll won't won’t tomorrow forecast projected expected plans intends",
  "first-person": "i me my mine we us our ours myself ourselves",
  vague:
    "some something someone somebody thing things stuff it this that these those they them many several various",
  self: "i my me",
  vote: `voted vote votes voting supported opposed support supports oppose opposes bill bills legislation amendment veto vetoed congress senate law
    laws passed signed sponsored introduced proposed proposes`,
  economy: `tax taxes job jobs deficit deficits budget spending unemployment inflation debt economy economic income wage wages trade surplus dollar
    dollars cost costs percent growth recession`,
  welfare: `social security medicare medicaid health healthcare insurance education school schools teacher teachers welfare drug drugs prescription
    college pension pensions veterans`,
  abroad: `iraq iran russia soviet china cuba israel korea vietnam afghanistan pakistan nicaragua salvador lebanon panama germany japan europe mexico
    africa ukraine syria libya`,
  arms: `nuclear weapon weapons missile missiles troops military war army navy defense defence soldiers terrorist terrorists treaty sanctions nato
    marines bomb bombs`,
  others:
    "he his him she her they their opponent senator governor administration republican republicans democrat democrats",
  negation: `never no not none nobody nothing neither nor cannot isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't
    wouldn't can't couldn't shouldn't`,
  extent: "every all always ever only any entire whole nearly almost about over under first",
  condition: "if unless whether suppose",
  you: "you your yours",
  plan: "want wants wanted will would plan plans intend propose try trying going let",
  ceremony:
    "thank thanks welcome ladies gentlemen evening question questions minute minutes seconds audience debate moderator respond response rebuttal applause laughter",
  mind: "think believe feel hope guess know mean understand agree disagree say tell wonder",
  stance:
    "think believe feel hope wish want love hate doubt suppose guess agree disagree support oppose would",
  people: "people american americans families country nation world america children workers citizens",
  duty: "should must ought need needs",
  record:
    "record report study statistics fact facts figure figures according rate number numbers average total poll percent",
  change: `raise raised raises cut cuts increase increased decrease decreased doubled rose fell reduce reduced created lost gained eliminate eliminated
    grew dropped added ended spent save saved paid pay`,
} as const;

/** Counted by what stands around a word, not by the word. */
const BY_CONTEXT = [
  "number",
  "year",
  "currency",
  "name",
  "place",
  "person",
  "acronym",
  "perfect",
  "past",
  "they-do",
  "i-did",
  "we-did",
  "we-are",
  "they-did",
  "participle",
  "capital",
  "question",
  "comma",
  "dash",
  "quotation",
  "deixis",
] as const;

export type Group = keyof typeof LISTS | (typeof BY_CONTEXT)[number];

export const GROUPS: readonly Group[] = [...(Object.keys(LISTS) as (keyof typeof LISTS)[]), ...BY_CONTEXT];

/** Index of each group, for counting in arrays. */
export const GROUP = Object.fromEntries(GROUPS.map((group, i) => [group, i])) as Record<Group, number>;

const groupsOfWord = new Map<string, number[]>();
for (const [group, words] of Object.entries(LISTS)) {
  for (const word of words.split(/\s+/u)) {
    groupsOfWord.set(word, [...(groupsOfWord.get(word) ?? []), GROUP[group as Group]]);
  }
}

const NONE: readonly number[] = [];

/** The groups a word in lower case belongs to. */
export function groupsOf(lower: string): readonly number[] {
  return groupsOfWord.get(lower.replaceAll("’", "'")) ?? NONE;
}
