import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  comparePaths,
  folderOf,
  isLitter,
  withoutExtension,
} from "../../../src/core/text/chosen-paths.ts";

const SERIES = [
  "A/1999/2 May.txt",
  "A/1999/10 May.txt",
  "A/2000/1 May.txt",
  "A b/1.txt",
  "a/3.txt",
  "letter.txt",
];

const somePaths = fc.array(
  fc
    .array(fc.constantFrom("A", "a", "2", "10", "A b", "Ä", "x.txt"), {
      minLength: 1,
      maxLength: 4,
    })
    .map((parts) => parts.join("/")),
);

describe("the order of paths", () => {
  it("counts, and keeps together what lies in one folder", () => {
    const sorted = SERIES.toReversed().toSorted(comparePaths);
    expect(sorted.filter((path) => path.startsWith("A/"))).toEqual(SERIES.slice(0, 3));
    expect(sorted.at(-1)).toBe("letter.txt");
  });

  it("never comes back to a folder that it has left", () => {
    fc.assert(
      fc.property(somePaths, (paths) => {
        const folders = paths.toSorted(comparePaths).flatMap((path) => {
          const first = path.split("/")[0] ?? "";
          return path.includes("/") ? [first] : [];
        });
        const visits = folders.filter((folder, at) => folder !== folders[at - 1]);
        expect(new Set(visits).size).toBe(visits.length);
      }),
    );
  });

  it("is the same whatever the order was before", () => {
    fc.assert(
      fc.property(somePaths, (paths) => {
        expect(paths.toReversed().toSorted(comparePaths)).toEqual(paths.toSorted(comparePaths));
      }),
    );
  });
});

describe("what nobody put there", () => {
  it.each([".DS_Store", "a/Thumbs.db", "__MACOSX/x.txt", "__MACOSX", "a/.git/x", "~$letter.docx"])(
    "is %s",
    (path) => expect(isLitter(path)).toBe(true),
  );

  it.each(["a.txt", "a/b.c/d.txt", "Thumbs.dbx", "../a.txt", "1..2.txt"])("is not %s", (path) =>
    expect(isLitter(path)).toBe(false),
  );
});

describe("the folder of a path", () => {
  it("is all before the last division", () => {
    expect(folderOf("A/1999/x.txt")).toBe("A/1999");
    expect(folderOf("x.txt")).toBeUndefined();
  });
});

describe("a path without what tells its format", () => {
  it.each([
    ["a/one.txt", "a/one"],
    ["one.two.pdf", "one.two"],
    ["a.b/one", "a.b/one"],
    ["a/.hidden", "a/.hidden"],
    ["one", "one"],
  ])("of %s is %s", (path, name) => expect(withoutExtension(path)).toBe(name));
});
