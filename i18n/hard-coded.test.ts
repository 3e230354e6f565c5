import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parseAst } from "vitest/node";

const ROOT = fileURLToPath(new URL("../", import.meta.url));

/** Attributes whose value is read out or shown. */
const SHOWN =
  /^(aria-(label|description|roledescription|valuetext|placeholder)|alt|caption|hint|label|legend|placeholder|title)$/;

type Node = { type: string; [key: string]: unknown };
const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && typeof (value as Node).type === "string";
const childrenOf = (node: Node): Node[] => Object.values(node).flat().filter(isNode);

/** Texts that an expression can come to, as far as they stand in it. */
function literals(node: Node): string[] {
  if (node.type === "Literal") return typeof node.value === "string" ? [node.value] : [];
  if (node.type === "TemplateLiteral") {
    return (node.quasis as { value: { cooked: string } }[]).map((quasi) => quasi.value.cooked);
  }
  if (node.type === "ConditionalExpression")
    return [node.consequent, node.alternate].filter(isNode).flatMap(literals);
  // What is compared, or asked before an `&&`, is not shown.
  if (node.type === "LogicalExpression" && node.operator === "&&") {
    return [node.right].filter(isNode).flatMap(literals);
  }
  if (node.type === "LogicalExpression" || (node.type === "BinaryExpression" && node.operator === "+")) {
    return [node.left, node.right].filter(isNode).flatMap(literals);
  }
  if (node.type === "JSXExpressionContainer" && isNode(node.expression)) return literals(node.expression);
  return [];
}

/** Words in a component's markup that no translation reaches. */
function hardCoded(source: string): string[] {
  const found: string[] = [];
  const add = (texts: string[]) =>
    found.push(...texts.map((text) => text.trim()).filter((text) => /\p{L}/u.test(text)));
  const visit = (node: Node) => {
    if (node.type === "JSXText") add([String(node.value)]);
    if (node.type === "JSXElement" || node.type === "JSXFragment") {
      for (const child of node.children as Node[])
        if (child.type === "JSXExpressionContainer") add(literals(child));
    }
    if (
      node.type === "JSXAttribute" &&
      isNode(node.name) &&
      isNode(node.value) &&
      SHOWN.test(String(node.name.name))
    ) {
      add(literals(node.value));
    }
    for (const child of childrenOf(node)) visit(child);
  };
  visit(parseAst(source, { lang: "tsx" }) as unknown as Node);
  return found;
}

describe("finding hard-coded text", () => {
  it.each([
    ["<p>Hello</p>", ["Hello"]],
    ["<p>查核</p>", ["查核"]],
    ["<p>{busy ? 'Wait ' + n : `Go`}</p>", ["Wait", "Go"]],
    ["<>{state === 'open' && 'Open'}</>", ["Open"]],
    ["<>{name ?? 'Nobody'}</>", ["Nobody"]],
    ['<img alt="A map" title={"Map"} />', ["A map", "Map"]],
    ["<input placeholder={`Name`} aria-label='Your name' />", ["Name", "Your name"]],
    ['<p className="text-ink" lang="en" id="a">{t("title")} · {n} %</p>', []],
    ['<a href="/a" rel="me" aria-current="page">{" "}</a>', []],
  ])("%s", (jsx, expected) => {
    expect(hardCoded(`export const a = ${jsx};`).sort()).toEqual([...expected].sort());
  });
});

const components = ["app", "components"].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".tsx") && !path.endsWith(".test.tsx"))
    .map((path) => join(folder, path)),
);

describe("every text of a component comes from the messages", () => {
  it.each(components)("%s", (path) => {
    expect(hardCoded(readFileSync(join(ROOT, path), "utf8"))).toEqual([]);
  });
});
