export type AtomEntry = {
  /** Never changes, whatever becomes of the link. */
  id: string;
  link: string;
  /** BCP 47, of title and summary. */
  language: string;
  title: string;
  summary: string;
  /** ISO 8601. */
  publishedAt: string;
  updatedAt: string;
  categories: readonly { term: string; label: string }[];
};

export type AtomFeed = {
  /** The feed's own address, which is its id too. */
  self: string;
  /** The page it is the feed of. */
  link: string;
  language: string;
  title: string;
  subtitle: string;
  author: string;
  entries: readonly AtomEntry[];
};

/** A feed without entries has changed at no time; the epoch is stable, the clock would not be. */
const NEVER = new Date(0).toISOString();

/** An Atom feed (RFC 4287) with plain texts, each marked with its language. */
export function atomXml(feed: AtomFeed): string {
  const newest = feed.entries
    .map(({ updatedAt }) => updatedAt)
    .toSorted()
    .at(-1);
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xml(feed.language)}">
  <id>${xml(feed.self)}</id>
  <title>${xml(feed.title)}</title>
  <subtitle>${xml(feed.subtitle)}</subtitle>
  <updated>${xml(newest ?? NEVER)}</updated>
  <author><name>${xml(feed.author)}</name><uri>${xml(feed.link)}</uri></author>
  <link rel="self" type="application/atom+xml" href="${xml(feed.self)}"/>
  <link rel="alternate" type="text/html" href="${xml(feed.link)}"/>
${feed.entries.map(entryXml).join("")}</feed>
`;
}

const entryXml = (entry: AtomEntry) => `  <entry xml:lang="${xml(entry.language)}">
    <id>${xml(entry.id)}</id>
    <title>${xml(entry.title)}</title>
    <link rel="alternate" type="text/html" hreflang="${xml(entry.language)}" href="${xml(entry.link)}"/>
    <published>${xml(entry.publishedAt)}</published>
    <updated>${xml(entry.updatedAt)}</updated>
${entry.categories.map(({ term, label }) => `    <category term="${xml(term)}" label="${xml(label)}"/>\n`).join("")}    <summary>${xml(entry.summary)}</summary>
  </entry>
`;

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  // Left as they are, a reader of attributes would make spaces of them.
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** Characters that no XML 1.0 document may hold, not even as an entity. */
const NOT_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** A text as it stands in an element or an attribute of XML 1.0. */
const xml = (text: string): string =>
  text.replace(NOT_XML, "\uFFFD").replace(/[&<>"\t\n\r]/g, (character) => ENTITIES[character] ?? "");
