/** A line of a page: where it begins, from the upper left in points, its size and its words. */
export interface PdfLine {
  left: number;
  top: number;
  text: string;
  size?: number;
}

/** A PDF to be made; all letters are of Courier, each six tenths of its size wide. */
export interface PdfPlan {
  pages: PdfLine[][];
  title?: string;
  author?: string;
  /** Ranges of labels, as PDF has them: `/Nums [0 << /S /r >> 4 << /S /D >>]` without the brackets. */
  labels?: string;
  /** Titles of the outline, which lead nowhere. */
  outline?: string[];
  isLocked?: boolean;
  /** What is put into the catalogue besides, such as an action that runs a script. */
  catalogue?: string;
}

const HEIGHT = 800;

/** Written without any library, so that it can be wrong. Words are in Latin-1. */
export function pdfFile(plan: PdfPlan): Uint8Array<ArrayBuffer> {
  const objects: string[] = [];
  const add = (body: string) => `${objects.push(body)} 0 R`;
  const font = add(
    "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>",
  );
  const parent = `${plan.pages.length * 2 + 2} 0 R`;
  const kids = plan.pages.map((lines) => {
    const content = lines.map(showLine).join("\n");
    const stream = add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
    return add(
      `<< /Type /Page /Parent ${parent} /MediaBox [0 0 600 ${HEIGHT}] /Contents ${stream} /Resources << /Font << /F ${font} >> >> >>`,
    );
  });
  const pages = add(`<< /Type /Pages /Count ${kids.length} /Kids [${kids.join(" ")}] >>`);
  const info = add(
    `<< /Title ${literal(plan.title ?? "")} /Author ${literal(plan.author ?? "")} >>`,
  );
  const outline = plan.outline ? ` /Outlines ${addOutline(plan.outline, objects)}` : "";
  const labels = plan.labels ? ` /PageLabels << /Nums [${plan.labels}] >>` : "";
  const root = add(
    `<< /Type /Catalog /Pages ${pages}${labels}${outline} ${plan.catalogue ?? ""} >>`,
  );
  const lock = plan.isLocked
    ? ` /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${"41".repeat(32)}> /U <${"42".repeat(32)}> >> /ID [<00> <00>]`
    : "";
  return assemble(objects, `/Root ${root} /Info ${info}${lock}`);
}

function showLine({ left, top, text, size = 10 }: PdfLine): string {
  return `BT /F ${size} Tf 1 0 0 1 ${left} ${HEIGHT - top} Tm ${literal(text)} Tj ET`;
}

function literal(text: string): string {
  return `(${text.replaceAll(/[\\()]/gu, "\\$&")})`;
}

function addOutline(titles: readonly string[], objects: string[]): string {
  const first = objects.length + 2;
  objects.push(`<< /Type /Outlines /First ${first} 0 R /Last ${first + titles.length - 1} 0 R >>`);
  const root = objects.length;
  for (const [at, title] of titles.entries()) {
    const next = at + 1 < titles.length ? ` /Next ${first + at + 1} 0 R` : "";
    objects.push(`<< /Title ${literal(title)} /Parent ${root} 0 R${next} >>`);
  }
  return `${root} 0 R`;
}

function assemble(objects: readonly string[], trailer: string): Uint8Array<ArrayBuffer> {
  let file = "%PDF-1.4\n";
  const offsets = objects.map((body, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`);
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table.join("")}`;
  file += `trailer << /Size ${objects.length + 1} ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, "latin1"));
}

/** Lines one below the other, 12 points apart. */
export function linesAt(left: number, top: number, texts: readonly string[], size = 10): PdfLine[] {
  return texts.map((text, at) => ({ left, top: top + at * 12, text, size }));
}
