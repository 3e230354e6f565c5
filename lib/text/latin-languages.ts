/** The commonest short words of languages in Latin script, and the letters that few others have. */
const LANGUAGES: Readonly<Record<string, { words: string; letters?: string }>> = {
  en: {
    words:
      "the of and to in is that it was for on with as at by be this have from or are not which but they his her",
  },
  de: {
    words:
      "der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat sie",
    letters: "ßäöü",
  },
  fr: {
    words:
      "le la les de des du et un une est en que qui dans pour pas sur au aux avec ce il elle par sont plus ne se",
    letters: "çêèàùœ",
  },
  es: {
    words:
      "el la los las de del y que en un una por con no para es se su al lo como más pero sus le ha me sin",
    letters: "ñ¿¡",
  },
  it: {
    words:
      "il la le di che e del della un una per non è in con si da sono al dei delle nel gli lo alla ha più come",
    letters: "ìòù",
  },
  pt: {
    words:
      "o a os as de do da dos das e que em um uma para com não por se no na mais como mas ao foi são ou seu sua",
    letters: "ãõç",
  },
  ca: {
    words: "el la els les de del i que en un una per amb no és al dels es com més però seu són ha pel va",
    letters: "ŀïò",
  },
  nl: {
    words:
      "de het een en van in is dat op te zijn met voor niet aan er om ook als bij maar naar uit door hij ze",
  },
  sv: {
    words:
      "och i att det som en på är av för med till den har de inte om ett han var men sig från vi så kan ska",
    letters: "åäö",
  },
  da: {
    words:
      "og i at det en den til er som på de med han af for ikke der var mig sig men et har om vi havde hun nu blev efter mod ud nogle mellem",
    letters: "æøå",
  },
  nb: {
    words:
      "og i det på som en er til å han for med at av ikke den har de om et var seg men vi ble jeg fra hun etter mot ut noen mellom",
    letters: "æøå",
  },
  fi: {
    words: "ja on ei että se oli hän mutta kun ovat joka myös niin tai kuin sen ole mukaan jo vain voi",
    letters: "äö",
  },
  pl: {
    words: "i w na z do się nie to że jest o od za po przez jak dla są ale jego oraz przy",
    letters: "ąęłńśźż",
  },
  cs: {
    words: "a v se na je že s z do o to i k ve pro za by ale jsou jako po který jeho od podle při",
    letters: "ěřůč",
  },
  sk: {
    words: "a v sa na je že s z do o to aj k vo pre za by ale sú ako po ktorý jeho od podľa pri",
    letters: "ľĺŕôč",
  },
  hr: {
    words: "i u je na se da su za od s a o kao ne po koji iz bi ali što nije sve biti sam",
    letters: "đćčžš",
  },
  ro: {
    words: "și în de la cu pe nu un o că din este a se care pentru mai sunt ale au lui prin fi",
    letters: "ășțâî",
  },
  hu: {
    words: "a az és hogy nem is egy van meg ez de csak volt ha már mint még vagy el azt ki után",
    letters: "őűöü",
  },
  tr: {
    words: "ve bir bu da de için ile olarak çok daha olan gibi en ne var kadar sonra ise değil o",
    letters: "ğışç",
  },
  id: {
    words: "yang dan di untuk dengan dari ini itu dalam pada tidak ke adalah akan oleh juga atau ada mereka",
  },
  vi: {
    words: "và của là có cho không được trong một các những với người này đã để khi từ đến ở",
    letters: "ạảấầếềệọộớờợụứừựđơư",
  },
};

/** Languages by word and by letter. */
const byWord = index(([, { words }]) => words.split(" "));
const byLetter = index(([, { letters }]) => [...(letters ?? "")]);

// The fewer languages share a word or a letter, the more it says.
const WORD_WEIGHT = 1;
const LETTER_WEIGHT = 0.3;

/** Which language the words are of; English if they show nothing of any. */
export function latinLanguage(words: readonly string[]): string {
  const scores = new Map<string, number>();
  const add = (languages: readonly string[] | undefined, weight: number) => {
    for (const language of languages ?? []) {
      scores.set(language, (scores.get(language) ?? 0) + weight / (languages?.length ?? 1));
    }
  };
  for (const word of words) {
    const lower = word.normalize("NFC").toLowerCase();
    add(byWord.get(lower), WORD_WEIGHT);
    for (const letter of lower) if (letter > "\u007f") add(byLetter.get(letter), LETTER_WEIGHT);
  }
  let best = "en";
  for (const [language, score] of scores) if (score > (scores.get(best) ?? 0)) best = language;
  return best;
}

function index(keys: (entry: [string, (typeof LANGUAGES)[string]]) => string[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const entry of Object.entries(LANGUAGES)) {
    for (const key of new Set(keys(entry))) found.set(key, [...(found.get(key) ?? []), entry[0]]);
  }
  return found;
}
