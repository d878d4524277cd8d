import { fileURLToPath } from "node:url";
import { expect, it, onTestFinished, vi } from "vitest";
import { openReadout } from "../../../../src/node/open-readout.ts";
import { sourceWorkers } from "../../../../src/node/worker-scripts.ts";
import { folderBytes } from "../../../support/folder-bytes.ts";
import { DAMAGED_FORMATS } from "../../../support/import/hostile/damaged-files.ts";
import { importFiles, sendFiles, whenRead } from "../../../support/memory-desk.ts";
import { temporaryFolder } from "../../../support/temporary-folder.ts";

const RESOURCES = fileURLToPath(new URL("../../../../resources", import.meta.url));
const EACH = 12;

/** Damaged files of every format, by names that say their format and seed. */
function damagedFiles(): Record<string, Uint8Array> {
  return Object.fromEntries(
    DAMAGED_FORMATS.flatMap(({ name, damaged }) =>
      Array.from({ length: EACH }, (_, seed) => [`${seed}-${name}`, damaged(seed + 1)] as const),
    ),
  );
}

it(
  "files that are refused leave notes, index and disk byte for byte, and what is kept can be read whole",
  { timeout: 120_000 },
  async () => {
    const library = await temporaryFolder();
    vi.stubEnv("TMPDIR", await temporaryFolder());
    onTestFinished(() => void vi.unstubAllEnvs());
    const workers = sourceWorkers();
    const readout = await openReadout({ resources: RESOURCES, host: "web", library, workers });
    onTestFinished(() => readout.close());
    const { api } = readout;
    await importFiles(api, { "a.txt": "LEE: Zebras are words.\n\nKIM: And these.\n" });
    await api.addAnnotation({ target: { kind: "notebook" }, note: "mine" });
    await vi.waitFor(
      async () => expect((await api.search({ query: "zebras" })).total).toBe(1),
      20_000,
    );
    const files = damagedFiles();
    const job = await sendFiles(api, files, { corpus: null, title: "Damaged" });
    await api.readImport({ job });
    const read = await whenRead(api, job);
    const refused = read.files.filter(({ state }) => state === "refused");
    expect(refused.length).toBeGreaterThan(EACH);
    expect(refused.every(({ reason }) => reason !== null && reason !== "")).toBe(true);
    await api.cancelImport({ job });

    const before = await folderBytes(library);
    const again = Object.fromEntries(
      refused.flatMap(({ path }) => (files[path] ? [[path, files[path]] as const] : [])),
    );
    const ended = await importFiles(api, again, { corpus: null, title: "Refused" });
    expect(new Set(ended.files.map(({ state }) => state))).toEqual(new Set(["refused"]));
    expect(await folderBytes(library)).toEqual(before);

    const kept = await importFiles(api, files, { corpus: null, title: "Damaged" });
    const works = kept.files.flatMap((file) => file.works);
    expect(works.length).toBeGreaterThan(EACH);
    for (const work of works) {
      const { passages, counts } = await api.openWork({ work });
      expect(passages).toHaveLength(counts.passages);
      expect(passages.length).toBeGreaterThan(0);
    }
  },
);
