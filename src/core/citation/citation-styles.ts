import type { ChosenStyle, CitationStyleId, OwnStyle } from "../../contract/citation.ts";
import { ReadoutError } from "../../contract/result.ts";
import { apa } from "./apa/apa.ts";
import { chicagoAuthorDate } from "./chicago/chicago-author-date.ts";
import { chicagoNotes } from "./chicago/chicago-notes.ts";
import type { CitationStyle } from "./citation.ts";
import type { OpenCsl } from "./csl/csl-processor.ts";
import { createCslStyle, cslFacts } from "./csl/csl-style.ts";
import { gost } from "./gost/gost.ts";
import { mla } from "./mla/mla.ts";

/** The styles that Readout brings along, in the order in which they are offered. */
export const STYLES: Readonly<Record<CitationStyleId, CitationStyle>> = {
  "chicago-notes": chicagoNotes,
  "chicago-author-date": chicagoAuthorDate,
  mla,
  apa,
  gost,
};

/**
 * Finds styles by what was chosen; the reader’s own is read once for each state of its file.
 * @throws ReadoutError `bad-input` when there is no own style, or its file is none
 */
export function createStyleShelf(
  openCsl: OpenCsl,
): (chosen: ChosenStyle, own: OwnStyle | null) => Promise<CitationStyle> {
  let opened: { csl: string; style: CitationStyle } | null = null;
  return async (chosen, own) => {
    if (chosen !== "own") return STYLES[chosen];
    if (own === null) throw noOwnStyle();
    if (opened?.csl !== own.csl) opened = { csl: own.csl, style: await openOwn(own.csl, openCsl) };
    return opened.style;
  };
}

/** The style that is asked for, else the one in which was cited last. @throws ReadoutError as {@link createStyleShelf} */
export type ChooseStyle = (asked: ChosenStyle | undefined) => Promise<CitationStyle>;

/** @param read what the settings say at the moment */
export function createStyleChooser(
  openCsl: OpenCsl,
  read: () => { citationStyle: ChosenStyle; ownStyle: OwnStyle | null },
): ChooseStyle {
  const find = createStyleShelf(openCsl);
  return (asked) => {
    const { citationStyle, ownStyle } = read();
    return find(asked ?? citationStyle, ownStyle);
  };
}

async function openOwn(csl: string, openCsl: OpenCsl): Promise<CitationStyle> {
  const facts = cslFacts(csl);
  if (!facts)
    throw new ReadoutError(
      "bad-input",
      "This is not a style of the Citation Style Language: it has no <style> or no title. Nothing was changed. Choose a file that ends in .csl.",
    );
  return createCslStyle(await openCsl(csl), facts);
}

function noOwnStyle(): ReadoutError {
  return new ReadoutError(
    "bad-input",
    "There is no style of your own yet. Nothing was cited. Choose a .csl file first, or one of the styles of Readout.",
  );
}
