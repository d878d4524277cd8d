import { z } from "zod";
import { LIBRARY_FORMAT, SCHEMA_VERSION } from "../../core/library/library-file.ts";
import { decodeText } from "./bytes.ts";
import { withCheck, withoutCheck } from "../checked-line.ts";

const count = z.int().min(0);
const headSchema = z.looseObject({
  format: z.literal(LIBRARY_FORMAT),
  schemaVersion: z.int().min(2),
  generation: z.string().min(1),
  follows: z.string().min(1).nullable(),
  seq: count,
  last: z.string().nullable(),
  count: z
    .looseObject({
      items: count.optional(),
      annotations: count.optional(),
      bin: count,
      tombstones: count,
    })
    // Before version 3 items were called annotations.
    .transform(({ items, annotations, bin, tombstones }) => ({
      items: items ?? annotations ?? 0,
      bin,
      tombstones,
    })),
  sha256: z.string(),
  alone: z.boolean().exactOptional(),
});

/** What the first line of a snapshot says. */
export type SnapshotHead = z.infer<typeof headSchema>;

/** Which journal a snapshot has in it; what a new one is given from outside. */
export interface SnapshotOrigin {
  generation: string;
  /** The generation whose journal is in it, so that this journal is known until the next takes its place. */
  follows: string | null;
  /** Of the last change in it. */
  seq: number;
  /** The checksum of that change's line, by which another machine's change of this number is told from it. */
  last: string | null;
  /** Of a copy that stands for itself: that it has no journal is no loss. */
  alone?: boolean;
}

/** Behind the head the list of items begins, one on each line. */
const LIST = ',"items":[';
/** What it was called before version 3. */
const FORMER_LIST = ',"annotations":[';

export function encodeHead(head: Omit<SnapshotHead, "format" | "schemaVersion">): string {
  const whole = { format: LIBRARY_FORMAT, schemaVersion: SCHEMA_VERSION, ...head };
  return withCheck(`${JSON.stringify(whole).slice(0, -1)}${LIST}`);
}

/** From the bytes of the first line, of any version that has checksums; null when it is not as it was written. */
export function decodeHead(line: Uint8Array): SnapshotHead | null {
  try {
    const json = withoutCheck(decodeText(line));
    const list = [LIST, FORMER_LIST].find((one) => json?.endsWith(one));
    if (json === null || list === undefined) return null;
    const head = headSchema.safeParse(JSON.parse(`${json.slice(0, -list.length)}}`));
    return head.success ? head.data : null;
  } catch {
    return null;
  }
}
