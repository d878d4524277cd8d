/** What systems and programs leave in folders and archives without anybody having put it there. */
const LITTER = /(?:^|\/)(?:__MACOSX(?:\/|$)|\.|~\$|Thumbs\.db$|desktop\.ini$)/u;

/** Whether a path within what was chosen, divided by `/`, is such a file or lies in such a folder. */
export function isLitter(path: string): boolean {
  return LITTER.test(path.replaceAll("../", ""));
}

const order = new Intl.Collator("en", { numeric: true });

/** Orders paths folder by folder as people do: with numbers as numbers, and what is in a folder together. */
export function comparePaths(one: string, other: string): number {
  const [parts, others] = [one.split("/"), other.split("/")];
  for (const [at, part] of parts.entries()) {
    const against = others[at];
    if (against === undefined) return 1;
    // Names that sort alike, such as those in large and small letters, are still two folders.
    const by = order.compare(part, against) || (part < against ? -1 : Number(part > against));
    if (by !== 0) return by;
  }
  return parts.length - others.length;
}

/** A path without what tells the format at its end, such as `talks/one` for `talks/one.txt`. */
export function withoutExtension(path: string): string {
  return path.replace(/(?<=[^/])\.[^./]*$/u, "");
}

/** The folder that a path leads into; undefined for a file that lies in none. */
export function folderOf(path: string): string | undefined {
  const end = path.lastIndexOf("/");
  return end > 0 ? path.slice(0, end) : undefined;
}
