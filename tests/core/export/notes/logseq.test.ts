import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AnchoredAnnotation } from "../../../../src/contract/annotation.ts";
import { logseqNotes } from "../../../../src/core/export/formats/logseq/note-form.ts";
import { tinyCorpus } from "../../../support/tiny-corpus.ts";
import { highlight, note, whole } from "../annotations.ts";
import { anyText } from "../arbitrary.ts";
import { merged } from "./merging.ts";

const corpus = tinyCorpus();
const S1 = "small-talks/s1";
const UUID = "0b7e41aa-0000-4000-8000-00000000000a";

const one = highlight(corpus, UUID, [whole(corpus, `${S1}/t1/p1`)], { tags: ["a b", "c"] });
const two = highlight(corpus, "b", [whole(corpus, `${S1}/t1/p2`)], { note: "- Why now?\nx:: y" });
const three = highlight(corpus, "c", [whole(corpus, `${S1}/t2/p1`)]);

function exportInto(
  annotations: AnchoredAnnotation[],
  text?: string,
  options: { removeGone?: boolean } = {},
) {
  const existing = text === undefined ? [] : [{ path: "Talks.md", text }];
  return merged("logseq", { corpus, annotations, existing, ...options });
}

function changed(text: string, from: string, to: string): string {
  expect(text).toContain(from);
  return text.replace(from, () => to);
}

describe("pages for Logseq", () => {
  test("have their properties first, and each excerpt as a block with an id", () => {
    const { text, files } = exportInto([one]);
    expect(files[0]?.path).toBe("Small talks, large consequences.md");
    expect(text).toMatch(
      /^readout:: small-talks\nsource:: Jane Doe, .*\nlink:: readout:\/\/small-talks\nreadout-state:: \w+\nalias:: \[\[Small talks, large consequences\]\]\ntags:: \[\[a b\]\], c\n\n- ## 1\. Orlov asked/,
    );
    expect(text).toMatch(
      new RegExp(
        `- \\*\\*sec\\. 1.*\\n {2}readout-part:: r-${UUID} \\w{14}\\n {2}id:: ${UUID}\\n {2}> \\*\\*Ivan Orlov`,
      ),
    );
  });

  test("do not change when nothing has changed", () => {
    const first = exportInto([one, two]).text;
    expect(exportInto([one, two], first)).toMatchObject({ files: [], changes: [], unchanged: 2 });
  });

  test("keep remarks below a block, what Logseq adds to it, and how far in it stands", () => {
    let text = exportInto([one, two]).text;
    text = changed(
      text,
      `  readout-part:: r-${UUID}`,
      `  collapsed:: true\n  readout-part:: r-${UUID}`,
    );
    const at = text.indexOf("- **sec. 1, turn 1, ¶ 1");
    const rest = text.indexOf("\n\n- **sec.", at);
    const inner = text.slice(at, rest).replaceAll(/^(?=.)/gm, "\t");
    text = `${text.slice(0, at)}- Mine\n${inner}\n\t\t- My remark${text.slice(rest)}`;
    expect(exportInto([one, two], text)).toMatchObject({ files: [], changes: [], unchanged: 2 });
    const again = exportInto([{ ...one, note: "Now I see." }, two], text);
    expect(again.kinds).toEqual([`updated r-${UUID}`]);
    expect(again.text).toContain("\t  collapsed:: true\n");
    expect(again.text).toContain("\n\t  > Now I see.\n");
    expect(again.text).toContain("\n\t\t- My remark\n");
  });

  test("put a new excerpt behind the remarks on the one before", () => {
    const first = changed(
      exportInto([one, three]).text,
      "\n\n- **sec. 1, turn 2",
      "\n\t- My remark\n\n- **sec. 1, turn 2",
    );
    const again = exportInto([one, two, three], first);
    expect(again.kinds).toEqual(["added r-b"]);
    const places = ["My remark", "readout-part:: r-b", "readout-part:: r-c"];
    expect(places.map((place) => again.text.indexOf(place))).toEqual(
      places.map((place) => again.text.indexOf(place)).toSorted((a, b) => a - b),
    );
  });

  test("keep what is gone, marked, until it is there again or may be removed", () => {
    const first = exportInto([one, two]).text;
    const again = exportInto([one], first);
    expect(again.kinds).toEqual(["kept r-b"]);
    expect(again.text).toMatch(/readout-part:: r-b \w+ gone\n {2}\*No longer in the export/);
    expect(exportInto([one], again.text).files).toEqual([]);
    expect(exportInto([one, two], again.text).text).toBe(first);
    const removed = exportInto([one], again.text, { removeGone: true });
    expect(removed.kinds).toEqual(["removed r-b"]);
    expect(removed.text).not.toContain("r-b");
  });

  test("keep what is gone, although it may be removed, while remarks hang on it", () => {
    const first = `${exportInto([one, two]).text}\t- My remark\n`;
    const again = exportInto([one], first, { removeGone: true });
    expect(again.changes).toMatchObject([
      { kind: "kept", block: "r-b", remark: expect.stringContaining("hang on it") as string },
    ]);
    expect(again.text).toContain("readout-part:: r-b");
  });

  test("keep both versions of a block that was changed by hand and in Readout", () => {
    const first = changed(exportInto([one]).text, "**Whose words:**", "**Their words:**");
    expect(exportInto([one], first)).toMatchObject({ files: [], kinds: [`edited r-${UUID}`] });
    const next = { ...one, note: "Now I see." };
    const again = exportInto([next], first);
    expect(again.text).toContain("> Now I see.");
    expect(again.text).toContain("- *As you had changed it by hand:*");
    expect(again.text).toContain("**Their words:**");
    expect(again.text.match(/id:: /g)).toHaveLength(1);
    expect(exportInto([next], again.text).files).toEqual([]);
  });

  test("keep properties of their owner byte for byte", () => {
    const first = changed(exportInto([one]).text, "tags:: ", "rating::   5\ntags:: mine, ");
    const again = exportInto([{ ...one, tags: ["new"] }], first).text;
    expect(again).toContain("rating::   5\ntags:: mine, [[a b]], c, new\n");
  });

  test("hold arbitrary notes in one block, and whatever stands around it stays", () => {
    fc.assert(
      fc.property(anyText, anyText, (text, own) => {
        const free = note("n", { kind: "notebook" }, text);
        const first = exportInto([free]).text;
        const ids = logseqNotes
          .split(first)
          .segments.flatMap((part) => (part.kind === "managed" ? [part.id] : []));
        expect(ids.filter((id) => id.startsWith("r-"))).toEqual(["r-n"]);
        const remark = `\t- ${own.replaceAll(/[\r\n]/g, " ")} mine\n`;
        const mixed = `${first}${remark}`;
        expect(exportInto([free], mixed)).toMatchObject({ files: [], unchanged: 1 });
        const again = exportInto([{ ...free, note: `${text}!` }], mixed).text;
        expect(again.endsWith(remark)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
