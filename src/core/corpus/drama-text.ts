import type { DramaPlace } from "./locator.ts";

/** Act, scene and lines by numbers alone, as English styles write them in the text: `3.2.10–12`. */
export function dramaNumbers({ act, scene, from, to }: DramaPlace): string {
  return [act, scene, range(from, to)].filter((part) => part !== null).join(".");
}

/** Act, scene and lines by their names: `act 3, sc. 2, lines 10–12`. */
export function dramaWords(
  { act, scene, from, to }: DramaPlace,
  names: { act: string; scene: string; line: string; lines: string },
): string {
  const lines = range(from, to);
  const parts = [
    act === null ? null : `${names.act} ${act}`,
    scene === null ? null : `${names.scene} ${scene}`,
    lines === null ? null : `${from === to || to === null ? names.line : names.lines} ${lines}`,
  ];
  return parts.filter((part) => part !== null).join(", ");
}

function range(from: string | null, to: string | null): string | null {
  return from === null || to === null || from === to ? from : `${from}–${to}`;
}
