import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { detectLanguage } from "./script";

describe("detectLanguage", () => {
  test.each([
    // The first article of the Universal Declaration of Human Rights, in the words of the United Nations.
    ["zh-Hant", "人人生而自由，在尊嚴和權利上一律平等。他們賦有理性和良心，並應以兄弟關係的精神相對待。"],
    ["zh-Hans", "人人生而自由，在尊严和权利上一律平等。他们赋有理性和良心，并应以兄弟关系的精神相对待。"],
    ["ja", "すべての人間は、生れながらにして自由であり、かつ、尊厳と権利とについて平等である。"],
    ["ko", "모든 인간은 태어날 때부터 자유로우며 그 존엄과 권리에 있어 동등하다."],
    ["en", "All human beings are born free and equal in dignity and rights."],
    ["de", "Alle Menschen sind frei und gleich an Würde und Rechten geboren."],
    ["fr", "Tous les êtres humains naissent libres et égaux en dignité et en droits."],
    [
      "es",
      "Todos los seres humanos nacen libres e iguales en dignidad y derechos y deben comportarse fraternalmente.",
    ],
    [
      "it",
      "Tutti gli esseri umani nascono liberi ed eguali in dignità e diritti. Essi sono dotati di ragione.",
    ],
    [
      "pt",
      "Todos os seres humanos nascem livres e iguais em dignidade e em direitos. Dotados de razão e de consciência.",
    ],
    [
      "ca",
      "Tots els éssers humans neixen lliures i iguals en dignitat i en drets. Són dotats de raó i de consciència.",
    ],
    [
      "nl",
      "Alle mensen worden vrij en gelijk in waardigheid en rechten geboren. Zij zijn begiftigd met verstand.",
    ],
    [
      "sv",
      "Alla människor är födda fria och lika i värde och rättigheter. De är utrustade med förnuft och samvete.",
    ],
    [
      "da",
      "Alle mennesker er født frie og lige i værdighed og rettigheder. De er udstyret med fornuft og samvittighed.",
    ],
    [
      "nb",
      "Alle mennesker er født frie og med samme menneskeverd og menneskerettigheter. De er utstyrt med fornuft og bør handle mot hverandre i brorskapets ånd.",
    ],
    ["fi", "Kaikki ihmiset syntyvät vapaina ja tasavertaisina arvoltaan ja oikeuksiltaan."],
    ["pl", "Wszyscy ludzie rodzą się wolni i równi pod względem swej godności i swych praw."],
    ["cs", "Všichni lidé rodí se svobodní a sobě rovní co do důstojnosti a práv."],
    ["sk", "Všetci ľudia sa rodia slobodní a sebe rovní, čo sa týka ich dôstojnosti a práv."],
    ["hr", "Sva ljudska bića rađaju se slobodna i jednaka u dostojanstvu i pravima."],
    ["ro", "Toate ființele umane se nasc libere și egale în demnitate și în drepturi."],
    ["hu", "Minden emberi lény szabadon születik és egyenlő méltósága és joga van."],
    ["tr", "Bütün insanlar hür, haysiyet ve haklar bakımından eşit doğarlar."],
    ["id", "Semua orang dilahirkan merdeka dan mempunyai martabat dan hak yang sama."],
    ["vi", "Tất cả mọi người sinh ra đều được tự do và bình đẳng về nhân phẩm và quyền."],
    ["ru", "Все люди рождаются свободными и равными в своем достоинстве и правах."],
    ["uk", "Всі люди народжуються вільними і рівними у своїй гідності та правах."],
    [
      "bg",
      "Всички хора се раждат свободни и равни по достойнство и права. Те са надарени с разум и съвест и следва да се отнасят помежду си в дух на братство, както навсякъде по света.",
    ],
    ["el", "Όλοι οι άνθρωποι γεννιούνται ελεύθεροι και ίσοι στην αξιοπρέπεια."],
    ["ar", "يولد جميع الناس أحرارا متساوين في الكرامة والحقوق."],
    ["fa", "تمام افراد بشر آزاد به دنیا می‌آیند و از لحاظ حیثیت و حقوق با هم برابرند."],
    ["he", "כל בני האדם נולדו בני חורין ושווים בערכם ובזכויותיהם."],
    ["hi", "सभी मनुष्यों को गौरव और अधिकारों के मामले में जन्मजात स्वतन्त्रता प्राप्त है।"],
    ["th", "มนุษย์ทั้งหลายเกิดมามีอิสระและเสมอภาคกันในเกียรติศักดิ์และสิทธิ"],
    // Mixtures.
    ["zh-Hant", "時(shí)隔半年多,馬云再次回到了聯(lián)合國總部,在這里,他不是一個(gè)商人"],
    [
      "zh-Hant",
      "《ファイナルファンタジー》是日本的電子遊戲系列，由史克威爾艾尼克斯公司開發與發行，至今已經售出超過一億套。",
    ],
    ["zh-Hans", "这个 API 由 OpenAI 提供，支持 Python 和 JavaScript 两种语言。"],
    ["en", "The Chinese word for crisis, 危機, is often said to mean danger and opportunity."],
    ["en", "The minister (Рябков) told the agency that talks would go on."],
    ["zh-Hant", "「天下一家」"],
    ["zh-Hans", "天下一家"],
    ["en", "OK"],
    ["und", "1, 2, 3 …"],
    ["und", ""],
  ])("%s: %s", (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  test("any string has a language that Intl knows", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(Intl.getCanonicalLocales(detectLanguage(text))).toHaveLength(1);
      }),
    );
  });

  test("a long text is told by its beginning", () => {
    const text = "The quick brown fox jumps over the lazy dog. ".repeat(50_000) + "的".repeat(50);
    expect(detectLanguage(text)).toBe("en");
  });
});
