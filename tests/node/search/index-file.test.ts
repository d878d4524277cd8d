import { readdir, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { IndexKeeper } from "../../../src/node/search/index-keeper.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { answersOf, indexOf, keptOf, openKeeper, plainIndex, workOf } from "./kept-index.ts";

const WORKS = { a: workOf("a", 300), b: workOf("b", 200, 50), c: [] };

async function indexPath(): Promise<string> {
  return join(await temporaryFolder(), "search.index");
}

describe("the file of an index", () => {
  it("opens again and answers as when it was built, and as a plain scan does", async () => {
    const path = await indexPath();
    const expected = await answersOf(plainIndex(WORKS));
    const built = openKeeper(path, WORKS);
    expect(built.asked).toEqual(["a", "b", "c"]);
    expect(await answersOf(built.index)).toEqual(expected);
    built.keeper.close();

    const { asked, index } = openKeeper(path, WORKS);
    expect(asked).toEqual([]);
    expect(await answersOf(index)).toEqual(expected);
    expect(await index.state()).toEqual({ isComplete: true, indexed: 500, passages: 500 });
  });

  it("leads a changed, an added and a removed work alone to be asked for", async () => {
    const path = await indexPath();
    openKeeper(path, WORKS).keeper.close();
    const works = { a: WORKS.a, b: workOf("b", 150, 400), d: workOf("d", 20) };
    const changed = openKeeper(path, works);
    expect(changed.asked).toEqual(["b", "d"]);
    const expected = await answersOf(plainIndex(works));
    expect(await answersOf(changed.index)).toEqual(expected);
    changed.keeper.close();

    const again = openKeeper(path, works);
    expect(again.asked).toEqual([]);
    expect(await answersOf(again.index)).toEqual(expected);
  });

  it("is built anew when most of what it holds has changed", async () => {
    const path = await indexPath();
    const many = { a: workOf("a", 30), b: workOf("b", 3_000) };
    openKeeper(path, many).keeper.close();
    const changed = { a: many.a, b: workOf("b", 2_900, 7_000) };
    const { asked, index } = openKeeper(path, changed);
    expect(asked).toEqual(["a", "b"]);
    const page = { offset: 0, limit: 9, facets: false, sets: [] };
    expect(await index.find({ plan: { op: "all" }, order: "reading", ...page })).toMatchObject({
      total: 2_930,
    });
  });

  it("holds none of a work that left while its passages were still being added", async () => {
    const path = await indexPath();
    openKeeper(path, WORKS).keeper.close();
    const stopped = new IndexKeeper(keptOf(path, { ...WORKS, d: workOf("d", 60) }));
    stopped.add(workOf("d", 40));
    stopped.close();

    for (const works of [{ ...WORKS, d: workOf("d", 5, 900) }, WORKS]) {
      const { keeper, index } = openKeeper(path, works);
      expect(await answersOf(index)).toEqual(await answersOf(plainIndex(works)));
      keeper.close();
    }
  });

  it("is for its owner's eyes alone", async () => {
    const path = await indexPath();
    openKeeper(path, WORKS);
    expect((await stat(path)).mode & 0o077).toBe(0);
    expect((await stat(`${path}.changes`)).mode & 0o077).toBe(0);
  });

  it("is not there at all when building was given up, and neither is anything else", async () => {
    const path = await indexPath();
    const keeper = new IndexKeeper(keptOf(path, WORKS));
    for (const { id } of keeper.lacking()) keeper.add(WORKS[id as keyof typeof WORKS]);
    for (const _ of [1, 2, 3]) keeper.endWork();
    const writing = keeper.settle();
    writing.next();
    expect(await readdir(join(path, ".."))).toHaveLength(1);
    writing.return(undefined);
    expect(await readdir(join(path, ".."))).toEqual([]);
  });

  it("takes what a dead process left behind with it, and leaves what a living one is writing", async () => {
    const path = await indexPath();
    const folder = join(path, "..");
    const [dead, living, other] = [
      ".search.index.999999999-0a1b2c3d.tmp",
      `.search.index.${process.ppid}-0a1b2c3d.tmp`,
      ".library.json.999999999-0a1b2c3d.tmp",
    ];
    for (const name of [dead, living, other]) await writeFile(join(folder, name), "half");
    openKeeper(path, WORKS);
    expect((await readdir(folder)).sort()).toEqual(
      [living, other, "search.index", "search.index.changes"].sort(),
    );
  });
});

describe("an index that is being built", () => {
  it("answers from the works that are there, and says how much that is", async () => {
    const works = { a: workOf("a", 120), b: workOf("b", 80, 500), c: workOf("c", 50, 900) };
    const keeper = new IndexKeeper(keptOf(await indexPath(), works));
    const index = indexOf(keeper);
    const there: Record<string, (typeof works)["a"]> = {};
    let indexed = 0;
    for (const [id, passages] of Object.entries(works)) {
      expect(await index.state()).toEqual({ isComplete: false, indexed, passages: 250 });
      expect(await answersOf(index)).toEqual(await answersOf(plainIndex(there)));
      keeper.add(passages.slice(0, 10));
      keeper.add(passages.slice(10));
      keeper.endWork();
      there[id] = passages;
      indexed += passages.length;
    }
    const expected = await answersOf(plainIndex(works));
    for (const _ of keeper.settle()) expect((await index.state()).isComplete).toBe(false);
    expect(await index.state()).toEqual({ isComplete: true, indexed, passages: 250 });
    expect(await answersOf(index)).toEqual(expected);
    keeper.close();
  });
});
