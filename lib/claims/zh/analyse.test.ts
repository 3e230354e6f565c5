import { describe, expect, test } from "vitest";
import { split } from "@/lib/claims/split";

const claims = (text: string, publishedOn?: string) =>
  split(text, { language: "zh-Hant", publishedOn }).claims;
const quotes = (text: string) => claims(text).map(({ quote }) => quote);
const speakers = (text: string) => claims(text).map(({ speaker }) => speaker);
const kinds = (text: string) => claims(text).map(({ kind }) => kind);

describe("clauses", () => {
  test.each([
    ["公司去年賣出了300輛車，關閉了12家店。", ["公司去年賣出了300輛車", "關閉了12家店"]],
    ["雖然出口增長了5%，但進口下降了8%。", ["雖然出口增長了5%", "但進口下降了8%"]],
    ["出口下降了5%，是2006年以來最大的跌幅。", ["出口下降了5%", "是2006年以來最大的跌幅"]],
    // Condition and consequence, cause and effect, frame and predicate have one verdict.
    ["如果利率上升，房價就會下跌。", ["如果利率上升，房價就會下跌"]],
    ["因為暴雨，列車停運了三天。", ["因為暴雨，列車停運了三天"]],
    ["在過去十年裡，該市人口增加了20萬。", ["在過去十年裡，該市人口增加了20萬"]],
    ["工廠停產，導致兩千名工人失業。", ["工廠停產，導致兩千名工人失業"]],
    ["他們不是反對改革，而是反對加稅。", ["他們不是反對改革，而是反對加稅"]],
  ])("%s", (text, expected) => {
    expect(quotes(text)).toEqual(expected);
  });
});

describe("who speaks", () => {
  test.each([
    ["市長陳大文表示，新橋將於五月通車。", ["陳大文"]],
    ["據路透社報道，兩國簽署了協議。", ["路透社"]],
    ["據報道，兩國簽署了協議。", [null]],
    ["外交部發言人王小明說：“會談已經結束。”", ["王小明"]],
    ["“會談已經結束。”外交部發言人王小明說。", ["王小明"]],
    ["根據財政部的數據，去年赤字擴大了3%。", ["財政部"]],
    ["他買了三本小說，住在台北。", [null]],
    ["美國經濟學家約翰·史密斯認為，通脹已經放緩，失業率下降了1%。", ["約翰·史密斯", "約翰·史密斯"]],
  ])("%s", (text, expected) => {
    const found = speakers(text);
    expect(found.slice(0, expected.length)).toEqual(expected);
  });

  test("a speech ends where the text tells of something else", () => {
    expect(speakers("市長陳大文表示，新橋將於五月通車。\n去年12月，市議會批准了預算。")).toEqual([
      "陳大文",
      null,
    ]);
  });

  test("a pronoun speaks for the last person named", () => {
    expect(speakers("市長陳大文說，新橋將於五月通車。他表示，工程花費了三億元。")).toEqual([
      "陳大文",
      "陳大文",
    ]);
  });
});

describe("kinds", () => {
  test.each([
    ["去年出口下降了5%。", ["quantity"]],
    ["兩國昨天簽署了協議。", ["event"]],
    ["我們應該更加重視教育的重要意義。", ["opinion"]],
    ["外交部發言人王小明呼籲各方保持克制。", ["quote"]],
    ["這場雨災因為堤壩失修而發生。", ["causal"]],
    ["你們為什麼不去？", []],
    ["謝謝大家的支持！", []],
  ])("%s is %j", (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });
});

describe("statements stand alone", () => {
  test("the subject is carried into clauses without one", () => {
    expect(claims("陳大文去年飛行了800小時，走訪了33個國家。").map(({ statement }) => statement)).toEqual([
      "陳大文去年飛行了800小時",
      "[陳大文]走訪了33個國家",
    ]);
  });

  test("a pronoun is resolved only where one person fits", () => {
    const one = claims("市長陳大文說，新橋已經通車。他走訪了33個國家。").at(-1);
    expect(one?.statement).toBe("[陳大文]走訪了33個國家");
    expect(one?.ambiguous).toBe(false);
    const two = claims("市長陳大文說，新橋已經通車。部長李小龍說，會談已經結束。他走訪了33個國家。").at(-1);
    expect(two?.statement).toBe("他走訪了33個國家");
    expect(two?.ambiguous).toBe(true);
  });

  test("an acronym is written out after it was explained", () => {
    expect(claims("陳大文推廣了eWTP（全球電子商務平台）。eWTP覆蓋了20個國家。").at(-1)?.statement).toBe(
      "eWTP[全球電子商務平台]覆蓋了20個國家",
    );
  });

  test("relative dates are resolved by the day of publication", () => {
    expect(
      claims("去年出口下降了5%。兩國昨天簽署了協議。", "2017-03-01").map(({ statement }) => statement),
    ).toEqual(["去年[2016年]出口下降了5%", "兩國昨天[2017年2月28日]簽署了協議"]);
  });
});
