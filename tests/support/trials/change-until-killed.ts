import { contentsOfStore } from "../../../src/core/library/library-store.ts";
import { writeBackup } from "../../../src/node/backups/write-backup.ts";
import { systemDisk } from "../../../src/node/disk.ts";
import { openLibraryFolder } from "../../../src/node/library/folder.ts";
import { encodeLibrary } from "../../../src/node/library/snapshot-bytes.ts";
import type { TidyingLimits } from "../../../src/node/library/tidying.ts";
import { changeNumber, timeOf } from "./numbered-changes.ts";

// A process of its own: node change-until-killed.ts FOLDER FROM OPTIONS
// Makes change FROM, FROM + 1, … and prints the number of each once it is stored; `opening` and `open` before.
const [path, from, json] = process.argv.slice(2);
const { limits, isBackingUp } = JSON.parse(json!) as {
  limits?: TidyingLimits;
  isBackingUp: boolean;
};
await say("opening");
const folder = await openLibraryFolder(path!, { host: "web", ...(limits ? { limits } : {}) });
const { store } = folder;
await say("open");
for (let number = Number(from); ; number += 1) {
  await store.claim();
  if (isBackingUp && number % 5 === 0) await backUp(number);
  await store.commit(changeNumber(number, store.read()));
  await say(String(number));
}

/** Goes on once the system has the line: what waits in this process dies with it when its reader is slow. */
function say(line: string): Promise<void> {
  return new Promise((resolve) => {
    process.stdout.write(`${line}\n`, () => resolve());
  });
}

async function backUp(number: number): Promise<void> {
  const bytes = encodeLibrary(contentsOfStore(store));
  await writeBackup(systemDisk, path!, { bytes, made: timeOf(number), reason: "asked" });
}
