import { readdir, readFile, stat, symlink, writeFile as plainWrite } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { systemDisk, type Disk } from "../../../src/node/disk.ts";
import { removeTemporaries, setAside } from "../../../src/node/library/files.ts";
import { createFile, replaceFile } from "../../../src/node/replace-file.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const pieces = (...texts: string[]) => texts.map((text) => Buffer.from(text));

/** The disk of this machine, on which every new file fails after its first bytes. */
const failing: Disk = {
  ...systemDisk,
  async create(path) {
    const file = await systemDisk.create(path);
    return { ...file, sync: () => Promise.reject(new Error("no sync")) };
  },
};

describe("a file of the library", () => {
  it("is written from its pieces, for its owner alone, and never over another", async () => {
    const path = join(await temporaryFolder(), "kept");
    await createFile(systemDisk, path, pieces("fi", "rst"));
    await expect(createFile(systemDisk, path, pieces("second"))).rejects.toMatchObject({
      code: "EEXIST",
    });
    expect(await readFile(path, "utf8")).toBe("first");
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it("is replaced whole, where a symbolic link leads, or not at all", async () => {
    const [folder, elsewhere] = [await temporaryFolder(), await temporaryFolder()];
    const path = join(folder, "library.json");
    await plainWrite(join(elsewhere, "real.json"), "old");
    await symlink(join(elsewhere, "real.json"), path);
    await expect(replaceFile(failing, path, pieces("new"))).rejects.toThrow("no sync");
    expect(await readFile(path, "utf8")).toBe("old");
    await replaceFile(systemDisk, path, pieces("new"));
    expect(await readFile(join(elsewhere, "real.json"), "utf8")).toBe("new");
    expect([await readdir(folder), await readdir(elsewhere)]).toEqual([
      ["library.json"],
      ["real.json"],
    ]);
  });

  it("is set aside under a name that says why and when, each time another", async () => {
    const folder = await temporaryFolder();
    const path = join(folder, "library.journal");
    const options = { why: "damaged", now: new Date(0) };
    const first = await setAside(systemDisk, path, Buffer.from("1"), options);
    const second = await setAside(systemDisk, path, Buffer.from("2"), options);
    expect([first, second]).toEqual([
      join(folder, "library.damaged-1970-01-01T00-00-00.journal"),
      join(folder, "library.damaged-1970-01-01T00-00-00-2.journal"),
    ]);
    expect([await readFile(first, "utf8"), await readFile(second, "utf8")]).toEqual(["1", "2"]);
  });

  it("left unfinished by a crash is removed, and nothing else is", async () => {
    const folder = await temporaryFolder();
    const kept = [".other.99-0a1b2c3d.tmp", "library.damaged-x.json", "library.json"];
    const left = [".library.journal.99-0a1b2c3d.tmp", ".library.json.99-0a1b2c3d.tmp"];
    for (const name of [...kept, ...left]) await plainWrite(join(folder, name), "x");
    await removeTemporaries(systemDisk, folder);
    expect((await readdir(folder)).toSorted()).toEqual(kept);
  });
});
