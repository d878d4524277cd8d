import { describe, expect, it } from "vitest";
import { EMPTY_RECIPE } from "../../../src/contract/recipe.ts";
import { memoryDesk, sendFiles, whenRead } from "../../support/memory-desk.ts";
import { OTHER, TALK, tei } from "./talks.ts";

describe("a correction", () => {
  it("shows at once in the proposal, and is kept with the work", async () => {
    const { api, shelf } = memoryDesk();
    const job = await sendFiles(api, { "a.txt": TALK });
    await api.readImport({ job });
    await whenRead(api, job);
    const { proposed, recipe } = await api.reviewDocument({ job, path: "a.txt" });
    expect(recipe).toEqual(EMPTY_RECIPE);
    expect(proposed.speakers).toHaveLength(2);
    const corrected = { ...recipe, notSpeakers: ["SMITH"] };
    const review = await api.correctDocument({ job, path: "a.txt", recipe: corrected });
    expect(review.proposed.speakers).toHaveLength(1);
    expect((await api.importProgress({ job })).files[0]?.counts.speakers).toBe(1);
    await api.keepImport({ job });
    expect(shelf.works()[0]?.recipe).toEqual(corrected);
    expect(shelf.works()[0]?.work.persons).toHaveLength(1);
  });

  it("that cannot be used changes nothing", async () => {
    const { api } = memoryDesk();
    const job = await sendFiles(api, { "a.txt": TALK });
    await api.readImport({ job });
    await whenRead(api, job);
    const before = await api.reviewDocument({ job, path: "a.txt" });
    const recipe = { ...EMPTY_RECIPE, speakerLines: ["("] };
    await expect(api.correctDocument({ job, path: "a.txt", recipe })).rejects.toThrow(
      "no pattern that Readout can use",
    );
    await expect(api.correctAlike({ job, recipe })).rejects.toThrow("no pattern");
    expect(await api.reviewDocument({ job, path: "a.txt" })).toEqual(before);
  });

  it("of all alike reaches every document, and leaves single paragraphs alone", async () => {
    const { api } = memoryDesk();
    const job = await sendFiles(api, { "a.txt": TALK, "b.txt": OTHER });
    await api.readImport({ job });
    await whenRead(api, job);
    const paragraph = {
      text: "A talk",
      occurrence: 1,
      kind: "commentary",
      speaker: null,
    } as const;
    const own = { ...EMPTY_RECIPE, paragraphs: [paragraph] };
    await api.correctDocument({ job, path: "a.txt", recipe: own });
    await api.correctAlike({
      job,
      recipe: { ...EMPTY_RECIPE, speakers: [{ label: "ORLOV", person: "Ivan Orlov" }] },
    });
    for (const path of ["a.txt", "b.txt"]) {
      const { proposed, recipe } = await api.reviewDocument({ job, path });
      expect(proposed.speakers.map(({ name }) => name)).toContain("Ivan Orlov");
      expect(recipe.paragraphs).toEqual(path === "a.txt" ? [paragraph] : []);
    }
  });

  it("is for documents that propose something", async () => {
    const { api } = memoryDesk();
    const job = await sendFiles(api, {
      "a.xml": tei("A play", "<p>Words.</p>"),
      "b.txt": "hostile",
    });
    await api.readImport({ job });
    await whenRead(api, job);
    await expect(api.reviewDocument({ job, path: "a.xml" })).rejects.toThrow("says itself");
    for (const path of ["b.txt", "c.txt"])
      await expect(api.reviewDocument({ job, path })).rejects.toMatchObject({
        code: "import-not-found",
      });
  });
});
