import { Low } from "lowdb";
import { JSONFile } from "lowdb/node";
import type { Annotation } from "../../src/contract/annotation.ts";

/** The same annotations in a file that lowdb rewrites whole with every change. */
export interface LowdbFile {
  change(number: number): Promise<void>;
}

export async function writeLowdbFile(
  path: string,
  annotations: readonly Annotation[],
): Promise<LowdbFile> {
  const low = new Low(new JSONFile<{ annotations: Annotation[] }>(path), {
    annotations: [...annotations],
  });
  await low.write();
  return {
    async change(number) {
      const at = number % low.data.annotations.length;
      const before = low.data.annotations[at]!;
      low.data.annotations[at] = { ...before, note: `Changed by ${number}` };
      await low.write();
    },
  };
}
