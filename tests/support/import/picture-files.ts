import { crc32, deflateSync } from "node:zlib";

/** A whole PNG of one colour; what its head says of its size may be a lie. */
export function pngFile(
  { width = 1, height = 1, grey = 90 } = {},
  says: { width: number; height: number } = { width, height },
): Uint8Array<ArrayBuffer> {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(says.width, 0);
  head.writeUInt32BE(says.height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const line = Buffer.alloc(width + 1, grey);
  line[0] = 0;
  const lines = deflateSync(Buffer.concat(Array.from({ length: height }, () => line)));
  const signature = Buffer.from("\u0089PNG\r\n\u001a\n", "latin1");
  const parts = [chunk("IHDR", head), chunk("IDAT", lines), chunk("IEND", Buffer.alloc(0))];
  return new Uint8Array(Buffer.concat([signature, ...parts]));
}

function chunk(type: string, data: Uint8Array): Buffer {
  const content = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(content));
  return Buffer.concat([length, content, check]);
}

/** The first bytes of pictures of each type that is shown. */
export const PICTURE_HEADS: [type: string, bytes: string][] = [
  ["image/png", "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR"],
  ["image/jpeg", "\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF"],
  ["image/gif", "GIF89a\u0001\0\u0001\0"],
  ["image/webp", "RIFF\u0024\0\0\0WEBPVP8 "],
  ["image/avif", "\0\0\0\u001cftypavif\0\0\0\0"],
];

export const SVG_FILE = `<?xml version="1.0"?>\n<!-- a drawing -->\n<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>`;

export function dataAddress(bytes: Uint8Array, type = "image/png"): string {
  return `data:${type};base64,${Buffer.from(bytes).toString("base64")}`;
}
