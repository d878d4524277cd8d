import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  backup,
  folderWith,
  JOURNAL,
  numbers,
  noteNumbers,
  openDamaged,
  SNAPSHOT,
  TIME,
} from "../../support/damaged-library.ts";
import { changed, lineStart, notes } from "../../support/library-bytes.ts";
import { addsNote } from "../../support/note-step.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const ALL = notes(0, 12);

interface Damage {
  kind: string;
  /** The third line of the file is damaged, or what follows it is. */
  of: (bytes: Buffer) => Buffer;
  /** Which of the notes of the snapshot, and of the journal, the file itself still gives. */
  snapshot: number[];
  journal: number[];
}

const none: number[] = [];
const but = (all: number[], number: number) => all.filter((one) => one !== number);

const DAMAGE: Damage[] = [
  {
    kind: "truncated",
    of: (bytes) => bytes.subarray(0, lineStart(bytes, 3) - 9),
    snapshot: [0],
    journal: [8],
  },
  { kind: "empty", of: () => Buffer.alloc(0), snapshot: none, journal: none },
  { kind: "null", of: () => Buffer.from("null"), snapshot: none, journal: none },
  { kind: "of a wrong JSON type", of: () => Buffer.from('"x"\n'), snapshot: none, journal: none },
  {
    kind: "filled with zeros",
    of: (bytes) => Buffer.alloc(bytes.length),
    snapshot: none,
    journal: none,
  },
  {
    kind: "begun with a byte order mark",
    of: (bytes) => Buffer.concat([Buffer.from("\ufeff"), bytes]),
    snapshot: numbers(0, 8),
    journal: numbers(8, 12),
  },
  {
    kind: "no UTF-8 in one line",
    of: (bytes) =>
      changed(bytes, (copy) => copy.fill(0xff, lineStart(copy, 2) + 80, lineStart(copy, 2) + 82)),
    snapshot: but(numbers(0, 8), 1),
    journal: but(numbers(8, 12), 9),
  },
  {
    kind: "one bit different in the words of a note",
    of: (bytes) =>
      changed(bytes, (copy) => {
        const at = copy.indexOf("Note number", lineStart(copy, 2));
        copy[at] = copy[at]! ^ 1;
      }),
    snapshot: but(numbers(0, 8), 1),
    journal: but(numbers(8, 12), 9),
  },
  {
    kind: "overwritten in the middle",
    of: (bytes) =>
      changed(bytes, (copy) => copy.fill("#", lineStart(copy, 2) + 30, lineStart(copy, 2) + 90)),
    snapshot: but(numbers(0, 8), 1),
    journal: but(numbers(8, 12), 9),
  },
  {
    kind: "without one line",
    of: (bytes) =>
      Buffer.concat([bytes.subarray(0, lineStart(bytes, 2)), bytes.subarray(lineStart(bytes, 3))]),
    snapshot: but(numbers(0, 8), 1),
    journal: but(numbers(8, 12), 9),
  },
  {
    kind: "with one line twice",
    of: (bytes) =>
      Buffer.concat([bytes.subarray(0, lineStart(bytes, 3)), bytes.subarray(lineStart(bytes, 2))]),
    snapshot: numbers(0, 8),
    journal: numbers(8, 12),
  },
  {
    kind: "followed by other bytes",
    of: (bytes) => Buffer.concat([bytes, Buffer.from("garbage \u0000\n more\n")]),
    snapshot: numbers(0, 8),
    journal: numbers(8, 12),
  },
];

/** Each is as it was written. */
function numbersIn(folder: Awaited<ReturnType<typeof openDamaged>>): number[] {
  for (const note of folder.store.read().values()) expect(ALL).toContainEqual(note);
  return noteNumbers(folder);
}

/** Opens it again: what was put right is on the disk, and nothing is wrong any more. */
async function expectRepaired(path: string, folder: Awaited<ReturnType<typeof openDamaged>>) {
  await folder.store.commit(addsNote(99));
  await folder.close();
  const again = await openDamaged(path);
  expect(again.notices).toEqual([]);
  expect(contents(again)).toEqual(contents(folder));
}

const contents = ({ store }: Awaited<ReturnType<typeof openDamaged>>) =>
  [...store.read().values()].toSorted((a, b) => a.id.localeCompare(b.id));

describe("a library file", () => {
  it.each(DAMAGE)(
    "that is $kind is kept byte for byte, and gives what it still has",
    async (damage) => {
      const bytes = damage.of(SNAPSHOT);
      const path = await folderWith({ "library.json": bytes, "library.journal": JOURNAL });
      const started = performance.now();
      const folder = await openDamaged(path);
      expect(performance.now() - started).toBeLessThan(3000);
      expect(await readFile(join(path, `library.damaged-${TIME}.json`))).toEqual(bytes);
      expect(numbersIn(folder)).toEqual([...damage.snapshot, ...numbers(8, 12)]);
      expect(folder.notices.map(({ code }) => code)).toEqual(["library-damaged"]);
      expect(folder.notices[0]!.message).toContain(join(path, `library.damaged-${TIME}.json`));
      expect(folder.store.status().writable).toBe(true);
      await expectRepaired(path, folder);
    },
  );

  it.each(DAMAGE)("that is $kind is completed from the newest good backup", async (damage) => {
    const bytes = damage.of(SNAPSHOT);
    const path = await folderWith({ "library.json": bytes, "library.journal": JOURNAL });
    const folder = await openDamaged(path, { newestBackup: backup });
    expect(numbersIn(folder)).toEqual(numbers(0, 12));
    const lost = 8 - damage.snapshot.length;
    const told = / (\d+) annotations? (?:was|were) recovered from the newest good backup/u;
    // Where the frame is gone too, the journal is asked before the backup, but has none of these.
    expect(Number(told.exec(folder.notices[0]!.message)?.[1] ?? 0)).toBe(lost);
  });
});

/** Nobody was told that half a line at the end of a journal is stored, and so it is not called damage. */
const isTorn = ({ kind }: Damage) => kind === "truncated";

const asideOf = (path: string) =>
  readFile(join(path, `library.damaged-${TIME}.journal`)).catch(() => null);

describe("a journal", () => {
  it.each(DAMAGE)("that is $kind gives every change whose line is whole", async (damage) => {
    const bytes = damage.of(JOURNAL);
    const path = await folderWith({ "library.json": SNAPSHOT, "library.journal": bytes });
    const folder = await openDamaged(path);
    expect(numbersIn(folder)).toEqual([...numbers(0, 8), ...damage.journal]);
    expect(await asideOf(path)).toEqual(bytes);
    expect(folder.notices.map(({ code }) => code)).toEqual([
      isTorn(damage) ? "library-unfinished" : "library-damaged",
    ]);
    await expectRepaired(path, folder);
  });

  it("whose last line has a hole gives all before it, keeps its bytes and says that the last is not whole", async () => {
    const bytes = Buffer.from(JOURNAL);
    bytes.fill(0, bytes.length - 40, bytes.length - 20);
    const path = await folderWith({ "library.json": SNAPSHOT, "library.journal": bytes });
    const folder = await openDamaged(path);
    expect(numbersIn(folder)).toEqual(numbers(0, 11));
    expect(await asideOf(path)).toEqual(bytes);
    expect(folder.notices.map(({ code }) => code)).toEqual(["library-unfinished"]);
    await expectRepaired(path, folder);
  });

  it("says how many changes are missing", async () => {
    const damage = DAMAGE.find(({ kind }) => kind === "overwritten in the middle")!;
    const path = await folderWith({
      "library.json": SNAPSHOT,
      "library.journal": damage.of(JOURNAL),
    });
    expect((await openDamaged(path)).notices[0]!.message).toContain("1 change could not be read");
    const empty = await folderWith({ "library.json": SNAPSHOT, "library.journal": "" });
    expect((await openDamaged(empty)).notices[0]!.message).toContain("how much cannot be told");
  });

  it("that is gone is told, and the library file opened as it is", async () => {
    const path = await folderWith({ "library.json": SNAPSHOT });
    const folder = await openDamaged(path);
    expect(folder.notices.map(({ code }) => code)).toEqual(["library-missing"]);
    expect(numbersIn(folder)).toEqual(numbers(0, 8));
    await expectRepaired(path, folder);
  });
});

describe("a library file and its journal", () => {
  it.each(DAMAGE)(
    "that are both $kind are both kept, and give what they still have",
    async (damage) => {
      const [snapshot, journal] = [damage.of(SNAPSHOT), damage.of(JOURNAL)];
      const path = await folderWith({ "library.json": snapshot, "library.journal": journal });
      const folder = await openDamaged(path);
      expect(numbersIn(folder)).toEqual([...damage.snapshot, ...damage.journal]);
      expect(await readFile(join(path, `library.damaged-${TIME}.json`))).toEqual(snapshot);
      expect(await asideOf(path)).toEqual(journal);
      expect(folder.notices.length).toBeGreaterThan(0);
      await expectRepaired(path, folder);
    },
  );

  it("that are both gone leave a library that is empty, and one that is full where there is a backup", async () => {
    const empty = await openDamaged(await temporaryFolder());
    expect([empty.store.read().size, empty.notices]).toEqual([0, []]);
    const path = await temporaryFolder();
    const folder = await openDamaged(path, { newestBackup: backup });
    expect(numbersIn(folder)).toEqual(numbers(0, 8));
    expect(folder.notices.map(({ code }) => code)).toEqual(["library-missing"]);
    await expectRepaired(path, folder);
  });
});
