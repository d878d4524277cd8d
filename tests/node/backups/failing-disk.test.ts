import { describe, expect, it } from "vitest";
import { ReadoutError } from "../../../src/contract/result.ts";
import { createBackups } from "../../../src/node/backups/backups.ts";
import { storedFormat } from "../../../src/node/backups/stored-format.ts";
import { systemDisk, type Disk } from "../../../src/node/disk.ts";
import { workHere } from "../../../src/node/safekeeping/work-here.ts";
import { noteNumber } from "../../support/annotations.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { createFailingDisk, type Fault } from "../../support/trials/failing-disk.ts";

/** One backup of a library, and then more: on each disk, those of `numbers`. */
function backupsOn(disk: Disk, folder: string, numbers: number[]) {
  return createBackups({
    disk,
    folder,
    format: storedFormat,
    work: workHere(disk, storedFormat),
    contents: () => ({ items: numbers.map(noteNumber), bin: [], tombstones: [] }),
    claim: async () => undefined,
    isWriter: () => true,
    now: () => new Date(),
    // The second takes the place of the first, so that thinning is tried as well.
    bounds: { hours: 1, days: 1, weeks: 1, occasions: 2, bytes: 1e9 },
  });
}

/** Makes a second backup while a call fails; how many calls there were. */
async function tryFault(fault: Fault): Promise<number> {
  const folder = await temporaryFolder();
  const [first] = [await backupsOn(systemDisk, folder, [1]).make("asked")];
  const failing = createFailingDisk(systemDisk, fault);
  const backups = backupsOn(failing.disk, folder, [1, 2]);
  const outcome = await backups.make("asked").catch((error: unknown) => error);

  const after = backupsOn(systemDisk, folder, [1, 2, 3]);
  const listed = await after.list();
  expect(listed.map(({ name }) => name)).toContain(first.name);
  expect(listed.filter(({ verified }) => verified === null)).toEqual([]);
  const isThere = listed.some(({ annotations }) => annotations === 2);
  expect(outcome instanceof ReadoutError || isThere).toBe(true);
  expect(outcome instanceof Error && !(outcome instanceof ReadoutError)).toBe(false);

  failing.end();
  expect(await backups.make("asked")).toMatchObject({ annotations: 2 });
  return failing.calls.length;
}

describe("a backup during which a call of the disk fails", () => {
  it.each(["EIO", "ENOSPC", "EPERM", "EMFILE"] as const)(
    "is told with %s, whichever it is; earlier ones stay whole, and the next succeeds",
    async (code) => {
      let tried = 0;
      for (let calls = Infinity; tried < calls;) {
        tried += 1;
        calls = await tryFault({ at: tried, code, isPartial: true });
      }
      expect(tried).toBeGreaterThan(15);
    },
    60_000,
  );
});
