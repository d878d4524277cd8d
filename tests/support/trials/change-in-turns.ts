import { setTimeout as delay } from "node:timers/promises";
import { openLibraryFolder } from "../../../src/node/library/folder.ts";
import { noteNumber } from "../note-number.ts";
import { stepOf, timeOf } from "./numbered-changes.ts";

// A process of its own: node change-in-turns.ts FOLDER HOST FROM COUNT AT-ONCE
// Adds COUNT notes, and opens the library anew for each AT-ONCE of them, as commands do; prints each once it is stored.
const [path, host, from, count, atOnce] = process.argv.slice(2);
const last = Number(from) + Number(count) - 1;

for (let number = Number(from); number <= last;) {
  const folder = await openLibraryFolder(path!, {
    host: host === "cli" ? "cli" : "web",
    patience: 20_000,
  });
  // A window does not wait for others, so that it is opened again.
  if (folder.store.status().writable)
    for (let left = Number(atOnce); left > 0 && number <= last; left -= 1, number += 1) {
      await folder.store.claim();
      const forward = { upserted: [noteNumber(number)], removed: [] };
      const step = stepOf(`Add ${number}`, forward, folder.store.read());
      await folder.store.commit({ change: "do", at: timeOf(number), step });
      process.stdout.write(`${number}\n`);
    }
  await folder.close();
  await delay(1);
}
