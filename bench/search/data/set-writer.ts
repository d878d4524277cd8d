import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { LAYERS } from "../../../src/contract/work.ts";
import { foldedLine, wordsOf } from "./folded-text.ts";
import { Growable } from "./growable.ts";
import {
  COLUMN_NAMES,
  type ColumnName,
  type DraftPassage,
  type DraftWork,
  KINDS,
} from "./passage-columns.ts";
import type { SetInfo } from "./passage-set.ts";

const FLUSH_BYTES = 1 << 22;

/** Writes a set file by file: texts, folded texts, columns, vocabulary with counts, and what it is. */
export class SetWriter {
  private readonly folder: string;
  private readonly text: Stream;
  private readonly folded: Stream;
  private readonly columns = Object.fromEntries(
    COLUMN_NAMES.map((name) => [name, new Growable()]),
  ) as Record<ColumnName, Growable>;
  private readonly works = new Names();
  private readonly speakers = new Names();
  private readonly roles = new Names();
  private readonly records = new Names();
  private readonly vocabulary = new Names();
  private readonly passageCounts = new Growable();
  private readonly occurrences = new Growable();
  private readonly lastPassage = new Growable();
  private words = 0;

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true });
    this.folder = folder;
    this.text = new Stream(join(folder, "text.bin"));
    this.folded = new Stream(join(folder, "folded.bin"));
  }

  get size(): number {
    return this.columns.work.length;
  }

  get vocabularySize(): number {
    return this.vocabulary.list.length;
  }

  add(work: DraftWork, ordinal: number, passage: DraftPassage): void {
    const words = wordsOf(passage.text);
    this.text.write(passage.text);
    this.folded.write(foldedLine(words));
    const cells: Record<ColumnName, number> = {
      textEnd: this.text.bytes,
      foldedEnd: this.folded.bytes,
      work: this.works.idOf(work.id),
      ordinal,
      speaker: this.speakers.idOf(passage.speaker),
      role: this.roles.idOf(passage.role),
      record: this.records.idOf(passage.record),
      kind: KINDS.indexOf(passage.kind),
      layer: LAYERS.indexOf(passage.layer),
    };
    const index = this.size;
    for (const name of COLUMN_NAMES) this.columns[name].push(cells[name]);
    for (const word of words) this.count(word, index);
  }

  private count(word: string, passage: number): void {
    this.words += 1;
    const id = this.vocabulary.idOf(word);
    if (id === this.occurrences.length) {
      this.occurrences.push(0);
      this.passageCounts.push(0);
      this.lastPassage.push(-1);
    }
    this.occurrences.set(id, this.occurrences.at(id) + 1);
    if (this.lastPassage.at(id) === passage) return;
    this.lastPassage.set(id, passage);
    this.passageCounts.set(id, this.passageCounts.at(id) + 1);
  }

  finish(more: Pick<SetInfo, "sources" | "key">): void {
    this.text.close();
    this.folded.close();
    const cells = COLUMN_NAMES.map((name) => this.columns[name].values());
    writeCells(join(this.folder, "columns.bin"), cells);
    writeCells(join(this.folder, "counts.bin"), [
      this.passageCounts.values(),
      this.occurrences.values(),
    ]);
    writeFileSync(join(this.folder, "vocabulary.txt"), this.vocabulary.list.join("\n"));
    const info: SetInfo = {
      ...more,
      size: this.size,
      words: this.words,
      vocabulary: this.vocabularySize,
      textBytes: this.text.bytes,
      works: this.works.list,
      speakers: this.speakers.list,
      roles: this.roles.list,
      records: this.records.list,
    };
    writeFileSync(join(this.folder, "set.json"), JSON.stringify(info));
  }
}

class Names {
  readonly list: string[] = [];
  private readonly ids = new Map<string, number>();

  /** −1 for nothing. */
  idOf(name: string | null): number {
    if (name === null) return -1;
    const known = this.ids.get(name);
    if (known !== undefined) return known;
    this.ids.set(name, this.list.length);
    return this.list.push(name) - 1;
  }
}

class Stream {
  bytes = 0;
  private readonly file: number;
  private open: string[] = [];
  private waiting = 0;

  constructor(path: string) {
    this.file = openSync(path, "w");
  }

  write(text: string): void {
    const bytes = Buffer.byteLength(text);
    this.open.push(text);
    this.bytes += bytes;
    this.waiting += bytes;
    if (this.waiting >= FLUSH_BYTES) this.flush();
  }

  close(): void {
    this.flush();
    closeSync(this.file);
  }

  private flush(): void {
    writeAll(this.file, Buffer.from(this.open.join("")));
    [this.open, this.waiting] = [[], 0];
  }
}

function writeCells(path: string, parts: Int32Array[]): void {
  const file = openSync(path, "w");
  for (const part of parts)
    writeAll(file, Buffer.from(part.buffer, part.byteOffset, part.byteLength));
  closeSync(file);
}

function writeAll(file: number, bytes: Buffer): void {
  for (let from = 0; from < bytes.length; from += writeSync(file, bytes, from));
}
