import { readdir, readFile } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";
import { ReadoutError } from "../contract/result.ts";

/** One file of the built window, ready to be served. */
export interface BuiltFile {
  mediaType: string;
  body: Uint8Array<ArrayBuffer>;
}

const MEDIA_TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
};

/**
 * All files of the built window by their address, such as `/assets/index.js`. Requests are answered
 * from this list alone: no path is ever made from what a request says.
 * @throws ReadoutError `failed` when the window has not been built.
 */
export async function readBuiltFiles(folder: string): Promise<Map<string, BuiltFile>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = new Map<string, BuiltFile>();
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const address = `/${relative(folder, path).split(sep).join("/")}`;
    const mediaType = MEDIA_TYPES[extname(entry.name)] ?? "application/octet-stream";
    files.set(address, { mediaType, body: new Uint8Array(await readFile(path)) });
  }
  if (files.has("/index.html")) return files;
  throw new ReadoutError(
    "failed",
    `The window of Readout is missing from ${folder}. Your library is untouched. In a checkout, “npm run build” makes it.`,
  );
}
