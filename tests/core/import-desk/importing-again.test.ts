import { describe, expect, it } from "vitest";
import type { FileReport } from "../../../src/contract/import.ts";
import { EMPTY_RECIPE, type Recipe } from "../../../src/contract/recipe.ts";
import { importFiles, memoryDesk, sendFiles, whenRead } from "../../support/memory-desk.ts";
import { OTHER, TALK, tei } from "./talks.ts";

const messages = (files: FileReport[]) =>
  files.flatMap(({ warnings }) => warnings.map(({ message }) => message));

describe("an import into the same corpus again", () => {
  const about = { corpus: "talks", title: "" };
  const addresses = (desk: ReturnType<typeof memoryDesk>) =>
    Object.fromEntries(
      desk.shelf.works().flatMap(({ work }) => work.passages.map(({ text, id }) => [text, id])),
    );

  it("leaves alone what is the same, without reading it", async () => {
    const desk = memoryDesk();
    await importFiles(desk.api, { "a.txt": TALK, "b.txt": OTHER });
    desk.readings.length = 0;
    const done = await importFiles(
      desk.api,
      { "a.txt": TALK, "b.txt": `${OTHER}\nMore.\n` },
      about,
    );
    expect(done.files.map(({ state }) => state)).toEqual(["unchanged", "warnings"]);
    expect(desk.readings).toEqual(["b.txt"]);
    expect(desk.shelf.works()).toHaveLength(2);
  });

  it("keeps the address of every paragraph whose words stayed, and its recipe", async () => {
    const desk = memoryDesk();
    const job = await sendFiles(desk.api, { "a.txt": TALK });
    await desk.api.correctAlike({
      job,
      recipe: { ...EMPTY_RECIPE, speakers: [{ label: "SMITH", person: "Ann Smith" }] },
    });
    await desk.api.readImport({ job });
    await whenRead(desk.api, job);
    await desk.api.keepImport({ job });
    const before = addresses(desk);
    const changed = TALK.replace("ORLOV:", "ORLOV: Words that are new.\n\nORLOV:");
    await importFiles(desk.api, { "a.txt": changed }, about);
    const after = addresses(desk);
    expect(after).toMatchObject(before);
    expect(Object.keys(after)).toHaveLength(Object.keys(before).length + 1);
    const [kept] = desk.shelf.works();
    expect(kept?.work.persons.map(({ name }) => name)).toContain("Ann Smith");
  });

  it("keeps what was corrected of its records and of what it is, and says what it does not find", async () => {
    const desk = memoryDesk();
    const talk = `12 September 1999. Meeting in Oslo\n\n${TALK}`;
    const job = await sendFiles(desk.api, { "a.txt": talk });
    await desk.api.readImport({ job });
    const read = await whenRead(desk.api, job);
    expect(messages(read.files)).toEqual([
      expect.stringMatching(/By its words it may be English \(en\), .* correct it/u),
    ]);
    const record = { text: "12 September 1999. Meeting in Oslo", occurrence: 1 };
    const recipe = {
      ...EMPTY_RECIPE,
      about: { title: "On the road", language: "en-GB" },
      records: [{ ...record, date: "May 1998" }],
    };
    await desk.api.correctDocument({ job, path: "a.txt", recipe });
    await desk.api.keepImport({ job });
    const changed = talk.replace("ORLOV:", "ORLOV: Words that are new.\n\nORLOV:");
    const again = await importFiles(desk.api, { "a.txt": changed }, about);
    const [kept] = desk.shelf.works();
    expect(kept?.work).toMatchObject({ title: "On the road", language: "en-GB" });
    expect(kept?.work.records).toMatchObject([{ kind: "meeting", date: { iso: "1998-05" } }]);
    expect(messages(again.files)).toEqual([]);
    const other = changed.replace("12 September 1999", "13 September 1999");
    const missed = await importFiles(desk.api, { "a.txt": other }, about);
    expect(messages(missed.files)).toEqual([
      expect.stringMatching(/not in it any more: “12 September 1999\. Meeting in Oslo”\./u),
    ]);
  });

  it("tells a language by many words without a warning", async () => {
    const desk = memoryDesk();
    const long = Array.from(
      { length: 9 },
      (_, at) => `It was the ${at}th of the days that we had.`,
    );
    const { files } = await importFiles(desk.api, { "a.txt": long.join("\n\n") });
    expect(files).toMatchObject([
      { state: "imported", language: { tag: "en", is: "guessed" }, warnings: [] },
    ]);
  });

  it("says of a document whose language nobody can tell that it is kept as of none", async () => {
    const desk = memoryDesk();
    const { files } = await importFiles(desk.api, { "a.txt": "Abc." });
    expect(messages(files)).toEqual([expect.stringMatching(/an unknown language \(und\)/u)]);
    expect(desk.shelf.works()[0]?.work.language).toBe("und");
  });

  it("takes over a recipe of a version that could correct less", async () => {
    const desk = memoryDesk();
    const { about: _about, people: _people, records: _records, ...earlier } = EMPTY_RECIPE;
    await importFiles(desk.api, { "a.txt": TALK });
    const [kept] = desk.shelf.works();
    kept!.recipe = earlier as Recipe;
    const done = await importFiles(desk.api, { "a.txt": TALK }, about);
    expect(done.files[0]?.state).toBe("unchanged");
    const changed = await sendFiles(desk.api, { "a.txt": `${TALK}\nMore.\n` }, about);
    await desk.api.readImport({ job: changed });
    await whenRead(desk.api, changed);
    const { recipe } = await desk.api.reviewDocument({ job: changed, path: "a.txt" });
    expect(recipe).toEqual(EMPTY_RECIPE);
  });

  it("lets an unchanged document be corrected", async () => {
    const desk = memoryDesk();
    await importFiles(desk.api, { "a.txt": TALK });
    const job = await sendFiles(desk.api, { "a.txt": TALK }, about);
    await desk.api.readImport({ job });
    await whenRead(desk.api, job);
    const { recipe } = await desk.api.reviewDocument({ job, path: "a.txt" });
    const corrected = { ...recipe, notSpeakers: ["SMITH"] };
    await desk.api.correctDocument({ job, path: "a.txt", recipe: corrected });
    const done = await desk.api.keepImport({ job });
    expect(done.files[0]).toMatchObject({ state: "warnings", counts: { speakers: 1 } });
    expect(desk.shelf.works()).toHaveLength(1);
  });

  it("takes the same text in another format for the same work, and says so before it is kept", async () => {
    const desk = memoryDesk();
    await importFiles(desk.api, { "a/talk.txt": TALK });
    const before = addresses(desk);
    const job = await sendFiles(desk.api, { "a/talk.text": TALK.replace("\n", "\n\n") }, about);
    await desk.api.readImport({ job });
    const { files } = await whenRead(desk.api, job);
    expect(files[0]?.warnings[0]?.message).toContain("the words of “a/talk.txt”");
    await desk.api.keepImport({ job });
    expect(addresses(desk)).toEqual(before);
    expect(desk.shelf.works().map(({ source }) => source)).toEqual(["a/talk.text"]);
  });

  it.each([
    ["has other words", { "talk.md": OTHER }],
    ["comes together with the first", { "talk.txt": `${TALK}\nMore.\n`, "talk.md": TALK }],
    ["has another name", { "talks.md": TALK }],
    ["lies in another folder", { "a/talk.md": TALK }],
  ])("makes another work of a document in another format that %s", async (_, files) => {
    const desk = memoryDesk();
    await importFiles(desk.api, { "talk.txt": TALK });
    await importFiles(desk.api, files, about);
    expect(desk.shelf.works()).toHaveLength(2);
  });

  it("never gives an address to other words", async () => {
    const desk = memoryDesk();
    await importFiles(desk.api, { "a.txt": TALK });
    const gone = addresses(desk)["And these are the words of an answer."];
    await importFiles(desk.api, { "a.txt": TALK.split("SMITH")[0] ?? "" }, about);
    expect(Object.values(addresses(desk))).not.toContain(gone);
    const words = TALK.replace("these are the words of an answer", "now it is another matter");
    await importFiles(desk.api, { "a.txt": words }, about);
    expect(Object.values(addresses(desk))).not.toContain(gone);
  });
});

describe("an edition of many documents in one file", () => {
  const edition = (documents: string) =>
    tei("A volume", `<div><head>Papers</head>${documents}</div>`);
  const document = (id: string, heading: string, words: string) =>
    `<div type="document" xml:id="${id}"><head>${heading}</head><p>${words}</p></div>`;
  const about = { corpus: "talks", title: "" };

  it("becomes works of the corpus, each the same when it comes again", async () => {
    const { api, shelf } = memoryDesk();
    const file = edition(document("d1", "Memorandum", "One.") + document("d2", "Telegram", "Two."));
    const { files } = await importFiles(api, { "v.xml": file });
    expect(files[0]?.works).toEqual(["memorandum", "telegram"]);
    const again = edition(
      document("d2", "Telegram, revised", "Two.") + document("d3", "Letter", "Three."),
    );
    const done = await importFiles(api, { "v.xml": again }, about);
    expect(done.files[0]?.works).toEqual(["telegram", "letter"]);
    expect(done.files[0]).toMatchObject({ state: "warnings" });
    expect(done.files[0]?.warnings[0]?.message).toContain("“Memorandum” is no longer in it");
    expect(shelf.works().map(({ work }) => [work.id, work.title])).toEqual([
      ["telegram", "Telegram, revised"],
      ["letter", "Letter"],
    ]);
  });
});
