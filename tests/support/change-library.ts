import { openLibraryFolder } from "../../src/node/library/folder.ts";
import { addsNote } from "./note-step.ts";

// A process of its own: node change-library.ts FOLDER HOST FROM COUNT [stay]
// Adds COUNT notes one by one, prints the number of each once it is stored, and ends or stays.
const [path, host, from, count, stay] = process.argv.slice(2);
const folder = await openLibraryFolder(path!, {
  host: host === "cli" ? "cli" : "web",
  patience: 15_000,
});
for (let number = Number(from); number < Number(from) + Number(count); number += 1) {
  await folder.store.claim();
  await folder.store.commit(addsNote(number));
  process.stdout.write(`${number}\n`);
}
if (stay === "stay") setInterval(() => undefined, 1000);
else await folder.close();
