/** The Obsidian block id of an annotation: always the same, of Latin letters, figures and dashes only. */
export function blockId(annotation: string): string {
  const id = annotation.replaceAll(
    /[^A-Za-z0-9-]/gu,
    (character) => `-x${character.codePointAt(0)?.toString(16)}-`,
  );
  return `^r-${id}`;
}
