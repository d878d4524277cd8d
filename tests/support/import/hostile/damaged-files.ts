import { mutant, seeded } from "../mutants.ts";
import { zipFile } from "../zip-file.ts";
import { WHOLE_FORMATS, type WholeFormat } from "./whole-files.ts";

/** A format and what makes damaged files of it, the same for the same seed. */
export interface DamagedFormat {
  format: string;
  name: string;
  whole: Uint8Array;
  damaged(seed: number): Uint8Array;
}

/** Every format that is imported. */
export const DAMAGED_FORMATS: readonly DamagedFormat[] = WHOLE_FORMATS.map((format) => {
  const [first, ...others] = wholeFiles(format);
  return {
    format: format.format,
    name: format.name,
    whole: first,
    damaged(seed) {
      const another = seed % 10 === 0 ? others.at(seed % 3) : undefined;
      return format.parts && seed % 2 === 1
        ? repacked(format.parts, seed)
        : mutant(another ?? first, seed);
    },
  };
});

function wholeFiles({ files, parts }: WholeFormat): [Uint8Array, ...Uint8Array[]] {
  const [first, ...others] = files;
  return [first ?? zipFile(parts ?? []), ...others];
}

/** Damage to a packed file mostly ends at its checksums; so every other mutant is damaged before it is packed. */
function repacked(parts: NonNullable<WholeFormat["parts"]>, seed: number): Uint8Array {
  const at = Math.floor(seeded(seed)() * parts.length);
  return zipFile(
    parts.map((part, place) =>
      place === at ? { ...part, content: mutant(Buffer.from(part.content), seed) } : part,
    ),
  );
}
