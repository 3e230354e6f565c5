import type { ClaimKind } from "@/lib/claims/kinds";
import type { ArticleDetails } from "@/lib/review/article";
import type { EvidenceInput } from "@/lib/review/evidence";
import type { Confidence, Rating } from "@/lib/review/scale";
import type { DismissReason } from "@/lib/review/states";

/*
 * The demonstration report of the sample workspace: an article of our own about facts that stay, with misconceptions
 * that everybody has met, and how it is checked. Quotations are to the letter of their sources.
 */

export const DEMONSTRATION_DETAILS: ArticleDetails = {
  title: "Eleven things you hear about the Earth and the sky",
  url: null,
  publisher: "Assay sample workspace",
  author: null,
  publishedOn: null,
  language: "en",
  wantedVerdicts: 2,
};

type Source = Pick<EvidenceInput, "url" | "title" | "publisher" | "origin" | "issued">;
type Passage = Pick<EvidenceInput, "quotation" | "locator" | "stance" | "proximity"> & { source: Source };
type Judgement = { rating: Rating; justification: string; confidence: Confidence };

/** A sentence of the article and what becomes of it. */
export type Check = { sentence: string; kind: ClaimKind } & (
  | {
      evidence: Passage[];
      first: Judgement;
      second: Judgement;
      ruling?: Omit<Judgement, "confidence"> & { reason: string };
    }
  | { dismissed: DismissReason; note: string | null }
);

const SI: Source = {
  url: "https://www.bipm.org/en/si-base-units/metre",
  title: "SI base unit: metre (m)",
  publisher: "Bureau International des Poids et Mesures",
  origin: "Bureau International des Poids et Mesures",
  issued: null,
};
const CODATA: Source = {
  url: "https://physics.nist.gov/cgi-bin/cuu/Value?c",
  title: "CODATA Value: speed of light in vacuum",
  publisher: "National Institute of Standards and Technology",
  origin: "CODATA",
  issued: null,
};
const IAU: Source = {
  url: "https://www.iau.org/static/resolutions/IAU2012_English.pdf",
  title: "Resolution B2 on the re-definition of the astronomical unit of length",
  publisher: "International Astronomical Union",
  origin: "International Astronomical Union",
  issued: "2012-08",
};
const USGS: Source = {
  url: "https://www.usgs.gov/special-topics/water-science-school/science/how-much-water-there-earth",
  title: "How Much Water is There on Earth?",
  publisher: "U.S. Geological Survey",
  origin: "U.S. Geological Survey",
  issued: null,
};
const BOILING: Source = {
  url: "https://www.britannica.com/science/boiling-point",
  title: "Boiling point",
  publisher: "Encyclopaedia Britannica",
  origin: "Encyclopaedia Britannica",
  issued: null,
};
const WALL: Source = {
  url: "https://www.nasa.gov/vision/space/workinginspace/great_wall.html",
  title: "China's Wall Less Great in View from Space",
  publisher: "NASA",
  origin: "NASA",
  issued: "2005-05-09",
};
const HIGHEST: Source = {
  url: "https://oceanservice.noaa.gov/facts/highestpoint.html",
  title: "What is the highest point on Earth as measured from Earth's center?",
  publisher: "NOAA National Ocean Service",
  origin: "NOAA",
  issued: null,
};
const SEASONS: Source = {
  url: "https://spaceplace.nasa.gov/seasons/en/",
  title: "What Causes the Seasons?",
  publisher: "NASA Space Place",
  origin: "NASA",
  issued: null,
};
const LIGHTNING: Source = {
  url: "https://www.weather.gov/safety/lightning-myths",
  title: "Lightning Myths",
  publisher: "National Weather Service",
  origin: "National Weather Service",
  issued: null,
};

export const DEMONSTRATION: Check[] = [
  {
    sentence: "In a vacuum, light travels at exactly 299,792,458 metres per second.",
    kind: "quantity",
    evidence: [
      {
        source: SI,
        quotation:
          "defined by taking the fixed numerical value of the speed of light in vacuum c to be 299 792 458 when expressed in the unit m s−1",
        locator: "Definition",
        stance: "supports",
        proximity: "primary",
      },
      {
        source: CODATA,
        quotation: "299 792 458 m s-1",
        locator: "Numerical value",
        stance: "supports",
        proximity: "primary",
      },
    ],
    first: {
      rating: "true",
      justification:
        "The metre is defined by fixing the speed of light in vacuum at this number, so the figure is exact and carries no uncertainty.",
      confidence: "high",
    },
    second: {
      rating: "true",
      justification: "The figure is a defining constant of the International System of Units.",
      confidence: "high",
    },
  },
  {
    sentence: "Sunlight takes a little more than eight minutes to reach the Earth.",
    kind: "quantity",
    evidence: [
      {
        source: IAU,
        quotation: "a conventional unit of length equal to 149 597 870 700 m exactly",
        locator: "Resolution B2, recommendation 1",
        stance: "supports",
        proximity: "primary",
      },
      {
        source: SI,
        quotation: "the fixed numerical value of the speed of light in vacuum c to be 299 792 458",
        locator: "Definition",
        stance: "supports",
        proximity: "primary",
      },
    ],
    first: {
      rating: "true",
      justification:
        "The astronomical unit, close to the mean distance of the Earth from the Sun, is 149,597,870,700 metres. At 299,792,458 metres per second light needs 499 seconds for it: eight minutes and nineteen seconds.",
      confidence: "high",
    },
    second: {
      rating: "true",
      justification:
        "Distance over speed gives about 8.3 minutes, a few seconds more or less in the course of the year.",
      confidence: "high",
    },
  },
  {
    sentence: "The oceans hold about 97 percent of all the water on Earth.",
    kind: "quantity",
    evidence: [
      {
        source: USGS,
        quotation: "the oceans hold about 96.5 percent of all Earth's water",
        locator: "First paragraph",
        stance: "supports",
        proximity: "secondary",
      },
    ],
    first: {
      rating: "true",
      justification:
        "The U.S. Geological Survey gives about 96.5 percent, which is 97 percent in round figures.",
      confidence: "high",
    },
    second: {
      rating: "true",
      justification: "Rounded, the estimate of 96.5 percent is the figure given.",
      confidence: "medium",
    },
  },
  {
    sentence: "Water boils at 100 degrees Celsius wherever you are.",
    kind: "status",
    evidence: [
      {
        source: BOILING,
        quotation: "At sea level, water boils at 100° C (212° F).",
        locator: "Main article",
        stance: "context",
        proximity: "secondary",
      },
      {
        source: BOILING,
        quotation: "At higher altitudes the temperature of the boiling point is lower.",
        locator: "Main article",
        stance: "refutes",
        proximity: "secondary",
      },
    ],
    first: {
      rating: "mostly-false",
      justification:
        "The figure holds at sea level only. Where the air is thinner, water boils at a lower temperature.",
      confidence: "high",
    },
    second: {
      rating: "false",
      justification:
        "“Wherever you are” is the point of the sentence, and it is wrong: the boiling point depends on the pressure.",
      confidence: "high",
    },
    ruling: {
      rating: "mostly-false",
      justification:
        "Water boils at 100 degrees Celsius under the pressure of the air at sea level. Higher up the pressure is lower, and so is the temperature at which it boils. The figure has a basis, but it does not hold wherever you are.",
      reason:
        "Both reviewers read the source alike and differ in what weighs more. The figure itself is right under a common condition, so there is more to it than to a false claim.",
    },
  },
  {
    sentence: "The Great Wall of China can be seen from the Moon with the naked eye.",
    kind: "status",
    evidence: [
      {
        source: WALL,
        quotation:
          "The Great Wall of China, frequently billed as the only man-made object visible from space, generally isn't, at least to the unaided eye in low Earth orbit. It certainly isn't visible from the Moon.",
        locator: "First paragraph",
        stance: "refutes",
        proximity: "secondary",
      },
    ],
    first: {
      rating: "false",
      justification:
        "It cannot be seen from the Moon at all: to the unaided eye it is hard to make out even from low Earth orbit.",
      confidence: "high",
    },
    second: {
      rating: "false",
      justification: "NASA says plainly that the wall is not visible from the Moon.",
      confidence: "high",
    },
  },
  {
    sentence: "The summit of Mount Everest is the point farthest from the centre of the Earth.",
    kind: "comparison",
    evidence: [
      {
        source: HIGHEST,
        quotation:
          "The highest point above Earth's center is the peak of Ecuador's Mount Chimborazo, located just one degree south of the Equator where Earth's bulge is greatest.",
        locator: "Answer",
        stance: "refutes",
        proximity: "secondary",
      },
    ],
    first: {
      rating: "false",
      justification:
        "The Earth bulges at the Equator. Measured from its centre, Chimborazo in Ecuador reaches farther than Everest, which is the highest above sea level.",
      confidence: "high",
    },
    second: {
      rating: "false",
      justification: "That is Chimborazo. Everest is highest above sea level, which is another measure.",
      confidence: "high",
    },
  },
  {
    sentence: "Lightning never strikes the same place twice.",
    kind: "event",
    evidence: [
      {
        source: LIGHTNING,
        quotation:
          "Lightning often strikes the same place repeatedly, especially if it's a tall, pointy, isolated object.",
        locator: "Fact under the first of the myths",
        stance: "refutes",
        proximity: "secondary",
      },
    ],
    first: {
      rating: "false",
      justification: "Tall and isolated things are struck again and again.",
      confidence: "high",
    },
    second: {
      rating: "false",
      justification:
        "The National Weather Service lists this among its myths: lightning often strikes a place repeatedly.",
      confidence: "high",
    },
  },
  {
    sentence: "Summer comes because the Earth is then closer to the Sun.",
    kind: "causal",
    evidence: [
      {
        source: SEASONS,
        quotation: "Earth's tilted axis causes the seasons.",
        locator: "The short answer",
        stance: "refutes",
        proximity: "secondary",
      },
    ],
    first: {
      rating: "false",
      justification:
        "The tilt of the Earth's axis makes the seasons. Were it the distance, north and south would have summer at the same time.",
      confidence: "high",
    },
    second: {
      rating: "false",
      justification: "The cause is the tilted axis, not the distance from the Sun.",
      confidence: "high",
    },
  },
  {
    sentence: "Nothing in nature is as beautiful as a clear night sky.",
    kind: "opinion",
    dismissed: "opinion",
    note: null,
  },
  {
    sentence: "Everybody should look up more often.",
    kind: "opinion",
    dismissed: "opinion",
    note: null,
  },
  {
    sentence: "Someday somebody will read by starlight on another planet.",
    kind: "forecast",
    dismissed: "not-checkable",
    note: "No source of today can settle what somebody will do someday.",
  },
];

/** Four paragraphs under the title. */
const PARAGRAPHS = [
  [0, 1, 2, 3],
  [4, 5],
  [6, 7],
  [8, 9, 10],
];

export const DEMONSTRATION_TEXT = `${[
  DEMONSTRATION_DETAILS.title,
  ...PARAGRAPHS.map((paragraph) => paragraph.map((i) => DEMONSTRATION[i]?.sentence ?? "").join(" ")),
].join("\n\n")}\n`;

export const DEMONSTRATION_REPORT = {
  title: "Eleven things you hear about the Earth and the sky, checked",
  language: "en",
  summary:
    "Of eleven sentences, eight can be checked. Three are true: the speed of light, the time that sunlight takes, the share of the oceans. Four are false, among them the wall that is said to be seen from the Moon, and one, on boiling water, is mostly false. Two sentences are opinions, and one tells of a future that no source can settle.",
  conclusion:
    "The figures in the article hold. What it explains or compares does not, save in part: these are misconceptions that have been handed on for long and that a look at a good source undoes.",
  selectionReason:
    "Written for this sample workspace. Everything in it stays as it is from year to year, so that anybody can follow each step of the check.",
  methodology:
    "Two reviewers judged each claim without knowing of each other. Where they differed, an editor decided and said why. An administrator with no hand in any of it approved the report.",
  conflicts: "None. The article, the accounts and the judgements belong to the sample workspace.",
} as const;
