/** The Obsidian block id of an annotation: always the same, of Latin letters, figures and dashes only. */
export function blockId(annotation: string): string {
  return `^r-${plainId(annotation)}`;
}

/** Every id as another one of Latin letters, figures and dashes only. */
export function plainId(id: string): string {
  return id.replaceAll(
    /[^A-Za-z0-9-]/gu,
    (character) => `-x${character.codePointAt(0)?.toString(16)}-`,
  );
}
