import { openLibraryFolder, type LibraryFolderOptions } from "../../../src/node/library/folder.ts";
import { changeNumber } from "./numbered-changes.ts";

// A process of its own: node change-until-killed.ts FOLDER FROM OPTIONS
// Makes change FROM, FROM + 1, … and prints the number of each once it is stored; `opening` and `open` before.
const [path, from, options] = process.argv.slice(2);
process.stdout.write("opening\n");
const folder = await openLibraryFolder(path!, {
  host: "web",
  ...(JSON.parse(options!) as Partial<LibraryFolderOptions>),
});
process.stdout.write("open\n");
for (let number = Number(from); ; number += 1) {
  await folder.store.claim();
  await folder.store.commit(changeNumber(number, folder.store.read()));
  process.stdout.write(`${number}\n`);
}
