import type {
  CheckedQuotation,
  CheckReport,
  Difference,
  UnmarkedWords,
  Verdict,
} from "../../../contract/checking.ts";
import { VERDICTS } from "../../../contract/checking.ts";
import { linkTo } from "../../corpus/link.ts";
import { escapeHtml } from "../../text/html-text.ts";

const NAMES: Record<Verdict, string> = {
  exact: "Exact",
  altered: "Altered",
  joined: "Joined",
  "wrong-source": "Wrong source",
  cut: "Cut that changes it",
  "not-here": "Not here",
};

const STYLE = `
body { font: 1rem/1.5 Georgia, serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #1a1a1a; background: #fff; }
article { border-top: 1px solid #bbb; padding: 0.75rem 0; break-inside: avoid; }
h2 { font-size: 1rem; margin: 0; }
blockquote { margin: 0.5rem 0; white-space: pre-line; }
p, ul { margin: 0.25rem 0; }
.where { font-size: 0.875rem; }
ins { background: #d9f0d9; } del { background: #f7dada; }
@media (prefers-color-scheme: dark) { body { color: #eee; background: #1b1b1b; } a { color: #9cc4ff; } ins { background: #1f4a1f; } del { background: #5a2424; } }
`;

/** A report as one page that needs nothing else; nothing in it runs. */
export function reportAsHtml({
  name,
  quotations,
  unmarked,
  summary,
  warnings,
}: CheckReport): string {
  const counts = VERDICTS.filter((verdict) => summary.verdicts[verdict] > 0).map(
    (verdict) => `${NAMES[verdict]}: ${summary.verdicts[verdict]}`,
  );
  const parts = [
    `<h1>Quotations in ${escape(name)}</h1>`,
    `<p>${[`Quotations: ${summary.quotations}`, ...counts, `Without quotation marks: ${summary.unmarked}`].join(" · ")}</p>`,
    ...warnings.map((warning) => `<p role="note">${escape(warning)}</p>`),
    ...quotations.map(quotationPart),
    ...unmarked.map(unmarkedPart),
  ];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Quotations in ${escape(name)}</title>
<style>${STYLE}</style>
</head>
<body>
${parts.join("\n")}
</body>
</html>
`;
}

function quotationPart(one: CheckedQuotation): string {
  const passage = one.passage ?? one.nearest;
  const attributed = one.attributed?.name ?? null;
  return `<article>
<h2>${NAMES[one.verdict]}</h2>
<blockquote>${escape(one.text)}</blockquote>
<p>${escape(one.explanation)}</p>
${differences(one.differences)}<p class="where">${[
    passage === null ? "" : link(passage),
    one.record === null ? "" : escape(one.record),
    attributed === null ? "" : `attributed to ${escape(attributed)}`,
  ]
    .filter((part) => part !== "")
    .join(" · ")}</p>
</article>`;
}

function differences(all: readonly Difference[]): string {
  if (all.length === 0) return "";
  const items = all.map(({ kind, quoted, source }) => {
    const was = source === "" ? "" : `<ins>${escape(source)}</ins>`;
    const is = quoted === "" ? "" : `<del>${escape(quoted)}</del>`;
    if (kind === "inserted") return `<li>put in: ${escape(quoted)}</li>`;
    return `<li>${kind}: ${[was, is].filter((part) => part !== "").join(" → ")}</li>`;
  });
  return `<ul>\n${items.join("\n")}\n</ul>\n`;
}

function unmarkedPart({ text, passage, passages }: UnmarkedWords): string {
  const where = passages > 1 ? ` and ${passages - 1} more` : "";
  return `<article>
<h2>Without quotation marks</h2>
<blockquote>${escape(text)}</blockquote>
<p class="where">${link(passage)}${where}</p>
</article>`;
}

function link(passage: string): string {
  return `<a href="${escape(linkTo(passage))}">${escape(passage)}</a>`;
}

/** Marks that turn the direction of what follows are shown as what they are. */
function escape(text: string): string {
  return escapeHtml(text).replaceAll(
    /[\u202A-\u202E\u2066-\u2069]/gu,
    (mark) => `[U+${mark.codePointAt(0)!.toString(16).toUpperCase()}]`,
  );
}
