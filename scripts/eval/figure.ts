/** One cell of the record: what was measured on what, ours and others'. */
export type Figure = {
  stage: string;
  dataSet: string;
  metric: string;
  /** The figures are numbers of items; else they are shares in 0..1. */
  counts?: boolean;
  ours: number;
  /** How many items it was measured on. */
  of: number;
  /** The same measured with other tools in the same run. */
  peers?: Record<string, number>;
  /** The best figure in print, and where. */
  published?: { value: number; source: string };
};

/** All figures as one table in Markdown, so that documents can quote it, followed by the sources of published ones. */
export function renderFigures(figures: readonly Figure[]): string {
  const peers = [...new Set(figures.flatMap((figure) => Object.keys(figure.peers ?? {})))];
  const published = figures.some((figure) => figure.published);
  const sources = [...new Set(figures.flatMap((figure) => figure.published?.source ?? []))];
  const header = [
    "stage",
    "data set",
    "metric",
    "of",
    "Assay",
    ...peers,
    ...(published ? ["published"] : []),
  ];
  const rows = figures.map((figure) => [
    figure.stage,
    figure.dataSet,
    figure.metric,
    String(figure.of),
    number(figure, figure.ours),
    ...peers.map((peer) => number(figure, figure.peers?.[peer])),
    ...(published ? [cite(figure, sources)] : []),
  ]);
  const widths = header.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, i) => (i < 3 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join(" | ")} |`;
  const rule = `|${widths.map((width, i) => (i < 3 ? "-".repeat(width + 2) : `${"-".repeat(width + 1)}:`)).join("|")}|`;
  const notes = sources.map((source, i) => `[${i + 1}] ${source}`);
  return `${[line(header), rule, ...rows.map(line), ...(notes.length > 0 ? ["", ...notes] : [])].join("\n")}\n`;
}

function cite(figure: Figure, sources: readonly string[]): string {
  const { published } = figure;
  return published ? `${number(figure, published.value)} [${sources.indexOf(published.source) + 1}]` : "-";
}

function number({ counts }: Figure, value: number | undefined): string {
  if (value === undefined) return "-";
  return counts ? String(value) : value.toFixed(3);
}
