const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;
const MOST_BYTES = 180;

/**
 * A file name that Windows, macOS, Linux and note-taking programs accept: the title in its own script
 * without forbidden, invisible and control characters, at most 180 bytes of UTF-8 before the extension.
 */
export function fileName(title: string, extension: string): string {
  const clean = title
    .toWellFormed()
    .normalize("NFC")
    .replaceAll(/[<>:"/\\|?*#^[\]\uFFFD]|\p{Cc}|\p{Cf}|\p{Co}|\p{Cn}/gu, " ")
    .replaceAll(/[\s\u2028\u2029]+/g, " ");
  const trimmed = trimEdges(firstBytes(trimEdges(clean)));
  const stem = trimmed === "" ? "readout" : trimmed;
  return `${RESERVED.test(stem) ? `readout ${stem}` : stem}.${extension}`;
}

/** Windows drops dots and spaces at the end; a dot in front hides a file elsewhere. */
function trimEdges(name: string): string {
  return name.replaceAll(/^[\s.~-]+|[\s.]+$/g, "");
}

function firstBytes(text: string): string {
  let bytes = 0;
  let kept = "";
  for (const { segment } of new Intl.Segmenter("und").segment(text)) {
    bytes += utf8Length(segment);
    if (bytes > MOST_BYTES) break;
    kept += segment;
  }
  return kept;
}

function utf8Length(text: string): number {
  return encodeURIComponent(text).replaceAll(/%../g, "%").length;
}
