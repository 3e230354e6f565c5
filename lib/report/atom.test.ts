import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AtomEntry, type AtomFeed, atomXml } from "./atom";

const entry = (changes: Partial<AtomEntry> = {}): AtomEntry => ({
  id: "https://assay.example/reports/7hq2m4k9xw3c",
  link: "https://assay.example/en/reports/7hq2m4k9xw3c",
  language: "en",
  title: "The Moon, checked",
  summary: "One claim, and it holds.",
  publishedAt: "2026-03-03T09:30:00.000Z",
  updatedAt: "2026-03-03T09:30:00.000Z",
  categories: [],
  ...changes,
});
const feed = (entries: AtomEntry[]): AtomFeed => ({
  self: "https://assay.example/feed.xml",
  link: "https://assay.example/",
  language: "en",
  title: "Assay: verification reports",
  subtitle: "Every claim in an article, checked in the open.",
  author: "Assay",
  entries,
});

/** The content of the first element of that name behind `from`, as an XML reader gets it. */
function element(xml: string, name: string, from = "<feed"): string {
  const [, text = ""] = new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml.slice(xml.indexOf(from))) ?? [];
  return text.replace(/&(?:#(\d+)|(amp|lt|gt|quot));/g, (_, code, word) =>
    code ? String.fromCharCode(code) : ({ amp: "&", lt: "<", gt: ">", quot: '"' }[word as string] ?? ""),
  );
}

describe("atomXml", () => {
  it("writes what RFC 4287 asks of a feed and its entries", () => {
    expect(atomXml(feed([entry({ categories: [{ term: "sample", label: "Sample" }] })]))).toBe(
      `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <id>https://assay.example/feed.xml</id>
  <title>Assay: verification reports</title>
  <subtitle>Every claim in an article, checked in the open.</subtitle>
  <updated>2026-03-03T09:30:00.000Z</updated>
  <author><name>Assay</name><uri>https://assay.example/</uri></author>
  <link rel="self" type="application/atom+xml" href="https://assay.example/feed.xml"/>
  <link rel="alternate" type="text/html" href="https://assay.example/"/>
  <entry xml:lang="en">
    <id>https://assay.example/reports/7hq2m4k9xw3c</id>
    <title>The Moon, checked</title>
    <link rel="alternate" type="text/html" hreflang="en" href="https://assay.example/en/reports/7hq2m4k9xw3c"/>
    <published>2026-03-03T09:30:00.000Z</published>
    <updated>2026-03-03T09:30:00.000Z</updated>
    <category term="sample" label="Sample"/>
    <summary>One claim, and it holds.</summary>
  </entry>
</feed>
`,
    );
  });

  it("changed when its last entry did, in whatever order they stand", () => {
    const dates = ["2026-01-01T00:00:00.000Z", "2026-05-01T00:00:00.000Z", "2026-02-01T00:00:00.000Z"];
    const xml = atomXml(feed(dates.map((updatedAt) => entry({ updatedAt }))));
    expect(element(xml, "updated")).toBe("2026-05-01T00:00:00.000Z");
  });

  it("has a date even without entries, and always the same", () => {
    expect(element(atomXml(feed([])), "updated")).toBe("1970-01-01T00:00:00.000Z");
  });

  it.each([
    ["markup is text", "<b>5 & 6</b> ]]> &amp;", "<b>5 & 6</b> ]]> &amp;"],
    ["what XML cannot hold is marked as lost", "a\0b\u{B}c\uD800d\uFFFE", "a\uFFFDb\uFFFDc\uFFFDd\uFFFD"],
    ["beyond the BMP", "𠮷野家说：疫苗有效。", "𠮷野家说：疫苗有效。"],
  ])("%s", (_, title, expected) => {
    expect(element(atomXml(feed([entry({ title })])), "title", "<entry")).toBe(expected);
  });

  it("loses nothing of a text, and no text opens or closes an element", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const xml = atomXml(feed([entry({ title: text, summary: text, link: text })]));
        expect(element(xml, "title", "<entry")).toBe(text);
        expect(element(xml, "summary", "<entry")).toBe(text);
        expect(xml.match(/<[^>]*>/g)).toHaveLength(atomXml(feed([entry()])).match(/<[^>]*>/g)?.length ?? 0);
      }),
    );
  });
});
