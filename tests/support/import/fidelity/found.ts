import type { Turn } from "../../../../src/contract/work.ts";
import { composeTei } from "../../../../src/core/import/tei/compose-tei.ts";
import { draftTeiWorks } from "../../../../src/core/import/tei/draft-tei.ts";
import { proposeWork } from "../../../../src/core/import/transcript/propose-work.ts";
import { readFile } from "../read-file.ts";
import { wordsOf } from "../word-order.ts";
import type { Facts } from "./facts.ts";

/** What Readout’s reader of any format but TEI finds in a document; the bytes stay as they are. */
export async function readByReadout(bytes: Uint8Array, name: string): Promise<Facts> {
  const document = await readFile(bytes.slice(), name);
  const { blocks } = document;
  const notes = blocks.flatMap((block) => block.notes);
  return {
    words: blocks.flatMap(({ text }) => wordsOf(text)),
    noteWords: notes.flatMap(({ text }) => wordsOf(text)),
    headings: blocks.filter(({ kind }) => kind === "heading").length,
    notes: notes.length,
    speakers: proposeWork(document).speakers.length,
    pages: blocks.flatMap(({ pages }) => pages.map(({ label }) => label)),
  };
}

/** What Readout’s reader of TEI finds: the passages of all works of the file, each with its notes after it. */
export function readTeiByReadout(bytes: Uint8Array, name: string): Facts {
  const works = draftTeiWorks(new TextDecoder().decode(bytes), name).map((draft) =>
    composeTei(draft, {
      work: "work",
      corpus: "corpus",
      digest: (text) => text,
      before: null,
      retired: [],
    }),
  );
  const passages = works.flatMap(({ work }) => work.passages);
  return {
    words: passages.flatMap(({ text }) => wordsOf(text)),
    noteWords: [],
    headings: passages.filter(({ kind }) => kind === "heading").length,
    notes: passages.filter(({ note }) => note?.at !== undefined).length,
    speakers: new Set(works.flatMap(({ work }) => work.turns.flatMap(voiceOf))).size,
    pages: passages.flatMap(({ pages = [] }) => pages.map(({ label }) => label)),
  };
}

/** Several voices at once are no person, and have their label alone. */
function voiceOf({ speaker, label }: Turn): string[] {
  const voice = speaker ?? label;
  return voice === null ? [] : [voice];
}
