const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  // An HTML parser would turn a bare carriage return into a line feed.
  "\r": "&#13;",
  "\0": "\uFFFD",
};

/** Text as it must stand in an HTML element or a quoted attribute to be read back unchanged; NUL, which HTML cannot hold, becomes U+FFFD. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"'\r\0]/g, (character) => ENTITIES[character] ?? character);
}
