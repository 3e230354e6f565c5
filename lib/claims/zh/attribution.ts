import type { Span } from "@/lib/claims/document";
import { type Chunk, has } from "./chunks";
import type { Hit } from "./lexicon";
import { type Agent, agentOf } from "./speaker";
import { tagged } from "./tags";

const REPORTING = tagged("say", "act", "find", "hearsay");
const HEARSAY = tagged("hearsay");
const SAY = tagged("say");
const ACT = tagged("act");
const FIND = tagged("find");

/** That somebody says something. */
export type Cue = Span & {
  agent: Agent | null;
  /** say: content follows. act: a stand, a demand. source: "according to". hearsay: nobody in particular. */
  sort: "say" | "act" | "source" | "hearsay";
  /** What is said begins here: at the end of the chunk, it is in the next one. */
  content: number;
};

/** Verbs that say without a mark behind them: what is said follows at once. */
const DIRECT = new Set(
  "提出 说 表示 指出 认为 称 强调 透露 宣称 声称 断言 坚称 主张 警告 承认 坦承 相信 觉得 预计 预测 预期 估计 推测 猜测 坚信 告诉 重申 自称 辩称 指称 曾说 深信 报道称 报道说 判断 质疑".split(
    " ",
  ),
);
/** Verbs that are as often used of anything else: only a mark behind them shows that somebody speaks. */
const CAUTIOUS = new Set(
  "希望 期待 期望 支持 反对 欢迎 肯定 同意 鼓励 拒绝 要求 保证 质疑 感谢 威胁 不满 看好 允诺 表扬".split(" "),
);

const LEAST_CONTENT = 5;

/** How a chunk says that somebody says something, or null. The first cue counts: what is said may hold others. */
export function cueOf(folded: string, text: string, chunk: Chunk, quotations: readonly Span[]): Cue | null {
  const source = sourceOf(folded, text, chunk);
  if (source) return source;
  for (const hit of chunk.hits) {
    if (!has(hit, REPORTING)) continue;
    if (quotations.some((quotation) => quotation.start <= hit.start && quotation.end >= hit.end)) continue;
    const cue =
      has(hit, HEARSAY) && hit.start - chunk.start < 6
        ? { ...span(hit), agent: null, sort: "hearsay" as const, content: hit.end }
        : cueAt(folded, text, chunk, hit, quotations);
    if (cue) return cue;
  }
  return null;
}

const span = ({ start, end }: Span): Span => ({ start, end });

function cueAt(
  folded: string,
  text: string,
  chunk: Chunk,
  hit: Hit,
  quotations: readonly Span[],
): Cue | null {
  const say = has(hit, SAY);
  const act = has(hit, ACT);
  const find = has(hit, FIND);
  if (!say && !act && !find) return null;
  const word = folded.slice(hit.start, hit.end);
  const before = folded.slice(chunk.start, hit.start);
  const after = folded.slice(hit.end, chunk.end);
  const content = hit.end + (/^[了过着]/u.test(after) ? 1 : 0);
  // Behind a quotation the speaker follows it: “…。”X说。
  const quoted = quotations.findLast(({ start, end }) => start === chunk.start && end <= hit.start);
  const subject = { start: quoted?.end ?? chunk.start, end: hit.start };
  const agent =
    subject.end > subject.start
      ? agentOf(
          folded,
          text,
          subject,
          chunk.hits.filter((one) => one.start >= subject.start && one.end <= hit.start),
        )
      : null;
  const certain = agent !== null && agent.sort !== "loose";
  const cue = { ...span(hit), agent };
  if (
    after.startsWith("的") &&
    PUBLISH.has(word) &&
    agent?.sort === "body" &&
    !/^(?:与|跟|和|对|从)/u.test(before)
  ) {
    return { ...cue, sort: "source", content: hit.end + 1 };
  }
  if (
    /^[的者人书性力]/u.test(after) ||
    /(?:[被受遭所]|的|以|可|如何|怎么|未能|无法|不能|没有|没|未|不|会|能|想|要)$/u.test(before)
  ) {
    return null;
  }
  if (!agent && /^报[道导]/u.test(word) && before.length <= 2) {
    const name = text.slice(hit.start, hit.start + 2);
    return {
      ...cue,
      agent: { start: hit.start, end: hit.start + 2, name, sort: "body" },
      sort: "say",
      content: hit.end,
    };
  }
  const atEnd = /^(?:[了过着]|道|如下|到|出)?$/u.test(after) || /^[：“]/u.test(after);
  const subjectless =
    hit.start === chunk.start || /^(?:并且?|但|而且|同时|则|还|也|又|再|并还|且)$/u.test(before);
  if ((say || find) && atEnd && chunk.mark !== "" && chunk.mark !== "。") {
    if (!agent && !subjectless) return null;
    if (find && !say && agent?.sort !== "body") return null;
    return { ...cue, sort: "say", content: chunk.end };
  }
  if (say && atEnd) return certain ? { ...cue, sort: "say", content: chunk.end } : null;
  if (say && DIRECT.has(word) && chunk.end - content >= LEAST_CONTENT && !/^[了过]/u.test(after)) {
    if (certain || (subjectless && OPINES.has(word))) return { ...cue, sort: "say", content };
  }
  if (act || (say && /^了/u.test(after))) {
    return certain && !(CAUTIOUS.has(word) && agent.sort === "role")
      ? { ...cue, sort: "act", content }
      : null;
  }
  if (
    find &&
    subjectless &&
    /(?:研究|调查|统计|分析|检测|民调)[，]?$/u.test(folded.slice(Math.max(0, chunk.start - 8), chunk.start))
  ) {
    return { ...cue, sort: "say", content };
  }
  if (find && agent?.sort === "body") return { ...cue, sort: "say", content };
  return null;
}

/** With 的 behind them they name the figures that a body gives: 劳工部报告的人数. */
const PUBLISH = new Set("报告 公布 发布 统计 披露 通报".split(" "));
/** Without a subject they go on with what the speaker before says. */
const OPINES = new Set("认为 表示 指出 强调 称 相信 提出 主张 预计 说".split(" "));

const SOURCE =
  /^(?:[但而]|不过|另外|此外)?(?:根据|依据|据|按照)(.{2,40}?)(?:的)?(?:报道|报导|消息|数据|统计|资料|报告|调查|研究|说法|介绍|透露|分析|预测|估计|声明|公布|发布)(?:的)?(?:报道|报导|消息|数据|统计|资料|报告|结果|声明|显示|指出|称|说)*/u;

/** "according to X": X where it is a person or a body. */
function sourceOf(folded: string, text: string, chunk: Chunk): Cue | null {
  if (!/^[但而不另此根依据按]/u.test(folded[chunk.start] ?? "")) return null;
  const match = SOURCE.exec(folded.slice(chunk.start, chunk.end));
  if (!match?.[1]) return null;
  const start = chunk.start + match[0].indexOf(match[1]);
  const end = start + match[1].length;
  const hits = chunk.hits.filter((hit) => hit.start >= start && hit.end <= end);
  const agent = agentOf(folded, text, { start, end }, hits);
  if (!agent || agent.sort === "loose") return null;
  return {
    start: chunk.start,
    end: chunk.start + match[0].length,
    agent,
    sort: "source",
    content: chunk.start + match[0].length,
  };
}
