import { dirname, join } from "node:path";
import { crc32 } from "node:zlib";
import type { Disk, DiskFile } from "../../../src/node/disk.ts";

/** The smallest store that is safe: a list of words, each a line with its checksum, and a way to write the file anew. */
export interface ToyJournal {
  readonly words: readonly string[];
  add(word: string): Promise<void>;
  /** Writes the words into a new file and puts it in the place of the old one. */
  rewrite(): Promise<void>;
  close(): Promise<void>;
}

const encoder = new TextEncoder();

/** Words in `folder/words`; a line that is not whole is not there. */
export async function openToyJournal(disk: Disk, folder: string): Promise<ToyJournal> {
  const path = join(folder, "words");
  await disk.makeFolder(folder);
  await disk.syncFolder(dirname(folder));
  const words = await readWords(disk, path);
  let file = await writeWhole(disk, path, words);
  let length = sizeOf(words);
  return {
    words,
    async add(word) {
      const line = encoder.encode(lineOf(word));
      await file.write(line, length);
      await file.sync();
      length += line.length;
      words.push(word);
    },
    async rewrite() {
      await file.close();
      file = await writeWhole(disk, path, words);
    },
    close: () => file.close(),
  };
}

/** The words that `folder/words` holds after whatever happened. */
export async function readWords(disk: Disk, path: string): Promise<string[]> {
  if (!(await disk.stat(path))) return [];
  const lines = new TextDecoder().decode(await disk.read(path)).split("\n");
  return lines.slice(0, -1).flatMap((line) => {
    const word = line.slice(0, line.lastIndexOf(" "));
    return lineOf(word) === `${line}\n` ? [word] : [];
  });
}

async function writeWhole(disk: Disk, path: string, words: string[]): Promise<DiskFile> {
  const temporary = `${path}.tmp`;
  await disk.remove(temporary);
  const file = await disk.create(temporary);
  await file.write(encoder.encode(words.map(lineOf).join("")), 0);
  await file.sync();
  await disk.rename(temporary, path);
  await disk.syncFolder(dirname(path));
  return file;
}

function lineOf(word: string): string {
  return `${word} ${crc32(word)}\n`;
}

function sizeOf(words: string[]): number {
  return words.reduce((sum, word) => sum + encoder.encode(lineOf(word)).length, 0);
}
