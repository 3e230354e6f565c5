import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parseAst } from "vitest/node";

/** Which folders and packages each layer may import. What is not a folder here is tooling, which may do as it likes. */
const LAYERS: Record<string, { folders: string[]; never?: RegExp }> = {
  lib: { folders: ["lib"], never: /^(react|next|drizzle|postgres|radix|@radix|lucide)/ },
  db: { folders: ["db", "lib"], never: /^(react|next|radix|@radix|lucide)/ },
  components: { folders: ["components", "i18n", "lib"], never: /^(drizzle|postgres)/ },
  i18n: { folders: ["i18n", "lib"] },
  app: { folders: ["app", "components", "db", "i18n", "lib"] },
  e2e: { folders: ["e2e", "scripts", "db", "i18n", "lib"] },
  scripts: { folders: ["scripts", "db", "lib"] },
};
const ENTRIES = ["proxy.ts", "instrumentation.ts"];

/** What of `lib` may reach a browser: vocabularies and small rules. Never a table of characters or a decoder. */
const FOR_BROWSERS = [
  "lib/claims/kinds.ts",
  "lib/access-link.ts",
  "lib/errors.ts",
  "lib/password.ts",
  "lib/permissions.ts",
  "lib/report/correction.ts",
  "lib/report/marks.ts",
  "lib/report/strip.ts",
  "lib/review/article.ts",
  "lib/review/coverage-ticks.ts",
  "lib/review/coverage.ts",
  "lib/review/entered.ts",
  "lib/review/evidence.ts",
  "lib/review/scale.ts",
  "lib/review/states.ts",
];
const NOT_FOR_BROWSERS = /^(node:|pinyin-pro|opencc-js|iconv-lite|jschardet|drizzle|postgres|@node-rs)/;

const ROOT = fileURLToPath(new URL("./", import.meta.url));
const SOURCE = /\.(ts|tsx|mjs)$/;

type Import = { to: string; typeOnly: boolean };
type File = { path: string; text: string; directive: string | null; imports: Import[] };
type Node = { type: string; [key: string]: unknown };
const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && typeof (value as Node).type === "string";

/** Every import, export from and import() of a program; a type's import is gone when it runs. */
function importsOf(program: Node): Import[] {
  const found: Import[] = [];
  const visit = (node: Node) => {
    const source = node.source as { value?: unknown } | null | undefined;
    if (/^(Import|ExportNamed|ExportAll)(Declaration|Expression)$/.test(node.type)) {
      if (typeof source?.value === "string") {
        const specifiers = (node.specifiers ?? []) as Node[];
        const types = specifiers.length > 0 && specifiers.every((one) => one.importKind === "type");
        const typeOnly = node.importKind === "type" || node.exportKind === "type" || types;
        found.push({ to: source.value, typeOnly });
      }
    }
    for (const child of Object.values(node).flat()) if (isNode(child)) visit(child);
  };
  visit(program);
  return found;
}

function read(path: string): File {
  const text = readFileSync(join(ROOT, path), "utf8");
  const lang = path.endsWith(".tsx") ? "tsx" : path.endsWith(".ts") ? "ts" : "js";
  const program = parseAst(text, { lang }) as unknown as Node;
  const [first] = program.body as (Node & { directive?: string })[];
  return { path, text, directive: first?.directive ?? null, imports: importsOf(program) };
}

const files = [...Object.keys(LAYERS), ...ENTRIES]
  .filter((entry) => existsSync(join(ROOT, entry)))
  .flatMap((entry) =>
    statSync(join(ROOT, entry)).isDirectory()
      ? readdirSync(join(ROOT, entry), { recursive: true, encoding: "utf8" })
          .map((file) => posix.join(entry, file.replaceAll("\\", "/")))
          .filter((file) => SOURCE.test(file))
      : [entry],
  )
  .map(read);
const byPath = new Map(files.map((file) => [file.path, file]));

/** The project's file that an import means, or null for a package. */
function target(from: string, to: string): string | null {
  const path = to.startsWith("@/")
    ? to.slice(2)
    : /^\.\.?\//.test(to)
      ? posix.join(posix.dirname(from), to)
      : null;
  if (path === null) return null;
  const known = ["", ".ts", ".tsx", ".mjs", "/index.ts"].map((end) => path + end);
  return known.find((candidate) => byPath.has(candidate)) ?? path;
}
const layerOf = (path: string) => path.split("/")[0] ?? "";
const failures = (check: (file: File, one: Import, to: string | null) => boolean) =>
  files.flatMap((file) =>
    file.imports
      .filter((one) => check(file, one, target(file.path, one.to)))
      .map((one) => `${file.path} imports ${one.to}`),
  );

it("reads imports of every form", () => {
  const code = `import a from "a"; import type { B } from "b"; import { type C } from "c"; import "d";
    export * from "e"; export { f } from "f"; const g = () => import("g");`;
  expect(importsOf(parseAst(code, { lang: "ts" }) as unknown as Node)).toEqual([
    { to: "a", typeOnly: false },
    { to: "b", typeOnly: true },
    { to: "c", typeOnly: true },
    { to: "d", typeOnly: false },
    { to: "e", typeOnly: false },
    { to: "f", typeOnly: false },
    { to: "g", typeOnly: false },
  ]);
  expect(files.length).toBeGreaterThan(100);
});

describe("imports", () => {
  it("go down from floor to floor, never up", () => {
    const upward = failures(({ path }, _, to) => {
      const layer = LAYERS[layerOf(path)];
      return (
        to !== null && layer !== undefined && layerOf(to) in LAYERS && !layer.folders.includes(layerOf(to))
      );
    });
    expect(upward).toEqual([]);
  });

  it("bring no framework where none belongs", () => {
    const foreign = failures(
      ({ path }, one, to) => to === null && LAYERS[layerOf(path)]?.never?.test(one.to) === true,
    );
    expect(foreign).toEqual([]);
  });

  it("name another folder from the root and the own one by ./", () => {
    const crooked = failures(({ path }, one, to) => {
      if (to === null || ["scripts", "e2e"].includes(layerOf(path))) return false;
      const beside = posix.dirname(to) === posix.dirname(path);
      return one.to.startsWith("../") || (beside && one.to.startsWith("@/"));
    });
    expect(crooked).toEqual([]);
  });

  it("go round in no circle", () => {
    const done = new Set<string>();
    const circles: string[] = [];
    const walk = (path: string, trail: string[]) => {
      if (trail.includes(path)) circles.push([...trail.slice(trail.indexOf(path)), path].join(" -> "));
      if (done.has(path) || trail.includes(path)) return;
      for (const { to } of byPath.get(path)?.imports ?? []) {
        const next = target(path, to);
        if (next && byPath.has(next)) walk(next, [...trail, path]);
      }
      done.add(path);
    };
    for (const { path } of files) walk(path, []);
    expect(circles).toEqual([]);
  });

  it("are found where they point", () => {
    const lost = failures((_, __, to) => to !== null && !existsSync(join(ROOT, to)));
    expect(lost).toEqual([]);
  });
});

it("only lib/env.ts reads the environment, scripts apart", () => {
  const readers = files.filter(
    ({ path, text }) => /\bprocess\.env\b/.test(text) && !["scripts", "e2e"].includes(layerOf(path)),
  );
  expect(readers.map(({ path }) => path)).toEqual(["lib/env.ts"]);
});

describe("what reaches a browser", () => {
  // From each client component along what runs. A server action is called from there, not brought along.
  const reached = new Map<string, string>();
  const walk = (file: File, trail: string) => {
    if (reached.has(file.path) || file.directive === "use server") return;
    reached.set(file.path, trail);
    for (const { to, typeOnly } of file.imports) {
      const next = typeOnly ? undefined : byPath.get(target(file.path, to) ?? "");
      if (next) walk(next, `${trail} -> ${next.path}`);
    }
  };
  for (const file of files) if (file.directive === "use client") walk(file, file.path);

  it("takes from lib what is listed for it, and nothing from db", () => {
    const listed = new Set(FOR_BROWSERS);
    const heavy = [...reached].filter(([path]) => ["lib", "db"].includes(layerOf(path)) && !listed.has(path));
    expect(heavy.map(([, trail]) => trail)).toEqual([]);
    expect(reached.size).toBeGreaterThan(5);
  });

  it("takes no package that is large or for servers only", () => {
    const heavy = [...reached].flatMap(([path, trail]) =>
      (byPath.get(path)?.imports ?? [])
        .filter(({ to, typeOnly }) => !typeOnly && NOT_FOR_BROWSERS.test(to))
        .map(({ to }) => `${trail} -> ${to}`),
    );
    expect(heavy).toEqual([]);
  });
});
