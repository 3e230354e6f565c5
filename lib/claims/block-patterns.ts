/**
 * How the lines of a pasted article look that are not its running text. Each script is written out: a line is read before
 * its language matters. All are tried on short lines or anchored, so that a long paragraph costs no more than its length.
 */

/** Begins what belongs to the page rather than to the article. */
export const BOILERPLATE_START: readonly RegExp[] = [
  /^[（(【[]?\s*(?:免[责責][声聲]明|[声聲]明|版[权權](?:[声聲]明|所有|[归歸])|特[别別][声聲]明|重要提示|温馨提示|溫馨提示|[风風][险險]提示|[责責]任?[编編][辑輯校]?|[编編][辑輯]|校[对對]|[审審]核|[监監][制製]|[来來]源|[稿]源|原[标標][题題]|[转轉][载載]|本文[来來]源|本文系|本文[为為].{0,8}(?:原[创創]|投稿)|[关關]注我[们們]|[关關]注.{0,12}公[众眾]|[扫掃]描?(?:下方|上方)?二[维維][码碼]|[长長]按|[点點][击擊]|[订訂][阅閱]|分享(?:到|至|[:：])|收藏|[评評][论論]\(|[举舉][报報]|[投联聯][诉訴系繫絡络][邮郵][箱件]|投[诉訴]|[联聯][系繫絡络](?:我[们們]|方式|[电電][话話]|[邮郵][箱件]|人)|商[务務]合作|[广廣]告|[参參][与與][记記]者|[记記]者[:：]|[参參]考[资資][料讯訊][:：]?|更多(?:[内內]容|新[闻聞]|精彩|[资資][讯訊])|[标標][签籤][:：]|[关關][键鍵][词詞字][:：]|[网網]址[:：]|下[载載](?:APP|app|客[户戶]端)|返回(?:首[页頁]|搜狐)|[查察]看(?:更多|原文)|[阅閱][读讀]原文|上一篇|下一篇|打[开開]APP)/u,
  /^[（(]\s*(?:[记記]者|[参參][与與]|[编編][辑輯]|[责責][编編]|[实實][习習]|[来來]源|[图圖]片?[来來]源|文[:：/]|作者[单單系為为:：])/u,
  /^(?:disclaimer|copyright|©|\(c\)|all rights reserved|related (?:articles?|stories|news|posts|links|topics|reading)|read (?:more|also|next|the full)|more (?:from|on this|stories|news)|share (?:this|on|via)|follow (?:us|@)|subscribe|sign up|newsletter|advertisement|sponsored|terms of (?:use|service)|privacy policy|contact(?: us)?\s*[:：]|for (?:more|further) information,? (?:please )?(?:contact|visit)|media contacts?|press contacts?|(?:additional )?reporting by|(?:edited|editing|compiled|written) by|photo(?:graph)?s? by|tags?\s*:|filed under|source\s*:|click here|download (?:the|our)|print this|e-?mail this|comments? \(|leave a comment|about the author|view (?:original|source)|originally published|recommended|you may also like|most (?:read|popular)|trending|skip to|cookie)/iu,
];

/** Found anywhere in a line, these make all of it boilerplate. */
export const BOILERPLATE_WITHIN: readonly RegExp[] = [
  /版[权權][归歸].{0,12}所有|版[权權]所有|未[经經](?:本[网網站报報]|授[权權]|[许許]可).{0,12}(?:不得|禁止|[严嚴]禁)|[仅僅]供[参參]考|不代表本(?:[网網]站?|[报報]|站|刊|公司|平[台臺]).{0,4}(?:[观觀][点點]|立[场場])|[与與](?:本)?[^，。]{1,8}[网網]?[无無][关關][。,，]|[自行]*核[实實]相[关關][内內]容|概不[负負].{0,6}[责責]任|侵犯其[知智][识識慧]|(?:[转轉][载載]|[引]用)[请請務务必须須]{1,3}[注標标]明/u,
  /all rights reserved|may not be (?:published|reproduced|redistributed|copied)|without (?:prior )?(?:written )?permission|do(?:es)? not (?:necessarily )?(?:reflect|represent) the (?:views|opinions|position)|for informational purposes only|unsubscribe at any time/iu,
];

/** A heading under which only links and headlines follow. */
export const LINKS_HEADING =
  /^[【[#*\s]*(?:相[关關](?:新[闻聞]|[阅閱][读讀]|文章|[报報][导導道]|[链鏈連连][结結接]|推[荐薦])|延伸[阅閱][读讀]|推[荐薦][阅閱][读讀]|[热熱][门門](?:文章|新[闻聞]|推[荐薦])|猜你喜[欢歡]|更多[报報][导導道]|related(?: (?:articles?|stories|news|posts|links|coverage))?|read (?:more|also|next)|more (?:stories|news|on this)|recommended|you may also like|most (?:read|popular)|see also)[】\]:：\s]*$/iu;

export const BYLINE: readonly RegExp[] = [
  /^(?:文|[图圖]|文字|[图圖]文|[摄攝]影|[撰]文|采[写寫]|[采採][访訪]|作者|[记記]者|本[报報](?:[记記]者)?|[编編][译譯]|[翻]?[译譯]者?|策[划劃]|出品)\s*(?:[:：/／|｜丨@]|\s)\s*\S.{0,30}$/u,
  /^by\s+\p{Lu}[\p{L}.'’-]+(?:\s+(?:and\s+|\p{Lu})[\p{L}.'’-]*){0,6}(?:[,|].{0,60})?$/u,
  /^By\s+\p{Lu}[\p{L}.'’-]+(?:\s+(?:and\s+|\p{Lu})[\p{L}.'’-]*){0,6}(?:[,|].{0,60})?$/u,
  /^(?:(?:published|updated|posted|last (?:updated|modified))\b.{0,60}|\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?(?:\s+\S.{0,20})?)$/iu,
];

/** Where and when an agency sends from, at the beginning of a line. */
export const DATELINE: readonly RegExp[] = [
  /^[（(【[［]?(?:(?:新[华華]社|中新社|中新[网網]|人民[网網]|央[视視广廣][网網]?|中央社|中通社|法新社|路透社?|美[联聯]社|共同社|本[报報]|[综綜]合|[环環]球[网網]?|澎湃新[闻聞])[^，。；！？\n]{0,24}?(?:[电電]|[讯訊]|[综綜]合[报報][导導道])|\d{4}年\d{1,2}月\d{1,2}日[讯訊电電])[）)】\]］]?[\s:：]*(?:[（(](?:[记記]者|特[约約]?[记記]者|[实實][习習])[^）)\n]{1,30}[）)]\s*)?(?:(?:[综綜]合)?[^，。\n]{0,14}[记記]者[^，。\n]{0,12}[报報][导導道][:：])?/u,
  /^(?:[\p{Lu}][\p{Lu}'’.-]+(?:[ ,]+\p{Lu}[\p{Lu}'’.-]+){0,3}(?:,\s+[\p{Lu}][\p{L}.]+){0,2}(?:,?\s+\w{3,9}\.?\s+\d{1,2})?)\s*(?:\((?:\p{Lu}[\p{L}. ]{1,24})\)\s*)?[—–-]{1,2}\s+/u,
];

/** A dateline between a title and a text that were pasted into one line. */
export const DATELINE_AFTER_TITLE = /【\d{4}年\d{1,2}月\d{1,2}日[讯訊电電]】/u;

/** The particulars of an interview: 时间：… 地点：… 人物：… */
export const PARTICULARS =
  /^(?:(?:[时時][间間]|日期|地[点點]|人物|嘉[宾賓]|主持人?|受[访訪]者|[采採][访訪]者?|date|time|place|location|guest)\s*[:：].{1,60}?)+$/iu;

export const PARTICULARS_BEFORE_TEXT =
  /^\s*(?:(?:[时時][间間]|日期|地[点點]|人物|嘉[宾賓]|主持人?|受[访訪]者|[采採][访訪]者?)\s*[:：][^，。\n]{1,40}?){2,}[，。\n]/u;

export const CAPTION: readonly RegExp[] = [
  /^[（(](?!.{0,12}(?:[记記]者|[编編][辑輯]|完)[^）)]{0,20}[）)]$)[^（）()]{6,160}[）)][。.]?$/u,
  /^(?:[▲△▼↑↓◎]|[图圖](?:[为為片]|\s*[:：/／]|[一二三四五六七八九十\d]+[:：\s])|[资資]料[图圖]|[摄攝]影\s*[:：/]|(?:photo|image|picture|figure|fig\.)\s*(?:\d+\s*)?[:.]|\((?:photo|image|file photo)[^)]*\)$)/iu,
];

export const LIST_ITEM =
  /^(?:[-*•·●○▪■◆▶►➤–—]\s+\S|\(?\d{1,2}[.)、）]\s*\S|[（(][一二三四五六七八九十]{1,3}[）)]|[①②③④⑤⑥⑦⑧⑨⑩])/u;
export const BULLET = /^[-*•·●○▪■◆▶►➤–—]\s+\S/u;
export const TABLE_ROW = /\t.*\t|\S\s*\|\s*\S.*\|\s*\S|^\|.*\|$/u;
export const QUOTATION = /^(?:>\s*\S|[“「『"][^“”「」『』"]{10,}[”」』"](?:\s*[—–-]+\s*\S.{0,40})?$)/u;
export const MARKED_HEADING =
  /^(?:#{1,6}\s+\S|[一二三四五六七八九十]{1,3}、\S.{0,38}[^。！？；，.!?;,]$|第[一二三四五六七八九十百\d]{1,4}[章节節部][\s:：].{0,40}$)/u;

/** A heading whose closing tag was left, run into the text or alone on its line. */
export const TAGGED_HEADING = /^[^<>\n]{2,60}<\/(?:strong|b|h[1-6]|em)>/iu;

export const ENDS_SENTENCE = /[。！？!?…；.:：;，,、]["'”’」』）)\]】]*$/u;
