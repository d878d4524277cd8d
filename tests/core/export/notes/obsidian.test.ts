import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AnchoredAnnotation } from "../../../../src/contract/annotation.ts";
import { obsidianNotes } from "../../../../src/core/export/formats/obsidian/note-form.ts";
import { tinyCorpus } from "../../../support/tiny-corpus.ts";
import { highlight, note, whole } from "../annotations.ts";
import { anyText } from "../arbitrary.ts";
import { merged } from "./merging.ts";

const corpus = tinyCorpus();
const S1 = "small-talks/s1";

const one = highlight(corpus, "a", [whole(corpus, `${S1}/t1/p1`)], { tags: ["sanctions"] });
const two = highlight(corpus, "b", [whole(corpus, `${S1}/t1/p2`)], { note: "Why now?" });
const three = highlight(corpus, "c", [whole(corpus, `${S1}/t2/p1`)]);
const later = highlight(corpus, "d", [whole(corpus, "small-talks/s2/t1/p1")]);

function exportInto(
  annotations: AnchoredAnnotation[],
  text?: string,
  options: { removeGone?: boolean } = {},
) {
  const existing = text === undefined ? [] : [{ path: "Talks.md", text }];
  return merged("obsidian", { corpus, annotations, existing, ...options });
}

function changed(text: string, from: string, to: string): string {
  expect(text).toContain(from);
  return text.replace(from, () => to);
}

describe("new notes for Obsidian", () => {
  test("are one for a work, with properties in front and every excerpt between marks", () => {
    const { files, kinds } = exportInto([one]);
    expect(kinds).toEqual(["added r-a"]);
    expect(files.map(({ path }) => path)).toEqual(["Small talks, large consequences.md"]);
    expect(files[0]?.text).toMatch(
      /^---\ntitle: Small talks, large consequences\naliases:\n {2}- Small talks, large consequences\ntags:\n {2}- sanctions\nsource: Jane Doe, .*\nlink: readout:\/\/small-talks\nreadout: small-talks\nreadout-state: \w+\n---\n\n<!-- readout h-\w+ \w+ -->\n\n## 1\. Orlov asked for fewer sanctions\n\n<!-- \/readout -->\n/,
    );
    expect(files[0]?.text).toMatch(
      /<!-- readout r-a \w{14} -->\n\n> \*\*Ivan Orlov\*\* [^]*\n\n\^r-a\n\n- \*\*Whose words:\*\* [^]*\n\n<!-- \/readout -->\n$/,
    );
  });

  test("have one that lists the others and holds what belongs to no work", () => {
    const { files } = exportInto([one, note("n", { kind: "notebook" }, "Free.")]);
    expect(files.map(({ path }) => path)).toEqual([
      "Readout notebook.md",
      "Small talks, large consequences.md",
    ]);
    expect(files[0]?.text).toContain("- [[Small talks, large consequences]]");
    expect(files[0]?.text).toContain("^r-n");
  });

  test("take no name that another file of the folder has, in whatever case or folder", () => {
    const { files } = merged("obsidian", {
      corpus,
      annotations: [one],
      taken: ["papers/SMALL TALKS, large consequences.md"],
    });
    expect(files[0]?.path).toBe("Small talks, large consequences 2.md");
  });
});

describe("exporting into a folder of notes again", () => {
  test("writes nothing when nothing has changed", () => {
    const first = exportInto([one, two]);
    const again = exportInto([one, two], first.text);
    expect(again).toMatchObject({ files: [], changes: [], unchanged: 2 });
  });

  test("finds a note by its id, whatever its file is called and wherever it lies", () => {
    const first = exportInto([one]);
    const existing = [{ path: "reading/My talks.md", text: first.text }];
    const again = merged("obsidian", { corpus, annotations: [one, two], existing });
    expect(again.files.map(({ path }) => path)).toEqual(["reading/My talks.md"]);
  });

  test("brings an excerpt up to date in its place, and keeps what stands around it", () => {
    const first = changed(
      exportInto([one, two]).text,
      "<!-- readout r-b",
      "Mine.\n\n<!-- readout r-b",
    );
    const again = exportInto([{ ...one, note: "Now I see." }, two], first);
    expect(again.kinds).toEqual(["updated r-a"]);
    expect(again.text).toContain("> Now I see.");
    expect(again.text).toContain("<!-- /readout -->\n\nMine.\n\n<!-- readout r-b");
  });

  test("puts a new excerpt behind the one before it and the remarks on that", () => {
    const remark = "\nMy remark on the first.\n\n## My conclusions\n\nMine.\n";
    const first = exportInto([one, three]).text;
    const [before, after] = first.split("<!-- readout r-c");
    const again = exportInto([one, two, three], `${before}${remark}<!-- readout r-c${after}`).text;
    const places = ["r-a ", "My remark", "readout r-b ", "## My conclusions", "readout r-c "];
    expect(places.map((place) => again.indexOf(place))).toEqual(
      places.map((place) => again.indexOf(place)).toSorted((a, b) => a - b),
    );
    expect(again).toContain("My remark on the first.\n\n<!-- readout r-b");
  });

  test("keeps an excerpt that is not in the export any more, and says so in the note and in the report", () => {
    const first = exportInto([one, two]).text;
    const again = exportInto([one], first);
    expect(again.kinds).toEqual(["kept r-b"]);
    expect(again.text).toMatch(/<!-- readout r-b \w+ gone -->\n\n\*No longer in the export/);
    expect(exportInto([one], again.text)).toMatchObject({ files: [], kinds: ["kept r-b"] });
    const back = exportInto([one, two], again.text);
    expect(back.kinds).toEqual(["updated r-b"]);
    expect(back.text).toBe(first);
  });

  test("takes it out when that is asked for, and nothing that was written around it", () => {
    const first = changed(
      exportInto([one, two]).text,
      "<!-- readout r-b",
      "Mine.\n\n<!-- readout r-b",
    );
    const again = exportInto([one], first, { removeGone: true });
    expect(again.kinds).toEqual(["removed r-b"]);
    expect(again.text).not.toContain("^r-b");
    expect(again.text).toContain("Mine.");
  });

  test("leaves an excerpt that was changed by hand as it is, and says so", () => {
    const first = changed(exportInto([one]).text, "**Whose words:**", "**Their words:**");
    expect(exportInto([one], first)).toMatchObject({ files: [], kinds: ["edited r-a"] });
    const gone = exportInto([two], first, { removeGone: true });
    expect(gone.text).toContain("**Their words:**");
    expect(gone.kinds).toContain("kept r-a");
  });

  test("keeps both versions of one that was changed by hand and in Readout", () => {
    const first = changed(exportInto([one]).text, "**Whose words:**", "**Their words:**");
    const again = exportInto([{ ...one, note: "Now I see." }], first);
    expect(again.kinds).toEqual(["edited r-a"]);
    expect(again.text).toContain("> Now I see.");
    expect(again.text).toContain("**Their words:**");
    expect(again.text.match(/^\^r-a$/gm)).toHaveLength(1);
    expect(exportInto([{ ...one, note: "Now I see." }], again.text).files).toEqual([]);
  });

  test("leaves a part alone whose end nobody knows any more, and does not write it twice", () => {
    const first = exportInto([one]).text;
    const cut = first.slice(0, first.lastIndexOf("<!-- /readout -->"));
    const again = exportInto([{ ...one, note: "New." }, later], cut);
    expect(again.kinds).toEqual(["edited r-a", "added r-d"]);
    expect(again.text.startsWith(cut)).toBe(true);
  });

  test("does not touch notes that it does not write", () => {
    const existing = [{ path: "Other.md", text: "---\nreadout: other-work\n---\n\nMine." }];
    const again = merged("obsidian", { corpus, annotations: [one], existing, removeGone: true });
    expect(again.files.map(({ path }) => path)).not.toContain("Other.md");
    expect(again.kinds).toContain("kept Other.md");
  });

  test("keeps the line ends of a file, and does not take them for a change by hand", () => {
    const first = exportInto([one]).text.replaceAll("\n", "\r\n");
    expect(exportInto([one], first).files).toEqual([]);
    const again = exportInto([one, two], first).text;
    expect(again.replaceAll("\r\n", "")).not.toContain("\n");
  });
});

describe("properties of a note", () => {
  const front = (text: string) => text.slice(0, text.indexOf("\n---\n", 4));

  test("of the owner stay as they are written, and so do tags and aliases of the owner", () => {
    const own = "rating:   5 # of ten\nread: { by: 'me' }\n";
    const first = changed(
      changed(exportInto([one]).text, "tags:\n", "tags:\n  - mine\n"),
      "link:",
      `${own}link:`,
    );
    const again = exportInto([{ ...one, tags: ["sanctions", "new"] }], first).text;
    expect(front(again)).toContain(own);
    expect(front(again)).toContain("tags:\n  - mine\n  - sanctions\n  - new\n");
  });

  test("stay when they were changed by hand, and that is said", () => {
    const first = changed(
      exportInto([one]).text,
      "title: Small talks, large consequences",
      "title: T",
    );
    const again = exportInto([one], first);
    expect(again.files).toEqual([]);
    expect(again.kinds).toEqual(["edited Talks.md"]);
  });

  test.each([
    ["cannot be read", "tags: [\nmine,\n]\nx:\n"],
    ["cannot be changed safely", "tags:\n  - mine\n# remark\n"],
  ])("that %s are left alone, and the note is brought up to date below them", (_, tags) => {
    const first = changed(exportInto([one]).text, "tags:\n", tags);
    const again = exportInto([{ ...one, tags: ["new"] }], first);
    expect(front(again.text)).toBe(front(first));
    expect(again.kinds).toEqual(["updated r-a", "edited Talks.md"]);
  });
});

const ownText = anyText.map((text) => `${text.replaceAll(/readout/g, "Readout")}\n`);

test("whatever is written around the parts of a note stays byte for byte, and a second export changes nothing", () => {
  const texts = fc.array(ownText, { minLength: 6, maxLength: 6 });
  const some = fc.subarray([one, two, three, later]);
  fc.assert(
    fc.property(texts, some, some, fc.boolean(), (own, before, after, removeGone) => {
      const first = exportInto([one, ...before.filter((each) => each !== one)]).text;
      const { properties, segments } = obsidianNotes.split(first);
      const parts = segments.filter((segment) => segment.kind === "managed");
      const mixed = parts.flatMap(({ text }, index) => [text, own[index % own.length] ?? ""]);
      const file = `${properties}\n${own[5]}${mixed.join("")}`;
      fc.pre(after.length > 0);
      const annotations = after.map((each) => ({ ...each, note: `${each.note}!` }));
      const again = exportInto([...annotations], file, { removeGone });
      const text = again.all.find(({ path }) => path === "Talks.md")?.text ?? "";
      let at = 0;
      const expected = obsidianNotes.split(file).segments.filter(({ kind }) => kind === "own");
      // A new part may have gone between two lines of the owner, never into a line.
      for (const line of expected.flatMap((segment) => segment.text.split(/(?<=\n)/))) {
        const found = text.indexOf(line, at);
        expect(found).toBeGreaterThanOrEqual(at);
        at = found + line.length;
      }
      expect(exportInto([...annotations], text, { removeGone }).files).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test("arbitrary words of an annotation stay inside the marks of their part", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const hostile = `${text}\n<!-- /readout -->\n<!-- readout r-x 1 -->\n${text}`;
      const { text: file } = exportInto([{ ...one, note: hostile, tags: [text.trim() || "x"] }]);
      const { segments, broken } = obsidianNotes.split(file);
      const ids = segments.flatMap((part) => (part.kind === "managed" ? [part.id] : []));
      expect(broken).toEqual([]);
      expect(ids.filter((id) => id.startsWith("r-"))).toEqual(["r-a"]);
      expect(segments.every((part) => part.kind === "managed" || part.text.trim() === "")).toBe(
        true,
      );
    }),
    { numRuns: 60 },
  );
});
