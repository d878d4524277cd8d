import { slug } from "../../core/import/slug.ts";

/** Cyrillic letters in Latin ones, so that the address of a Russian work can be typed. */
const LATIN: Readonly<Record<string, string>> = Object.fromEntries(
  (
    "а:a б:b в:v г:g д:d е:e ё:e ж:zh з:z и:i й:y к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh " +
    "ц:ts ч:ch ш:sh щ:shch ъ: ы:y ь: э:e ю:yu я:ya і:i ї:yi є:ye ґ:g ў:u"
  )
    .split(" ")
    .map((pair) => pair.split(":") as [string, string]),
);

/**
 * An id made of the words of a title, of a–z, 0–9 and hyphens; with a number behind it when it is taken.
 * @param otherwise For titles in which there is no letter to use.
 */
export function freeId(title: string, otherwise: string, isTaken: (id: string) => boolean): string {
  const id = idOf(title) || otherwise;
  for (let count = 1; ; count += 1) {
    const free = count === 1 ? id : `${id}-${count}`;
    if (!isTaken(free)) return free;
  }
}

function idOf(title: string): string {
  const latin = title.toLowerCase().replace(/[а-яёіїєґў]/gu, (letter) => LATIN[letter] ?? "");
  const plain = latin.normalize("NFKD").replace(/\p{M}/gu, "");
  return slug(plain.replace(/[^\x20-\x7e]/gu, " "));
}
