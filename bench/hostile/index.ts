import { parseArgs } from "node:util";
import { createDocumentReader } from "../../src/node/import/document-reader.ts";
import { readingProcess } from "../../src/node/import/reading-run.ts";
import { DAMAGED_FORMATS } from "../../tests/support/import/hostile/damaged-files.ts";
import { PAYLOAD_PLACES } from "../../tests/support/import/hostile/payload-files.ts";
import { publicFiles } from "../../tests/support/import/hostile/public-files.ts";
import { endOf, GOOD_ENDS, isGood } from "../../tests/support/import/hostile/try-file.ts";
import { payloads } from "../../tests/support/import/payloads.ts";

const USAGE = `npm run hostile -- [options]
  --mutants 500   damaged files of each format
  --seed 1        of the first of them`;

const { values } = parseArgs({
  options: {
    mutants: { type: "string", default: "500" },
    seed: { type: "string", default: "1" },
    help: { type: "boolean", default: false },
  },
});

/** How the files of one row ended, and what ended in no way that is allowed. */
interface Row {
  what: string;
  files: number;
  ends: Map<string, number>;
  bad: string[];
}

const reader = createDocumentReader(
  readingProcess(new URL("../../src/node/import/import-worker.ts", import.meta.url)),
);

if (values.help) console.log(USAGE);
else await run(Number(values.mutants), Number(values.seed));

async function run(mutants: number, firstSeed: number): Promise<void> {
  const rows: Row[] = [];
  print(["what", "files", ...GOOD_ENDS, "crash, hang, half"]);
  for (const row of payloadRows()) rows.push(await tried(row.what, row.files));
  const published = await publicFiles();
  for (const [what, files] of Map.groupBy(published, ({ set, format }) => `${set}, ${format}`))
    rows.push(await tried(what, files));
  for (const { format, name, damaged } of DAMAGED_FORMATS) {
    const files = Array.from({ length: mutants }, (_, at) => ({
      name,
      get bytes() {
        return damaged(firstSeed + at);
      },
    }));
    rows.push(await tried(`mutants, ${format}`, files));
  }
  await reader.close();
  const bad = rows.flatMap((row) => row.bad.map((each) => `${row.what}: ${each}`));
  for (const each of bad.slice(0, 20)) console.log(each);
  process.exitCode = bad.length > 0 ? 1 : 0;
}

function* payloadRows() {
  for (const [format, places] of Map.groupBy(PAYLOAD_PLACES, (place) => place.format))
    yield {
      what: `payloads, ${format}`,
      files: places.flatMap(({ name, write }) =>
        payloads().map((payload) => ({
          name,
          get bytes() {
            const written = write(payload);
            return typeof written === "string" ? new TextEncoder().encode(written) : written;
          },
        })),
      ),
    };
}

async function tried(
  what: string,
  files: readonly { name: string; bytes: Uint8Array }[],
): Promise<Row> {
  const row: Row = { what, files: files.length, ends: new Map(), bad: [] };
  for (const { name, bytes } of files) {
    const end = await endOf(new Uint8Array(bytes), name, reader);
    row.ends.set(end, (row.ends.get(end) ?? 0) + 1);
    if (!isGood(end)) row.bad.push(`${name}: ${end}`);
  }
  const counts = GOOD_ENDS.map((end) => String(row.ends.get(end) ?? 0));
  print([what, String(row.files), ...counts, String(row.bad.length)]);
  return row;
}

function print([first = "", ...others]: string[]): void {
  console.log(first.padEnd(24) + others.map((cell) => cell.padStart(18)).join(""));
}
