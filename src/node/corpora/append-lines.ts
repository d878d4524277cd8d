import type { Disk } from "../disk.ts";
import type { ShelvedCorpus } from "./corpus-folder.ts";
import { appendChange, applyLine, encodeChange, type OutlineLine } from "./outline-file.ts";

/** Changes the list of a corpus, on the disk first. @throws the system's error; nothing has changed then */
export async function appendLines(
  disk: Disk,
  corpus: ShelvedCorpus,
  lines: readonly OutlineLine[],
): Promise<void> {
  if (lines.length === 0) return;
  const change = encodeChange(lines);
  await appendChange(disk, corpus.paths.outlines, { length: corpus.length, change });
  corpus.length += change.length;
  corpus.lines += lines.length;
  for (const line of lines) applyLine(corpus.works, line);
}
