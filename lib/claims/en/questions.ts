const GREETING =
  /^(?:hi|hello|dear|good (?:morning|afternoon|evening|night)|thanks?|thank you|welcome|please|let'?s|let’s|let us|congratulations|cheers|sorry|yes|no|okay|ok|well|sure)\b(?=[\s,!.]*(?:$|\p{L}+[!.]*$))|^(?:please|let'?s|let’s|let us|thank you|thanks)\b|^(?:keep in mind|note that|remember|click|subscribe|share|read more|see also|follow us)\b/iu;

const BIDDING = /\bplease (?:let me know|feel free|note|see|contact|visit|click|subscribe|share)\b/u;

/** Greets, asks, bids or thanks: asserts nothing. */
export function assertsNothing(text: string): boolean {
  return (
    /[?？]["”’)\]]*$/u.test(text) ||
    GREETING.test(text) ||
    BIDDING.test(text) ||
    !/\p{L}[^\p{L}]*\p{L}/u.test(text)
  );
}
