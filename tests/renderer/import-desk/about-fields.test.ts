import { describe, expect, it } from "vitest";
import { EMPTY_RECIPE } from "../../../src/contract/recipe.ts";
import { emptyDocument } from "../../../src/core/import/empty-document.ts";
import { proposeWork } from "../../../src/core/import/transcript/propose-work.ts";
import {
  ABOUT_FIELDS,
  aboutChanges,
  aboutValues,
} from "../../../src/renderer/features/import-desk/review/about-fields.ts";
import {
  LANGUAGE_NAMES,
  languageName,
  languageTag,
} from "../../../src/renderer/features/import-desk/review/language-names.ts";
import { correctAbout } from "../../../src/renderer/features/import-desk/review/recipe-edits.ts";

const document = {
  ...emptyDocument(),
  title: "The ferry",
  authors: ["Ann Berg", "Bo Dahl"],
  language: "en-GB",
  licence: "CC0",
};

const before = aboutValues(proposeWork(document));

describe("what a document is, as it is typed", () => {
  it("is what was understood, in lines of text", () => {
    expect(before).toEqual({
      title: "The ferry",
      subtitle: "",
      authors: "Ann Berg; Bo Dahl",
      translators: "",
      language: "British English",
      publisher: "",
      date: "",
      url: "",
      licence: "CC0",
    });
    expect(aboutChanges(before, before)).toEqual({ changes: {}, problems: {} });
  });

  it("corrects only what was changed, and what was emptied is none", () => {
    const typed = { ...before, title: " On the road ", authors: "Cy Moe;", licence: "" };
    expect(aboutChanges(before, typed)).toEqual({
      changes: { title: "On the road", authors: ["Cy Moe"], licence: null },
      problems: {},
    });
  });

  it("is refused at the field where it cannot be used", () => {
    const typed = { ...before, language: "Klingonish", url: "javascript:alert(1)", date: "1999" };
    const { changes, problems } = aboutChanges(before, typed);
    expect(changes).toEqual({ date: "1999" });
    expect(problems.language).toMatch(/no language that Readout knows\. Type its name/u);
    expect(problems.url).toMatch(/no address of the web\. Write it like this/u);
  });

  it("comes back from what it corrects, in every field", () => {
    const typed = {
      title: "On the road",
      subtitle: "A talk",
      authors: "Cy Moe",
      translators: "Di Lund; Ed Foss",
      language: "German",
      publisher: "The Ferry Press",
      date: "May 1999",
      url: "https://example.org/road",
      licence: "CC BY 4.0",
    };
    expect(Object.keys(typed).toSorted()).toEqual(ABOUT_FIELDS.toSorted());
    const recipe = correctAbout(EMPTY_RECIPE, aboutChanges(before, typed).changes);
    expect(aboutValues(proposeWork(document, recipe))).toEqual(typed);
  });
});

describe("a language", () => {
  it("is known by its name and by its tag", () => {
    for (const [name, tag] of LANGUAGE_NAMES) {
      expect(languageTag(name.toUpperCase())).toBe(tag);
      expect(languageTag(tag)).toBe(tag);
      expect(languageName(tag)).toBe(name);
    }
    expect(languageTag("gsw")).toBe("gsw");
  });

  it("may be unknown, and is none when there is no such name or tag", () => {
    expect(languageTag(" ")).toBe("und");
    expect(languageTag("unknown")).toBe("und");
    for (const typed of ["Klingonish", "e n", "x_y", "qqq"]) expect(languageTag(typed)).toBeNull();
  });
});
