import type { Terminal } from "../../src/cli/terminal.ts";

/** Standard output and standard error as texts, without styles. */
export function shownOn(
  columns: number | null,
): Terminal & { printed: string; complained: string } {
  return {
    printed: "",
    complained: "",
    hasStyles: false,
    columns,
    out(text) {
      this.printed += text;
    },
    err(text) {
      this.complained += text;
    },
  };
}
