import { describe, expect, it } from "vitest";
import { ReadoutError } from "../../../src/contract/result.ts";
import { decodeManifest } from "../../../src/core/corpus/read-package.ts";

const MANIFEST = {
  schemaVersion: 1,
  id: "talks",
  title: "Talks",
  works: [{ id: "one", file: "one.xml" }],
};

const decode = (manifest: unknown) =>
  decodeManifest(JSON.stringify(manifest), "talks/manifest.json");

describe("the manifest of a corpus package", () => {
  it("names the corpus and its works; description, licence and credits may be missing", () => {
    expect(decode(MANIFEST)).toEqual({
      id: "talks",
      title: "Talks",
      description: "",
      licence: "",
      credits: [],
      works: [{ id: "one", file: "one.xml" }],
    });
  });

  it("may name the source of a work, in its folder or below, and what of it is left out", () => {
    const work = { id: "one", file: "one.xml" };
    const withSource = (source: unknown) => decode({ ...MANIFEST, works: [{ ...work, source }] });
    const source = { file: "source/one.txt", boilerplate: [1, 156] };
    expect(withSource(source).works).toEqual([{ ...work, source }]);
    expect(withSource({ file: "one.txt" }).works[0]?.source?.boilerplate).toEqual([]);
    for (const file of [
      "../one.txt",
      "a/../../one.txt",
      "/etc/passwd",
      "a//b",
      "C:one.txt",
      ".one",
    ])
      expect(() => withSource({ file })).toThrow("works.0.source.file");
    expect(() => withSource({ file: "one.txt", boilerplate: [0] })).toThrow("boilerplate");
  });

  it("may start with a byte order mark and hold parts that a later version knows", () => {
    const json = `\u{FEFF}${JSON.stringify({ ...MANIFEST, colour: "red" })}`;
    expect(decodeManifest(json, "m").id).toBe("talks");
  });

  it.each([
    ["is not JSON", "{", "not valid JSON"],
    ["is no object", "[]", "it has to be an object with named parts"],
    ["is of another version", JSON.stringify({ ...MANIFEST, schemaVersion: 2 }), "schemaVersion"],
    ["has no works", JSON.stringify({ ...MANIFEST, works: [] }), "at least one work"],
    ["has an id with a slash", JSON.stringify({ ...MANIFEST, id: "a/b" }), "“id”"],
    [
      "has two works with one id",
      JSON.stringify({ ...MANIFEST, works: [MANIFEST.works[0], { id: "one", file: "two.xml" }] }),
      "two works with the id “one”",
    ],
  ])("that %s is refused by name", (_, json, reason) => {
    expect(() => decodeManifest(json, "talks/manifest.json")).toThrow(ReadoutError);
    expect(() => decodeManifest(json, "talks/manifest.json")).toThrow(
      new RegExp(`^talks/manifest\\.json: .*(${reason})`, "u"),
    );
  });

  it.each(["../secret.xml", "/etc/passwd", "sub/one.xml", "C:one.xml", ".hidden", "a\\b.xml"])(
    "cannot name the file %s outside its folder",
    (file) => {
      expect(() => decode({ ...MANIFEST, works: [{ id: "one", file }] })).toThrow("works.0.file");
    },
  );
});
