import type { PictureType } from "../../../contract/work.ts";
import type { ImportLimits } from "../source-document.ts";

/** As many bytes as are looked at to tell what a file is. */
export const PICTURE_HEAD = 1024;

/** What the first bytes of a file say that it is, as Latin-1; of each type all of its signs hold. */
const SIGNS: [type: PictureType, ...signs: [at: number, bytes: string][]][] = [
  ["image/png", [0, "\u0089PNG\r\n\u001a\n"]],
  ["image/jpeg", [0, "\u00ff\u00d8\u00ff"]],
  ["image/gif", [0, "GIF8"]],
  ["image/webp", [0, "RIFF"], [8, "WEBP"]],
  ["image/avif", [4, "ftypavif"]],
  ["image/avif", [4, "ftypavis"]],
];

/** Pictures that are not shown. */
const TIFF = /^(?:II\*\0|MM\0\*)/u;
const SVG = /^[^<]{0,8}(?:<(?:\?|!)[^]*?>\s*)*<(?:[\w-]+:)?svg[\s>]/u;

/** The type of a picture by its first bytes, whatever it is called; null for all else. Nothing is decoded. */
export function pictureTypeOf(bytes: Uint8Array): PictureType | null {
  const head = latin(bytes.subarray(0, 16));
  const found = SIGNS.find(([, ...signs]) =>
    signs.every(([at, sign]) => head.startsWith(sign, at)),
  );
  return found?.[0] ?? null;
}

/** Whether a file is a picture of any kind, also of those that are not shown. */
export function isPicture(head: Uint8Array): boolean {
  return pictureTypeOf(head) !== null || TIFF.test(latin(head.subarray(0, 4))) || isDrawing(head);
}

/**
 * Why a picture is not taken in, to go on after a colon; null when it is. SVG is never: it is a document that can
 * hold programs and name other files.
 * @param head Its first bytes, `size` the number of all.
 */
export function pictureProblem(
  head: Uint8Array,
  size: number,
  { pictureBytes }: Pick<ImportLimits, "pictureBytes">,
): string | null {
  if (isDrawing(head)) return "it is SVG, which can hold programs";
  if (pictureTypeOf(head) === null) return "it is none of PNG, JPEG, GIF, WebP and AVIF";
  if (size > pictureBytes) return `it is larger than ${Math.round(pictureBytes / 1e6)} MB`;
  return null;
}

function isDrawing(head: Uint8Array): boolean {
  return SVG.test(latin(head.subarray(0, PICTURE_HEAD)));
}

function latin(bytes: Uint8Array): string {
  return String.fromCodePoint(...bytes);
}
