import { closeSync, fstatSync, openSync, readFileSync, readSync } from "node:fs";
import { join } from "node:path";
import type { IndexedPassage } from "../../../src/core/search/text-index.ts";
import type { FilterField } from "../queries/bench-query.ts";
import { type Columns, columnsOf, KINDS, kindAt, layerAt } from "./passage-columns.ts";

export interface SetInfo {
  /** Of the generator, its seed, the tokeniser and the texts that were there. */
  key: string;
  sources: { name: string; passages: number }[];
  size: number;
  words: number;
  vocabulary: number;
  textBytes: number;
  works: string[];
  speakers: string[];
  roles: string[];
  records: string[];
}

/** How often each word of a set occurs; words in order of their first occurrence. */
export interface WordCounts {
  words: string[];
  passages: Int32Array;
  occurrences: Int32Array;
}

const BLOCK_BYTES = 1 << 22;

/** A set of passages on disk, works one after another, each in reading order; read without holding it. */
export class PassageSet {
  readonly folder: string;
  readonly info: SetInfo;
  readonly columns: Columns;

  constructor(folder: string) {
    this.folder = folder;
    this.info = JSON.parse(readFileSync(join(folder, "set.json"), "utf8")) as SetInfo;
    this.columns = columnsOf(readFileSync(join(folder, "columns.bin")), this.info.size);
  }

  get size(): number {
    return this.info.size;
  }

  get foldedPath(): string {
    return join(this.folder, "folded.bin");
  }

  *passages(): Generator<IndexedPassage> {
    let index = 0;
    for (const text of this.stream("text.bin", this.columns.textEnd)) {
      yield this.describe(index, text);
      index += 1;
    }
  }

  /** The folded words of each passage with spaces between and around them. */
  *folded(): Generator<string> {
    for (const line of this.stream("folded.bin", this.columns.foldedEnd)) yield line.slice(0, -1);
  }

  describe(index: number, text: string): IndexedPassage {
    const { columns, info } = this;
    return {
      work: info.works[columns.work[index] ?? 0] ?? "",
      ordinal: columns.ordinal[index] ?? 0,
      text,
      kind: kindAt(columns.kind[index] ?? 0),
      layer: layerAt(columns.layer[index] ?? 0),
      speaker: info.speakers[columns.speaker[index] ?? -1] ?? null,
      role: info.roles[columns.role[index] ?? -1] ?? null,
      record: info.records[columns.record[index] ?? -1] ?? null,
    };
  }

  /** Texts of single passages, by their places in the set. */
  readTexts(indexes: readonly number[], which: "text" | "folded" = "text"): string[] {
    const ends = which === "text" ? this.columns.textEnd : this.columns.foldedEnd;
    const file = openSync(join(this.folder, `${which}.bin`), "r");
    const texts = indexes.map((index) => {
      const start = index === 0 ? 0 : (ends[index - 1] ?? 0);
      const bytes = Buffer.allocUnsafe((ends[index] ?? 0) - start);
      readSync(file, bytes, 0, bytes.length, start);
      return bytes.toString("utf8");
    });
    closeSync(file);
    return texts;
  }

  /** Whether a passage of the set has a value. */
  filterOf(field: FilterField, value: string): (index: number) => boolean {
    const column = this.columns[field];
    const names: readonly string[] = {
      speaker: this.info.speakers,
      work: this.info.works,
      kind: KINDS,
    }[field];
    const id = names.indexOf(value);
    return (index) => column[index] === id && id !== -1;
  }

  wordCounts(): WordCounts {
    const words = readFileSync(join(this.folder, "vocabulary.txt"), "utf8").split("\n");
    const bytes = readFileSync(join(this.folder, "counts.bin"));
    const cells = new Int32Array(bytes.buffer, bytes.byteOffset, words.length * 2);
    return {
      words,
      passages: cells.subarray(0, words.length),
      occurrences: cells.subarray(words.length),
    };
  }

  private *stream(name: string, ends: Int32Array): Generator<string> {
    const file = openSync(join(this.folder, name), "r");
    try {
      const bytes = fstatSync(file).size;
      let [index, start] = [0, 0];
      while (start < bytes) {
        const block = Buffer.allocUnsafe(Math.min(bytes - start, blockFor(ends, index, start)));
        readSync(file, block, 0, block.length, start);
        let from = start;
        for (; index < ends.length && (ends[index] ?? 0) - start <= block.length; index += 1) {
          yield block.toString("utf8", from - start, (ends[index] ?? 0) - start);
          from = ends[index] ?? 0;
        }
        start = from;
      }
    } finally {
      closeSync(file);
    }
  }
}

/** At least the next passage, however long. */
function blockFor(ends: Int32Array, index: number, start: number): number {
  return Math.max(BLOCK_BYTES, (ends[index] ?? 0) - start);
}
