import type { ExampleTemplate } from "../../../../../contract/export.ts";
import { htmlCards } from "./html-cards.ts";
import { noteWithCallouts } from "./note-with-callouts.ts";
import { readingList } from "./reading-list.ts";

/** The templates that Readout brings along, to use as they are or to change. */
export const EXAMPLE_TEMPLATES: readonly ExampleTemplate[] = [
  noteWithCallouts,
  readingList,
  htmlCards,
];
