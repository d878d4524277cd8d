import { describe, expect, it } from "vitest";
import { checkTei } from "../../../../src/core/import/tei/check-tei.ts";

const HEADER = `<particDesc><listPerson><person xml:id="berg"/></listPerson></particDesc>
<settingDesc><setting xml:id="call"><persName ref="#berg"/><date when="1999-02-28"/></setting></settingDesc>`;

const BODY = `<div n="1" xml:id="s1" type="record" corresp="#call">
<sp xml:id="s1.t1" who="#berg"><p xml:id="s1.t1.p1">Yes.</p></sp>
</div>`;

function warnings(body = BODY, header = HEADER): string[] {
  const xml = `<TEI><teiHeader><profileDesc>\n${header}\n</profileDesc></teiHeader>
<text><body>\n${body}\n</body></text></TEI>`;
  return checkTei(xml, "w.xml").map(({ line, problem }) => `${line}: ${problem}`);
}

const changed = (text: string, before: string, after: string) => {
  if (!text.includes(before)) throw new Error(`“${before}” is not in the example`);
  return text.replace(before, after);
};

describe("a file of which nothing is left to guess", () => {
  it("gives no warning", () => {
    expect(warnings()).toEqual([]);
  });

  it("may carry no identifiers at all, or point to other files and to the web", () => {
    expect(
      warnings(
        `<div><sp who="people.xml#orlov"><p>Yes. <ref target="https://a.test/#b">b</ref></p></sp></div>`,
      ),
    ).toEqual([]);
  });
});

describe("a file that is read all the same", () => {
  it.each([
    [
      "an identifier twice",
      's1.t1.p1"',
      's1.t1"',
      "7: the identifier “s1.t1” was given before, in line 7",
    ],
    [
      "a paragraph without identifier",
      "</sp>",
      "<p>No.</p></sp>",
      /^7: this paragraph has no identifier/,
    ],
    [
      "a speech without identifier",
      "</div>",
      '<sp who="#berg"><p xml:id="x">No.</p></sp></div>',
      /^8: this speech has no/,
    ],
    [
      "a speaker who is nobody",
      'who="#berg"',
      'who="#orlov"',
      "7: “#orlov” is nobody whom the header lists",
    ],
    [
      "a speaker who is a place in the file",
      'who="#berg"',
      'who="#s1"',
      "7: “#s1” is nobody whom the header lists",
    ],
    [
      "a speaker not pointed to",
      'who="#berg"',
      'who="berg"',
      "7: “berg” is nobody whom the header lists",
    ],
    [
      "a pointer to nothing",
      "Yes.",
      '<ref target="#gone">Yes.</ref>',
      "7: “#gone” points to nothing in this file",
    ],
    [
      "an excerpt of what is no record",
      '"#call"',
      '"#berg"',
      /^6: this excerpt points to no record/,
    ],
  ])("warns of %s", (_case, before, after, warning) => {
    const found = warnings(changed(BODY, before, after));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(warning);
  });

  it("warns of a record that is not there at both ends", () => {
    expect(warnings(changed(BODY, "#call", "#gone"))).toEqual([
      "6: “#gone” points to nothing in this file",
      "6: this excerpt points to no record that the header describes",
    ]);
  });

  it.each(["1999-02-30", "1999-13", "yesterday", ""])("warns of the date “%s”", (date) => {
    expect(warnings(BODY, changed(HEADER, "1999-02-28", date))).toEqual([
      `3: “${date}” is no date of the calendar`,
    ]);
  });

  it("warns of a participant who is nobody", () => {
    expect(warnings(BODY, changed(HEADER, 'ref="#berg"', 'ref="#call"'))).toEqual([
      "3: the participant “#call” is nobody whom the header lists",
    ]);
  });

  it("warns of bytes that are no text", () => {
    expect(warnings(changed(BODY, "Yes", "Y\u{FFFD}s"))).toEqual([
      "7: there are bytes here that are no text (UTF-8)",
    ]);
  });
});
