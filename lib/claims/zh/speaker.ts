import type { Span } from "@/lib/claims/document";
import { has } from "./chunks";
import type { Hit } from "./lexicon";
import { tagged } from "./tags";

const BETWEEN_NAME_AND_VERB = tagged("speech-adverb", "time");
const CHANGE = tagged("change");
const BEFORE_NAME = tagged("title", "place");
const TITLE = tagged("title");
const ORGANIZATION = tagged("organization");
const BODY = tagged("organization", "place");
const TITLE_OR_BODY = tagged("organization", "title");
const ACTING = tagged("event", "norm", "grammar", "result");
const NAMING = tagged("title", "organization", "place", "measure");

/** Who a noun phrase names. */
export type Agent = Span & {
  /** As the text has it, without what stands around it. */
  name: string;
  /** "pronoun" has to be resolved; "loose" looks like nobody in particular that the rules know. */
  sort: "name" | "role" | "body" | "pronoun" | "loose";
};

const SURNAMES =
  "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章云苏潘葛范彭郎鲁韦昌马苗方俞任袁柳鲍史唐费岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅卞齐康伍余顾孟黄穆萧尹姚邵汪毛狄米贝戴宋庞熊纪舒屈项祝董梁杜阮季贾江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万管卢莫房丁邓单杭洪包左石崔吉龚程裴陆翁荀甄曲封段焦巴侯全仰甘厉戎祖武符刘景龙叶黎白蒲赖卓蒙池乔闻翟谭劳申冉边燕温庄晏柴瞿连艾容向古易慎廖终居衡耿满弘匡国文寇广东殴沃利越隆师巩聂晁敖冷辛阚那简饶曾关游柯涂佘";

const LEADING =
  /^(?:但是?|而且?|不过|然而|此外|另外|同时|与此同时|对此|当时|目前|随后|之后|其中|因此|所以|于是|并且?|也|连|就连|还有|据|根据|由|当|像|正如|正像|诚如|如|不论|无论|日前|近日|最近|昨天|今天|此前|早前|\d{1,4}年(?:\d{1,2}月)?(?:\d{1,2}[日号])?|\d{1,2}月(?:\d{1,2}[日号])?|\d{1,2}[日号](?:上午|下午|晚间?|凌晨)?|在[^，]{1,20}?(?:上|中|里|时|后|期间|之后|方面))(?=.)/u;

/** Between the name and the verb; taken off from the end, the nearest first. */
const TRAILING: readonly RegExp[] = [
  /(?:在)?接受[^，]{0,25}?(?:采访|专访|访问|访谈|提问|查询)(?:的时候|时|中|后)?$/u,
  /(?:在|于)(?:(?!在|的)[^，]){1,25}(?:的时候|时|中|上|里|内|下|期间|之后|后|前|之前|会上)$/u,
  /(?:在|于)[^，在]{1,25}(?:的时候|时|中|上|里|内|期间|之后|后|前|之前|会上)$/u,
  /(?:发表|发布|发出|举行|召开|刊发|刊登|出席|主持|参加)[^，]{0,12}(?:声明|讲话|演讲|演说|社论|文章|评论|公告|通告|消息|推文|推特|公报|报告|致辞|记者会|发布会|会议|论坛|活动)(?:中|上|时)?$/u,
  /(?:回应|谈到|谈及|提及|回答|就)[^，]{1,20}(?:时|问题|一事|此事|提问)$/u,
  /(?:对|向|跟)(?:(?!对|向|的)[^，]){1,12}$/u,
  /(?<=[时候中后）日月间])对[^，]{1,16}$/u,
  /(?:给|致)[^，]{1,8}(?:信|函)(?:中|里|上)?$/u,
  /(?:（[^）]{0,20}）|\([^)]{0,20}\))$/u,
  /(?:\d{4}年)?\d{1,2}月(?:\d{1,2}[日号])?(?:上午|下午|晚上|晚间|晚|凌晨)?$/u,
  /\d{1,2}[日号](?:上午|下午|晚上|晚间|晚|凌晨)?$/u,
  /(?:援引|引述|引用|转述)$/u,
];

const QUOTED = /(?:援引|引述|引用|转述)(.{1,20}?)(?:的话|的说法|的分析)?$/u;
const SPEECH_NOUN =
  /(?:的)?(?:研究|调查|报告|数据|统计|分析|消息|说法|民调|资料|文件|论文|评估)(?:结果|报告|人员|数据)?$/u;

/**
 * The agent that a phrase before a reporting verb names, or null where it names none.
 * @param hits the listed words within it
 */
export function agentOf(folded: string, text: string, span: Span, hits: readonly Hit[]): Agent | null {
  let { start, end } = span;
  for (let again = true; again && start < end; ) {
    again = false;
    const lead = LEADING.exec(folded.slice(start, end));
    if (lead && start + lead[0].length < end) {
      start += lead[0].length;
      again = true;
    }
  }
  for (let again = true; again && start < end; ) {
    again = false;
    const last = hits.findLast((hit) => hit.end <= end && hit.start >= start);
    if (last?.end === end && last.start > start && has(last, BETWEEN_NAME_AND_VERB)) {
      end = last.start;
      again = true;
      continue;
    }
    const phrase = folded.slice(start, end);
    for (const pattern of TRAILING) {
      const match = pattern.exec(phrase);
      if (!match || match.index === 0) continue;
      end = start + match.index;
      again = true;
      break;
    }
  }
  while (start < end && /[\s，、“”]/u.test(folded[end - 1] ?? "") && !/”/u.test(folded[end - 1] ?? "")) end--;
  const quoted = QUOTED.exec(folded.slice(start, end));
  if (quoted?.[1]) {
    start = start + quoted.index + quoted[0].indexOf(quoted[1]);
    end = start + quoted[1].length;
  }
  if (end <= start || end - start > MOST) return null;
  const within = hits.filter((hit) => hit.start >= start && hit.end <= end);
  return named(folded, text, { start, end }, within);
}

/** A longer phrase names nobody: it is a clause that was taken for one. */
const MOST = 70;

function named(folded: string, text: string, { start, end }: Span, hits: readonly Hit[]): Agent | null {
  const agent = (from: number, to: number, sort: Agent["sort"]): Agent => ({
    start: from,
    end: to,
    name: text.slice(from, to),
    sort,
  });
  const phrase = folded.slice(start, end);
  const last = hits.findLast((hit) => hit.end <= end);
  const atEnd = last?.end === end ? last : undefined;
  if (/^(?:他|她|他们|她们|两人|二人|我|我们|你|您)$/u.test(phrase)) return agent(start, end, "pronoun");
  if (
    /^(?:从|在|对(?!外|内)|把|让|因|为|以|每|虽|如果|只要|想|还|也|都|不|没|再|能|可)|^[^国]$/u.test(phrase)
  )
    return null;
  // A heading run into its first sentence: the name begins behind the last change it tells of.
  const change = hits.findLast((hit) => has(hit, CHANGE) && hit.end < end && folded[hit.end] !== "的");
  if (change) start = change.end;
  if (actsBefore(folded, hits, start, end)) return null;
  const dotted = /[A-Za-z\u3400-\u9fff]{1,7}(?:[·•．.‧][A-Za-z\u3400-\u9fff]{1,8})+$/u.exec(
    folded.slice(start, end),
  );
  if (dotted) {
    let from = start + dotted.index;
    for (const hit of hits)
      if (
        has(hit, BEFORE_NAME) &&
        hit.start >= from &&
        hit.end < end &&
        !folded.slice(from, hit.end).includes("·")
      )
        from = hit.end;
    const particle = folded.slice(from, end).lastIndexOf("的");
    if (particle >= 0) from += particle + 1;
    return agent(from, end, "name");
  }
  const title = hits.findLast((hit) => has(hit, TITLE) && hit.end <= end);
  if (title && title.end < end) {
    const rest = folded.slice(title.end, end);
    if (
      /^[A-Z][A-Za-z.\s'-]+$/u.test(rest.trim()) ||
      (rest.length >= 2 && rest.length <= 6 && /^[\u3400-\u9fff]+$/u.test(rest) && !rest.includes("的"))
    ) {
      return agent(title.end + (/^\s/u.test(rest) ? 1 : 0), end, "name");
    }
  }
  if (
    /^[\u3400-\u9fff]{2,3}$/u.test(phrase) &&
    SURNAMES.includes(phrase[0] ?? " ") &&
    !atEnd?.tags.list.length
  )
    return agent(start, end, "name");
  if (atEnd && has(atEnd, TITLE)) return agent(start, end, "role");
  const noun = SPEECH_NOUN.exec(folded.slice(start, end));
  if (noun && noun.index > 0) {
    const body = hits.findLast((hit) => has(hit, ORGANIZATION) && hit.end <= start + noun.index + 1);
    if (!body) return null;
    return agent(start, start + noun.index, "body");
  }
  if (atEnd && has(atEnd, BODY)) return agent(start, end, "body");
  if (/》$/u.test(phrase) || /^[A-Z][A-Za-z.\s'-]+$/u.test(phrase)) return agent(start, end, "body");
  if (/^(?:一[位名个]|有些?|许多|多[位名]|部分|不少)/u.test(phrase) && phrase.length >= 3)
    return agent(start, end, "role");
  if (phrase.length <= 8 && /^[\u3400-\u9fffA-Za-z·]+$/u.test(phrase)) return agent(start, end, "loose");
  return hits.some((hit) => has(hit, TITLE_OR_BODY)) ? agent(start, end, "loose") : null;
}

/** A verb that no 的 turns into a description: the phrase is a clause, and names nobody. */
function actsBefore(folded: string, hits: readonly Hit[], start: number, end: number): boolean {
  const verb = hits.findLast(
    (hit) =>
      hit.start >= start &&
      hit.end < end &&
      has(hit, ACTING) &&
      !has(hit, NAMING) &&
      !hits.some((next) => next.start === hit.end && has(next, TITLE_OR_BODY)),
  );
  if (!verb) return false;
  const rest = folded.slice(verb.end, end);
  return (
    !rest.includes("的") &&
    !/^(?:部|局|处|会|院|厅|署|组|中心|公司|委|司|协会|者|人|员|方|报)/u.test(rest) &&
    rest.length > 0 &&
    verb.end - verb.start > 1
  );
}
