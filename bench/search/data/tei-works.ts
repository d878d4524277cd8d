import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { readTei } from "../../../src/core/import/tei/read-tei.ts";
import { slugOf } from "./slug.ts";
import type { DraftPassage, DraftWork } from "./passage-columns.ts";

const BUNDLED = fileURLToPath(new URL("../../../resources/corpus", import.meta.url));

/** The works that come with Readout. */
export function readBundledWorks(): DraftWork[] {
  return globSync("*/*.xml", { cwd: BUNDLED })
    .sort()
    .map((file) => readWork(join(BUNDLED, file), "en"));
}

/** TEI plays of a folder, speech by speech; files that Readout cannot read are named and left out. */
export function readPlays(folder: string): DraftWork[] {
  return globSync("*.xml", { cwd: folder })
    .sort()
    .flatMap((file) => {
      try {
        return [readWork(join(folder, file), "ru")];
      } catch (error) {
        console.warn(`${file} is left out: ${String(error)}`);
        return [];
      }
    });
}

function readWork(file: string, fallback: "en" | "ru"): DraftWork {
  const name = basename(file, ".xml");
  const work = readTei(readFileSync(file, "utf8"), {
    work: slugOf(name),
    corpus: "bench",
    file: basename(file),
    digest: () => "",
  });
  const turns = new Map(work.turns.map((turn) => [turn.id, turn]));
  const passages = work.passages.map((passage): DraftPassage => {
    const turn = passage.turn === null ? undefined : turns.get(passage.turn);
    const { text, kind, layer, record } = passage;
    return { text, kind, layer, record, speaker: turn?.speaker ?? null, role: turn?.role ?? null };
  });
  const language = work.language.startsWith("ru") || /[а-я]{3}/i.test(work.title) ? "ru" : fallback;
  return { id: work.id, language, passages };
}
