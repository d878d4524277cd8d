import { describe, expect, it } from "vitest";
import { ReadoutError } from "../../../../src/contract/result.ts";
import { readXml } from "./tei.ts";

function complaintAbout(xml: string): string {
  try {
    readXml(xml);
  } catch (error) {
    if (error instanceof ReadoutError && error.code === "corpus-unreadable") return error.message;
    throw error;
  }
  throw new Error("the file was read");
}

describe("a file that is no readable TEI", () => {
  it.each([
    ["is cut off", "<TEI>\n<text>\n<body><p>one", "line 3", "well-formed"],
    ["closes the wrong element", "<TEI>\n<text>\n</TEI>", "line 3", "well-formed"],
    ["uses an entity of its own", "<TEI>\n<text>&nbsp;</text></TEI>", "line 2", "well-formed"],
    ["holds nothing but text", "words", "line 1", "well-formed"],
    ["is empty", "", "line 1", "no XML element"],
    ["has another outermost element", "\n<html/>", "line 2", "html"],
    ["has no text", "<TEI>\n<teiHeader/></TEI>", "line 1", "no text"],
    ["has a text without words", "<TEI>\n<text><body> </body></text></TEI>", "line 2", "no words"],
  ])("because it %s is refused by file and line", (_, xml, line, reason) => {
    const complaint = complaintAbout(xml);
    expect(complaint).toContain(`w.xml, ${line}:`);
    expect(complaint).toContain(reason);
  });

  it("says that nothing was changed and what to do", () => {
    expect(complaintAbout("<TEI>")).toMatch(/Nothing was changed.*Put the file right/u);
  });
});

describe("a file that would take too much", () => {
  it("because of a DOCTYPE with entities is refused before they are used", () => {
    const bomb = `<!DOCTYPE TEI [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>
      <TEI><text><body><p>&b;</p></body></text></TEI>`;
    expect(complaintAbout(bomb)).toContain("DOCTYPE");
  });

  it("because of an outside DOCTYPE is refused as well", () => {
    const outside = '<!DOCTYPE TEI SYSTEM "file:///etc/passwd"><TEI><text><p>x</p></text></TEI>';
    expect(complaintAbout(outside)).toContain("DOCTYPE");
  });

  it("because it is nested without end is refused at its 257th level", () => {
    const nested = (depth: number) =>
      `<TEI><text>${"<div>".repeat(depth)}x${"</div>".repeat(depth)}</text></TEI>`;
    expect(readXml(nested(254)).passages).toHaveLength(1);
    expect(complaintAbout(nested(100_000))).toContain("more than 256 deep");
  });
});
