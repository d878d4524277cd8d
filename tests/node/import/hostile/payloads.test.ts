import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EMPTY_RECIPE } from "../../../../src/contract/recipe.ts";
import { ReadoutError } from "../../../../src/contract/result.ts";
import { composeDocument } from "../../../../src/core/import-desk/compose-kept.ts";
import { DEFAULT_LIMITS } from "../../../../src/core/import/source-document.ts";
import { createUnderstanding } from "../../../../src/node/import-desk/understand-file.ts";
import { listArchive } from "../../../../src/node/import/list-archive.ts";
import {
  PAYLOAD_PLACES,
  type PayloadPlace,
} from "../../../support/import/hostile/payload-files.ts";
import { problemOfWords, textsIn } from "../../../support/import/hostile/plain-words.ts";
import { watchOutside } from "../../../support/import/hostile/watch-outside.ts";
import { CANARY, MARKUP_PAYLOADS, payloads } from "../../../support/import/payloads.ts";
import { readFile } from "../../../support/import/read-file.ts";

const PAYLOADS = payloads();
/** How many complaints a failing test shows. */
const SHOWN = 4;

const understand = createUnderstanding();
let count = 0;
let outside: ReturnType<typeof watchOutside>;

beforeAll(async () => {
  // Libraries look at the machine when they are loaded, whatever they are then given.
  for (const place of PAYLOAD_PLACES) await handedOn(place.write("Words"), place.name);
  outside = watchOutside();
});

afterAll(() => outside.stop());

/** What payloads did beyond being read, from the first one on. */
function deeds(): string[] {
  const ran = CANARY in globalThis ? ["a payload was run"] : [];
  const polluted = Object.keys(Object.prototype).map((key) => `every object has ${key}`);
  return [...outside.reached, ...ran, ...polluted];
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === "string" ? new TextEncoder().encode(content) : content;
}

/** All that is handed on of a file, names included; null when it is refused. */
async function handedOn(content: string | Uint8Array, file: string): Promise<unknown> {
  const bytes = bytesOf(content);
  try {
    if (!file.endsWith(".zip")) return await understandOne(bytes, file);
    const files = (await listArchive(bytes, file, DEFAULT_LIMITS)) ?? [];
    const read: unknown[] = [];
    for (const inner of files) read.push(await understandOne(await inner.read(), inner.path));
    return read;
  } catch (error) {
    if (error instanceof ReadoutError && error.code === "import-refused") return null;
    throw error;
  }
}

/** What a reader hands on, and the works that are made of it. */
async function understandOne(bytes: Uint8Array, file: string): Promise<unknown> {
  count += 1;
  const key = String(count);
  const limits = DEFAULT_LIMITS;
  const understood = await understand({ bytes, file, limits, recipe: EMPTY_RECIPE, key });
  if (understood.kind === "package") return understood;
  const { works } = composeDocument(understood, {
    corpus: "trial",
    path: file,
    digest: () => key,
    newWorkId: () => "work",
    before: [],
  });
  return { understood, works };
}

/** Elements whose content a browser shows as words. */
const SHOWN_BY_BROWSERS = /^<(?:!\[CDATA|xmp|plaintext)/u;

/** Where the words of a document are, as opposed to addresses of pictures and what warnings quote. */
const IN_WORDS = /\.(?:text|heading|title|label|name)$/u;

/** What of a payload came through that should not have; null when nothing did. */
function complaintAbout(payload: string, read: unknown, place: PayloadPlace): string | null {
  const problem = problemOfWords(read);
  if (problem !== null) return `${JSON.stringify(payload)}: ${problem}`;
  if (!place.isMarkup || !MARKUP_PAYLOADS.includes(payload)) return null;
  if (SHOWN_BY_BROWSERS.test(payload)) return null;
  const words = [...textsIn(read)].filter(
    ([path]) => IN_WORDS.test(path) && !path.includes(".pictures."),
  );
  // What is no tag to Markdown is written out, as it is by every program that shows it; it may look like a speaker.
  const isShown =
    place.name === "a.md" && words.some(([, text]) => text.includes(payload.slice(1, 5)));
  const isTaken = !isShown && words.some(([, text]) => text.includes(CANARY));
  return isTaken ? `${JSON.stringify(payload)} became words` : null;
}

/** What stands in each file of a place. */
function inOneFile({ together = 1 }: PayloadPlace): string[] {
  return Array.from({ length: Math.ceil(PAYLOADS.length / together) }, (_, file) =>
    PAYLOADS.slice(file * together, (file + 1) * together).join(" "),
  );
}

it("there are more than 300 payloads, no two alike, and the same every time", () => {
  expect(new Set(PAYLOADS).size).toBe(PAYLOADS.length);
  expect(MARKUP_PAYLOADS.length).toBeGreaterThan(300);
  expect(payloads()).toEqual(PAYLOADS);
});

describe.each(PAYLOAD_PLACES)("$format with a payload in its $place", (place) => {
  it("hands on nothing but plain text, runs nothing and reaches for nothing", async () => {
    const complaints: string[] = [];
    let refusals = 0;
    const tried = inOneFile(place);
    for (const payload of tried) {
      const read = await handedOn(place.write(payload), place.name);
      const complaint = complaintAbout(payload, read, place);
      if (complaint !== null) complaints.push(complaint);
      if (read === null) refusals += 1;
    }
    expect(complaints.slice(0, SHOWN)).toEqual([]);
    expect(deeds()).toEqual([]);
    expect(refusals).toBeLessThan(tried.length);
  });
});

describe("a file whose name is a payload", () => {
  it.each(["txt", "md", "html", "srt", "xml"])("hands it on as plain text as .%s", async (end) => {
    const complaints: string[] = [];
    for (const payload of PAYLOADS) {
      const content = {
        srt: "1\n00:00:01,000 --> 00:00:02,000\nWords.\n",
        xml: "<TEI><teiHeader/><text><body><p>Words.</p></body></text></TEI>",
      };
      const read = await handedOn(content[end as "srt"] ?? "Words.", `${payload}.${end}`);
      const problem = read === null ? "it was refused" : problemOfWords(read);
      if (problem !== null) complaints.push(`${JSON.stringify(payload)}: ${problem}`);
    }
    expect(complaints.slice(0, SHOWN)).toEqual([]);
    expect(deeds()).toEqual([]);
  });
});

describe("a page with a payload", () => {
  it.each(["a.html", "a.epub"])(
    "keeps the words around it in %s, unless it hides them from a browser, too",
    async (name) => {
      const place = PAYLOAD_PLACES.find((each) => each.isMarkup && each.name === name);
      const kept = MARKUP_PAYLOADS.filter((payload) =>
        /^<(?:img src=x on\w+="|a|link|script src|div|base|embed)/u.test(payload),
      );
      expect(kept.length).toBeGreaterThan(50);
      const ends: unknown[] = [];
      for (const payload of kept) {
        const { blocks } = await readFile(bytesOf(place?.write(payload) ?? ""), name);
        ends.push([blocks[0]?.text, blocks.at(-1)?.text]);
      }
      expect(ends).toEqual(kept.map(() => ["First words.", "Last words."]));
    },
  );
});
