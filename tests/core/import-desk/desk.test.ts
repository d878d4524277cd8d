import { describe, expect, it } from "vitest";
import { ReadoutError } from "../../../src/contract/result.ts";
import { importFiles, memoryDesk, sendFiles, whenRead } from "../../support/memory-desk.ts";
import { memoryShelf } from "../../support/memory-shelf.ts";
import { OTHER, TALK } from "./talks.ts";

describe("an import", () => {
  it("keeps nothing until it is told to, and then all that was read", async () => {
    const { api, shelf } = memoryDesk();
    const job = await sendFiles(api, { "b.txt": OTHER, "a.txt": TALK });
    await api.readImport({ job });
    const read = await whenRead(api, job);
    expect(read.state).toBe("review");
    expect(read.files.map(({ path, state }) => [path, state])).toEqual([
      ["a.txt", "read"],
      ["b.txt", "read"],
    ]);
    expect(shelf.works()).toEqual([]);
    expect(shelf.entries().map(({ id }) => id)).toEqual(["bundled"]);
    const kept = await api.keepImport({ job });
    expect(kept).toMatchObject({ state: "done", corpus: "talks" });
    expect(kept.files.map(({ state, works }) => [state, works])).toEqual([
      ["warnings", [shelf.works()[0]?.work.id]],
      ["warnings", [shelf.works()[1]?.work.id]],
    ]);
  });

  it("says what was found in each file", async () => {
    const { api } = memoryDesk();
    const { files } = await importFiles(api, { "a.txt": TALK });
    expect(files[0]).toMatchObject({
      path: "a.txt",
      format: "plain text",
      bytes: TALK.length,
      counts: { speakers: 2, turns: 3 },
      reason: null,
    });
    expect(files[0]?.sure).toBeGreaterThan(0);
  });

  it("refuses one file of sixty without hiding the others", async () => {
    const { api, shelf } = memoryDesk();
    const files = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [
        `talk ${index}.txt`,
        index === 30 ? "hostile" : `Talk ${index}\n\n${TALK}`,
      ]),
    );
    const done = await importFiles(api, files);
    expect(done.state).toBe("done");
    const refused = done.files.filter(({ state }) => state === "refused");
    expect(refused.map(({ path, reason }) => [path, reason])).toEqual([
      ["talk 30.txt", expect.stringContaining("because it is hostile")],
    ]);
    expect(shelf.works()).toHaveLength(59);
    expect(new Set(shelf.works().map(({ work }) => work.id)).size).toBe(59);
    expect(shelf.works().map(({ source }) => source)).toEqual(
      Object.keys(files).filter((path) => path !== "talk 30.txt"),
    );
  });

  it("makes no corpus when everything is refused", async () => {
    const { api, shelf, open } = memoryDesk();
    const done = await importFiles(api, { "a.txt": "hostile" });
    expect(done).toMatchObject({ state: "done", corpus: null });
    expect(shelf.entries()).toHaveLength(1);
    expect(open.size).toBe(0);
  });

  it("keeps what is chosen, and the rest later", async () => {
    const { api, shelf, open } = memoryDesk();
    const job = await sendFiles(api, { "a.txt": TALK, "b.txt": OTHER });
    await api.readImport({ job });
    await whenRead(api, job);
    expect(await api.keepImport({ job, paths: ["b.txt"] })).toMatchObject({ state: "review" });
    expect(shelf.works().map(({ source }) => source)).toEqual(["b.txt"]);
    expect(open.size).toBe(1);
    expect(await api.keepImport({ job })).toMatchObject({ state: "done" });
    expect(shelf.works()).toHaveLength(2);
    expect(open.size).toBe(0);
    await expect(api.keepImport({ job, paths: ["b.txt"] })).rejects.toMatchObject({
      code: "import-not-found",
    });
  });

  it("leaves nothing behind when it is cancelled, at any time", async () => {
    for (const steps of [0, 1, 2]) {
      const { api, shelf, open } = memoryDesk();
      const job = await sendFiles(api, { "a.txt": TALK, "b.txt": OTHER });
      if (steps > 0) await api.readImport({ job });
      if (steps > 1) await whenRead(api, job);
      expect(await api.cancelImport({ job })).toMatchObject({ state: "cancelled" });
      expect(open.size).toBe(0);
      expect(shelf.entries()).toHaveLength(1);
      await expect(api.keepImport({ job })).rejects.toThrow("was cancelled");
    }
  });

  it("leaves what was kept when it is cancelled afterwards", async () => {
    const { api, shelf } = memoryDesk();
    const job = await sendFiles(api, { "a.txt": TALK, "b.txt": OTHER });
    await api.readImport({ job });
    await whenRead(api, job);
    await api.keepImport({ job, paths: ["a.txt"] });
    await api.cancelImport({ job });
    expect(shelf.works().map(({ source }) => source)).toEqual(["a.txt"]);
  });

  it("leaves no corpus behind when the shelf cannot keep the first works", async () => {
    const desk = memoryDesk();
    const { api, shelf } = desk;
    const keep = shelf.keep.bind(shelf);
    shelf.keep = () => Promise.reject(new Error("the disk is full"));
    const job = await sendFiles(api, { "a.txt": TALK });
    await api.readImport({ job });
    await whenRead(api, job);
    await expect(api.keepImport({ job })).rejects.toThrow("the disk is full");
    expect(shelf.entries()).toHaveLength(1);
    shelf.keep = keep;
    expect(await api.keepImport({ job })).toMatchObject({ state: "done", corpus: "talks" });
  });

  it("does not begin where nothing could be kept, unless nothing is to be kept", async () => {
    const shelf = memoryShelf([]);
    const locked = new ReadoutError("library-locked", "The library can only be read here.");
    shelf.checkWritable = async () => Promise.reject(locked);
    const { api, open } = memoryDesk({ shelf });
    const where = { corpus: null, title: "Talks" };
    await expect(api.beginImport(where)).rejects.toBe(locked);
    expect(open.size).toBe(0);
    expect(await api.beginImport({ ...where, onlyLooks: true })).toMatchObject({
      state: "receiving",
    });
  });

  it("says of equal files that they are", async () => {
    const { api } = memoryDesk();
    const { files } = await importFiles(api, { "a.txt": TALK, "b.txt": TALK });
    const said = files.map(({ warnings }) => warnings.map(({ message }) => message).join(" "));
    expect(said[0]).not.toContain("the same file");
    expect(said[1]).toContain("the same file as a.txt");
  });

  it("tells rate and time left while it reads", async () => {
    const held = Promise.withResolvers<void>();
    const { api, time } = memoryDesk({
      openIntake: async () => ({
        append: async () => 1000,
        unpack: async (path: string) => ({
          documents: [{ key: path, path, bytes: 1000, hash: path }],
          refusals: [],
        }),
        read: async ({ path }: { path: string }) => {
          if (path === "b.txt") await held.promise;
          return new TextEncoder().encode(TALK);
        },
        takePictures: async () => new Map(),
        setAside: async () => undefined,
        takeUp: () => Promise.reject(new Error("nothing")),
        discard: async () => undefined,
      }),
    });
    const job = await sendFiles(api, { "a.txt": TALK, "b.txt": TALK });
    expect(await api.importProgress({ job })).toMatchObject({ rate: null, secondsLeft: null });
    await api.readImport({ job });
    await new Promise((resolve) => setTimeout(resolve, 10));
    time.now = 2000;
    expect(await api.importProgress({ job })).toMatchObject({
      state: "reading",
      read: { files: 1, bytes: 1000 },
      total: { files: 2, bytes: 2000 },
      rate: 500,
      secondsLeft: 2,
    });
    held.resolve();
    await whenRead(api, job);
  });
});

describe("parts of a file", () => {
  it("come in order, and reading waits for the last", async () => {
    const { api } = memoryDesk();
    const { job } = await api.beginImport({ corpus: null, title: "Talks" });
    await expect(api.readImport({ job })).rejects.toThrow("No file was sent");
    const part = (number: number, isLast: boolean) =>
      api.sendImportFile({ job, path: "a.txt", part: number, isLast, data: "QQ==" });
    await expect(part(1, false)).rejects.toThrow("part 1 is the next");
    expect(await part(0, false)).toEqual({ received: 1 });
    await expect(part(0, false)).rejects.toThrow("part 2 is the next");
    await expect(api.readImport({ job })).rejects.toThrow("not come in whole");
    expect(await part(1, true)).toEqual({ received: 2 });
    await expect(part(2, true)).rejects.toThrow("come in whole already");
    await api.readImport({ job });
    await expect(part(0, true)).rejects.toThrow("takes no more files");
    await whenRead(api, job);
  });
});

describe("a job", () => {
  it("that is unknown is told to be gone", async () => {
    const { api } = memoryDesk();
    await expect(api.importProgress({ job: "x" })).rejects.toMatchObject({
      code: "import-not-found",
    });
  });

  it("goes into a corpus that is there and may be changed", async () => {
    const { api } = memoryDesk();
    await expect(api.beginImport({ corpus: "x", title: "X" })).rejects.toMatchObject({
      code: "corpus-not-found",
    });
    await expect(api.beginImport({ corpus: "bundled", title: "X" })).rejects.toMatchObject({
      code: "not-allowed",
    });
  });

  it("that is over makes room for the next", async () => {
    const { api } = memoryDesk();
    const { job } = await importFiles(api, { "a.txt": TALK });
    await api.beginImport({ corpus: null, title: "Next" });
    await expect(api.importProgress({ job })).rejects.toMatchObject({ code: "import-not-found" });
  });
});
