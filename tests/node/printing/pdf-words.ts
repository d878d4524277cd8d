import { withPdf } from "../../../src/node/import/pdf/open-pdf.ts";

/** What one page says, read back by pdf.js, without the spaces between its words. */
export interface ReadPage {
  /** Above the text. */
  head: string;
  /** Below it. */
  foot: string;
  /** In the column of the text, from top to bottom. */
  text: string;
  /** Beside it. */
  margin: string;
}

/** Points from the edges of an A4 page, as the style of the print has them. */
const COLUMN_END = 412;
const TEXT_TOP = 842 - 74;
const TEXT_BOTTOM = 68;

/** The pages of a PDF that Readout printed, and the language that it says its text is in. */
export function readPages(
  bytes: Uint8Array,
): Promise<{ pages: ReadPage[]; language: string | null }> {
  return withPdf(Uint8Array.from(bytes), "printed.pdf", async (pdf) => {
    const pages: ReadPage[] = [];
    let language: string | null = null;
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const content = await (await pdf.getPage(number)).getTextContent();
      language ??= content.lang;
      const page: ReadPage = { head: "", foot: "", text: "", margin: "" };
      for (const item of content.items)
        if ("str" in item) page[partOf(item.transform)] += unspaced(item.str);
      pages.push(page);
    }
    return { pages, language };
  });
}

function partOf([, , , , x = 0, y = 0]: number[]): keyof ReadPage {
  if (y > TEXT_TOP) return "head";
  if (y < TEXT_BOTTOM) return "foot";
  return x > COLUMN_END ? "margin" : "text";
}

/** Lines break where they like, long words too. */
export function unspaced(text: string): string {
  return text.normalize("NFKC").replaceAll(/[\s\u00AD]+/g, "");
}
