import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { workAside } from "../../../src/node/safekeeping/work-aside.ts";
import { workHere } from "../../../src/node/safekeeping/work-here.ts";
import { storedFormat } from "../../../src/node/backups/stored-format.ts";
import { systemDisk } from "../../../src/node/disk.ts";
import { noteNumber } from "../../support/annotations.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const SCRIPT = new URL("../../../src/node/safekeeping/safekeeping-worker.ts", import.meta.url);

const contents = {
  items: Array.from({ length: 1234 }, (_, number) => noteNumber(number)),
  bin: [{ item: noteNumber(5000), deleted: "2026-06-01T00:00:00.000Z" }],
  tombstones: [{ id: "gone", deleted: "2026-05-01T00:00:00.000Z" }],
};

describe("looking after the library in a thread of its own", () => {
  it("makes the same backup as in this thread, and none that is like another", async () => {
    const folder = await temporaryFolder();
    const order = { folder, made: "2026-11-25T14:05:00.000Z", reason: "asked" as const };
    const name = "library-2026-11-25T14-05-00Z-asked.json";
    const written = await workAside(SCRIPT).backUp(contents, { ...order, unlessLike: null });
    const bytes = await readFile(join(folder, "backups", name));
    expect(written).toEqual({ name, bytes: bytes.length });
    expect(storedFormat.decode(bytes, "x")).toEqual({ condition: "whole", contents, notices: [] });
    expect(await workAside(SCRIPT).backUp(contents, { ...order, unlessLike: name })).toBeNull();
  });

  it("says why there is no backup as this thread would", async () => {
    const folder = join(await temporaryFolder(), "file");
    await writeFile(folder, "no folder");
    const order = { folder, made: "2026-11-25T14:05:00.000Z", reason: "asked" as const };
    await expect(
      workAside(SCRIPT).backUp(contents, { ...order, unlessLike: null }),
    ).rejects.toMatchObject({ code: "file-unwritable", message: expect.stringContaining(folder) });
  });

  it("finds in files what is found in this thread", async () => {
    const folder = await temporaryFolder();
    const whole = storedFormat.encode(contents);
    const paths = ["whole", "cut", "none"].map((name) => join(folder, name));
    await writeFile(paths[0]!, whole);
    await writeFile(paths[1]!, whole.subarray(0, whole.length / 2));
    const aside = await workAside(SCRIPT).inspect(paths);
    expect(aside).toEqual(await workHere(systemDisk, storedFormat).inspect(paths));
    expect(aside.map(({ isWhole }) => isWhole)).toEqual([true, false, false]);
  });

  it("reads the files of a library as this thread does", async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, "library.json"), "null");
    const checks = await workAside(SCRIPT).verifyFiles(folder);
    expect(checks).toEqual(await workHere(systemDisk, storedFormat).verifyFiles(folder));
    expect(checks[0]?.problems).toHaveLength(1);
  });

  it("says so when the thread stops without an answer", async () => {
    const script = join(await temporaryFolder(), "stops.mjs");
    await writeFile(script, "process.exit(3);");
    await expect(workAside(pathToFileURL(script)).inspect([])).rejects.toMatchObject({
      code: "failed",
      message: expect.stringContaining("code 3") as string,
    });
  });
});
