import type { ImportProgress } from "./import.ts";

/** A state of an import with all of its files, when only those that changed since the state before were sent. */
export function wholeProgress(before: ImportProgress | null, now: ImportProgress): ImportProgress {
  if (now.filesAre === "all" || before?.job !== now.job) return now;
  if (now.files.length === 0) return { ...now, files: before.files, filesAre: "all" };
  const changed = new Map(now.files.map((file) => [file.path, file]));
  const files = before.files.map((file) => changed.get(file.path) ?? file);
  return { ...now, files, filesAre: "all" };
}
