import { join } from "node:path";
import { createCorpus } from "../../../src/core/corpus/corpus.ts";
import { readCorpusFolder } from "../../../src/node/corpus-files.ts";

const RESOURCES = join(import.meta.dirname, "../../../resources/corpus");

const { contents } = await readCorpusFolder(RESOURCES);

/** The corpus that Readout brings along. */
export const bundledCorpus = createCorpus(contents);
