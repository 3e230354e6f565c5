import type { Signals } from "@/lib/claims/document";
import type { ClaimKind, ScoreReason } from "@/lib/claims/kinds";

/** What to count in a sentence, by the reason it gives for or against a check. */
const COUNTED: readonly (readonly [ScoreReason, RegExp])[] = [
  [
    "figure",
    /[$€£¥]\s?\d|\d[\d.,]*\s?(?:%|percent|per cent|million|billion|trillion|thousand|hundred|times|years?|months?|weeks?|days?|hours?|miles?|km|kilomet\w+|met\w+|kg|tons?|tonnes?|dollars?|people|jobs|votes|points|barrels|troops|dead|deaths)\b|\b\d{1,3}(?:,\d{3})+\b|\b\d+\.\d+\b|\b(?:half|double[ds]?|tripled?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|thousand|million|billion|trillion|dozen|percent|one[- ]third|two[- ]thirds|quarter)\b|(?<![\w.,/-])\d{1,3}(?![\w.,/-]*\d)\b/giu,
  ],
  [
    "date",
    /\b(?:1[5-9]|20)\d\ds?\b|\b(?:January|February|March|April|May(?= \d)|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|yesterday|today|century|decades?)\b|\b(?:last|this|past|previous|next) (?:year|month|week|decade|century|summer|winter|spring|fall|quarter)s?\b|\b(?:years?|months?|weeks?|days?|decades?) ago\b|\bsince\b/giu,
  ],
  [
    "place",
    /\b(?:in|at|from|near|across|throughout|to) (?:the )?(?:north|south|east|west|city of |state of )?\p{Lu}\p{Ll}+/gu,
  ],
  [
    "person",
    /\b(?:Mr|Mrs|Ms|Dr|Prof|Sen|Gov|Gen|President|Senator|Governor|Secretary|Minister|Justice|Congressman|Mayor|Sir|Pope|King|Queen)\.? \p{Lu}[\p{L}'’-]+|(?<=[\p{Ll}\d,;] )\p{Lu}\p{Ll}+ (?:\p{Lu}\. )?\p{Lu}\p{Ll}+/gu,
  ],
  [
    "organization",
    /\b(?:\p{Lu}[\p{L}.&'’-]+ )*(?:Inc|Corp|Ltd|LLC|University|Institute|Ministry|Department|Agency|Association|Council|Commission|Committee|Party|Bank|Company|Congress|Senate|House|Court|Administration|Organi[sz]ation|Union|Foundation|Group|Society|Federation|Church|League|Board|Bureau|Nations)\b|\b\p{Lu}{2,5}\b(?<!\b(?:I|OK|TV|AM|PM))/gu,
  ],
  [
    "event",
    /\b(?:won|lost|died|killed|born|founded|signed|voted|passed|elected|appointed|launched|released|published|announced|opened|closed|built|bought|sold|acquired|attacked|invaded|arrested|convicted|resigned|moved|became|began|ended|cut|raised|increased|decreased|rose|fell|grew|created|introduced|vetoed|spent|paid|gave|took|sent|went|came|left|made|happened|occurred|discovered|invented|established|defeated|ranked|received|joined|served|visited)\b/giu,
  ],
  [
    "comparison",
    /\b(?:more|less|fewer|higher|lower|larger|smaller|greater|bigger|better|worse|older|younger|faster|stronger|weaker|longer|shorter|earlier|later|cheaper|richer|poorer) than\b|\b(?:most|least|largest|biggest|highest|lowest|greatest|best|worst|first|oldest|longest|fastest|smallest|richest|poorest|only|record|twice|as many|as much|compared|unlike|exceed\w*|outnumber\w*)\b/giu,
  ],
  [
    "cause",
    /\b(?:because|due to|caus(?:e|es|ed|ing)|led to|lead(?:s|ing)? to|result(?:s|ed|ing)? (?:in|from)|as a result|thanks to|owing to|contribut\w+ to|trigger\w*|consequence|therefore|prevent(?:s|ed)?)\b/giu,
  ],
  [
    "attribution",
    /\b(?:said|says|according to|reported|announced|claimed|told|testified|stated|study|survey|report|poll|data|statistics)\b/giu,
  ],
  [
    "opinion-word",
    /\b(?:should|ought|must|need to|good|bad|great|terrible|wonderful|beautiful|excellent|amazing|awful|best|worst|important|necessary|crucial|essential|vital|interesting|fascinating|unfortunately|fortunately|hopefully|sadly|surprisingly|clearly|obviously|love|hate|hope|wish|right|wrong|fair|unfair|moral|immoral|shame\w*|disgrac\w*|outrag\w*|tragic\w*|proud|responsib\w+|leadership|courage\w*|stupid|ridiculous|dangerous|reckless|wise|better|believe|think|feel|opinion|view|frankly|worth|deserve\w*|perfect\w*|incredibl\w*|delicious|charming|stunning|impressive|disappointing|boring)\b/giu,
  ],
  [
    "hedge",
    /\b(?:may|might|could|perhaps|possibly|probably|likely|unlikely|seem(?:s|ed)?|appear(?:s|ed)? to|suggest(?:s|ed)?|generally|often|sometimes|usually|maybe|would|unclear|believed|thought to|allegedly|reportedly|apparently)\b/giu,
  ],
  [
    "future",
    /\b(?:will|shall|going to|'ll|’ll|plans? to|intends? to|expected to|tomorrow|next (?:year|month|week)|won't|won’t|forecast|projected)\b/giu,
  ],
  [
    "first-person",
    /\b(?:I|me|my|mine|we|us|our|ours|myself|ourselves|I'm|I’m|I've|I’ve|I'd|I’d|I'll|I’ll|we're|we’re|we've|we’ve)\b/giu,
  ],
  ["question", /\?/gu],
  [
    "vague",
    /\b(?:some|something|someone|somebody|things?|stuff|it|this|that|these|those|they|them|many|several|various|people say)\b/giu,
  ],
];

/** Fewer words than these say little that could be checked. */
const SHORT = 6;

/** How much speaks for and against checking a sentence first. */
export function signalsOf(text: string): Signals {
  const signals: Signals = {};
  for (const [reason, pattern] of COUNTED) {
    const count = text.match(pattern)?.length ?? 0;
    if (count > 0) signals[reason] = count;
  }
  const words = text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  if (words < SHORT) signals.short = SHORT - words;
  return signals;
}

const STANCE =
  /\b(?:I|we) (?:\w+ )?(?:think|believe|feel|hope|wish|want|love|hate|doubt|suppose|guess|agree|disagree|support|oppose|would)\b|\bin my (?:view|opinion)\b|\b(?:should|ought to|must(?! have)|need(?:s)? to|have to|has to)\b/iu;
const EVALUATION =
  /\b(?:is|are|was|were|be|been|seems?|looks?|feels?)(?: \p{L}+ly| not| very| so| too| more| an?| the| quite| also| now| most| truly| always){0,3} (?:good|bad|great|terrible|wonderful|beautiful|excellent|amazing|awful|(?:important|necessary|crucial|essential|vital)(?= (?:to|that|for us)\b)|interesting|fascinating|right|wrong|fair|unfair|moral|immoral|shameful|shame|disgrace\w*|outrage\w*|tragic|tragedy|stupid|ridiculous|dangerous|reckless|wise|better|best|worse|worst|perfect|incredible|delicious|charming|stunning|impressive|disappointing|boring|absurd|nonsense|mistake|remarkable|admirable|pathetic|horrible|fantastic|lovely|nice|fun)\b/iu;
/** What goes on within the writer. */
const SELF =
  /^(?:As an? [^,]*, )?I (?:do not|don't|don’t|cannot|can't|can’t|can|am|have no|apologi[sz]e|would|could|know|understand|want|like|enjoy|love|hate|wonder|wish)\b/u;
const COMMENT =
  /^(?:Unfortunately|Fortunately|Hopefully|Sadly|Clearly|Obviously|Frankly|Thankfully|Ideally|Honestly|Surely)\b/u;

/** Whether the article itself takes a stand here, which no source could bear out. Figures and dates speak against it. */
export function isOpinion(text: string, signals: Signals): boolean {
  if (STANCE.test(text) || SELF.test(text) || COMMENT.test(text)) return true;
  const hard = (signals.figure ?? 0) + (signals.date ?? 0);
  if (EVALUATION.test(text) && hard === 0) return true;
  return (signals["opinion-word"] ?? 0) >= 3 && hard === 0;
}

/** What a claim asserts; `opinion` and `quote` are found elsewhere. */
export function kindOf(text: string, signals: Signals): ClaimKind {
  if (FORECAST.test(text)) return "forecast";
  if (signals.cause && CAUSAL.test(text)) return "causal";
  if (signals.comparison && COMPARED.test(text)) return "comparison";
  if (QUANTITY.test(text)) return "quantity";
  return PAST.test(text) || (signals.event && signals.date) ? "event" : "status";
}

const FORECAST =
  /\b(?:will|shall|won't|won’t|is going to|are going to|(?:is|are) (?:expected|projected|forecast|set|due|likely|scheduled) to|plans? to|forecasts?|predicts?)\b/iu;
const CAUSAL =
  /\b(?:because|due to|caus(?:es|ed|ing|e)|led to|leads? to|result(?:s|ed)? (?:in|from)|as a result|owing to|thanks to|contribut\w+ to|trigger(?:s|ed))\b/iu;
const COMPARED =
  /\b(?:than|most|least|\p{L}{3,}est|compared|twice|as \p{L}+ as|unlike|record|exceed\w*|outnumber\w*)\b/iu;
const QUANTITY =
  /[$€£¥]\s?\d|\b\d[\d.,]*\s?(?:%|percent|per cent|million|billion|trillion|thousand|people|km|miles?|met(?:er|re)s?|kg|tons?|tonnes?|mg|times|barrels|votes|jobs|dollars|euros|pounds|deaths|cases|members|employees|students|parameters|albums|sons|countries)\b|\b(?:percent|per cent)\b/iu;
const PAST =
  /\b(?:was|were|had)\s(?:\p{L}+ly\s|also\s|first\s|then\s|not\s)?\p{L}+(?:ed|en|wn|ght|ilt|orn|eld|ade|ent|old|ost|ung|uck|ut|id|un|on)\b|\b\p{L}{2,}ed\b(?! (?:on|by|in|for)\b)|\b(?:won|lost|died|became|began|rose|fell|grew|spent|gave|took|sent|went|came|left|made|met|ran|led|fought|wrote|broke|bought|sold|built|held)\b/iu;

/** Greets, asks, bids or thanks: asserts nothing. */
export function assertsNothing(text: string): boolean {
  return /[?？]["”’)\]]*$/u.test(text) || GREETING.test(text) || !/\p{L}.*\p{L}/su.test(text);
}

const GREETING =
  /^(?:hi|hello|dear|good (?:morning|afternoon|evening|night)|thanks?|thank you|welcome|please|let'?s|let’s|let us|congratulations|cheers|sorry|yes|no|okay|ok|well|sure)\b(?=[\s,!.]*(?:$|\p{L}+[!.]*$))|^(?:please|let'?s|let’s|let us|thank you|thanks)\b|\b(?:please (?:let me know|feel free|note|see|contact|visit|click|subscribe|share))\b|^(?:keep in mind|note that|remember|click|subscribe|share|read more|see also|follow us)\b/iu;
