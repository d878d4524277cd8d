/**
 * Markdown of the writer that cannot reach beyond its place: a code block that it leaves open is closed, a comment of
 * HTML does not begin, and a line does not claim a block id of Readout.
 */
export function closedMarkdown(text: string): string {
  const lines = text
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll("<!--", "\\<!--")
    .replaceAll(/(^|\s)(\^[rw]-[A-Za-z0-9-]+[^\S\n]*)$/gm, "$1\\$2")
    .split("\n");
  const fence = openFence(lines);
  return fence === null ? lines.join("\n") : [...lines, fence].join("\n");
}

/** The fence that would close a code block which is still open at the end. */
function openFence(lines: readonly string[]): string | null {
  let open: string | null = null;
  for (const line of lines) {
    const fence: string | undefined = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence === undefined) continue;
    if (open === null) {
      // Backticks later in the line make it code inside a paragraph, not a fence.
      if (fence.startsWith("~") || !line.replace(/^ *`+/, "").includes("`")) open = fence;
    } else if (fence.startsWith(open) && line.trim() === fence) open = null;
  }
  return open;
}
