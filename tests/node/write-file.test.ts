import { execFileSync } from "node:child_process";
import {
  chmod,
  lstat,
  mkdir,
  readdir,
  readFile,
  stat,
  symlink,
  writeFile as plainWrite,
} from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isTemporaryOf } from "../../src/node/replace-file.ts";
import { writeError, writeFile } from "../../src/node/write-file.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: something`), { code });
}

describe("writing a file", () => {
  it("replaces it whole, for its owner's eyes only, and leaves nothing else behind", async () => {
    const folder = await temporaryFolder();
    const path = join(folder, "library.json");
    await plainWrite(path, "a much longer text than the new one", { mode: 0o644 });
    await writeFile(path, "ёж 🙂");
    expect(await readFile(path, "utf8")).toBe("ёж 🙂");
    expect(await readdir(folder)).toEqual(["library.json"]);
    const { mode } = await stat(path);
    // Windows knows no such permissions.
    expect(process.platform === "win32" ? 0o600 : mode & 0o777).toBe(0o600);
  });

  it("writes through a symbolic link instead of replacing it", async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, "synced"));
    await plainWrite(join(folder, "synced", "library.json"), "old");
    await symlink(join(folder, "synced", "library.json"), join(folder, "library.json"));
    await writeFile(join(folder, "library.json"), "new");
    expect(await readFile(join(folder, "synced", "library.json"), "utf8")).toBe("new");
    expect(await readdir(join(folder, "synced"))).toEqual(["library.json"]);
  });

  it("makes the file that a symbolic link leads to when it is not there yet", async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, "synced"));
    await symlink(join("synced", "notes.md"), join(folder, "notes.md"));
    await writeFile(join(folder, "notes.md"), "new");
    expect(await readFile(join(folder, "synced", "notes.md"), "utf8")).toBe("new");
    expect((await lstat(join(folder, "notes.md"))).isSymbolicLink()).toBe(true);
  });

  it("says that links which lead in a circle lead nowhere", async () => {
    const folder = await temporaryFolder();
    await symlink(join(folder, "a"), join(folder, "b"));
    await symlink(join(folder, "b"), join(folder, "a"));
    await expect(writeFile(join(folder, "a"), "")).rejects.toThrow("in a circle");
    expect((await lstat(join(folder, "a"))).isSymbolicLink()).toBe(true);
  });

  it.skipIf(process.platform === "win32")("writes into a pipe and leaves it a pipe", async () => {
    const pipe = join(await temporaryFolder(), "pipe");
    execFileSync("mkfifo", [pipe]);
    const read = readFile(pipe, "utf8");
    await writeFile(pipe, "through");
    expect(await read).toBe("through");
    expect((await lstat(pipe)).isFIFO()).toBe(true);
  });

  it.skipIf(process.platform === "win32")("for others too follows what is usual here", async () => {
    const folder = await temporaryFolder();
    const path = join(folder, "export.md");
    const modeOf = async (file: string) => (await stat(file)).mode & 0o777;
    await plainWrite(join(folder, "usual"), "");
    await writeFile(path, "new", { readers: "usual" });
    expect(await modeOf(path)).toBe(await modeOf(join(folder, "usual")));
    await chmod(path, 0o664);
    await writeFile(path, "newer", { readers: "usual" });
    expect(await modeOf(path)).toBe(0o664);
  });

  it("leaves no temporary file when it fails, and says what stands in the way", async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, "library.json", "inside"), { recursive: true });
    await expect(writeFile(join(folder, "library.json"), "new")).rejects.toMatchObject({
      code: "file-unwritable",
      message: expect.stringContaining("a folder stands where the file should be"),
    });
    expect(await readdir(folder)).toEqual(["library.json"]);
  });

  it("leaves what was there, whole and alone, when it fails midway", async () => {
    const folder = await temporaryFolder();
    const path = join(folder, "chapter.docx");
    await plainWrite(path, "old");
    async function* pieces() {
      yield "the beginning ";
      yield new Uint8Array(300_000);
      throw systemError("ENOSPC");
    }
    await expect(writeFile(path, pieces())).rejects.toMatchObject({ code: "disk-full" });
    expect([await readdir(folder), await readFile(path, "utf8")]).toEqual([
      ["chapter.docx"],
      "old",
    ]);
  });

  it("says when the folder is not there, or is a file", async () => {
    const folder = await temporaryFolder();
    await plainWrite(join(folder, "file"), "");
    await expect(writeFile(join(folder, "none", "x"), "")).rejects.toThrow("does not exist");
    await expect(
      writeFile(join(folder, "file", "x"), "", { code: "library-unwritable" }),
    ).rejects.toMatchObject({
      code: "library-unwritable",
      message: expect.stringContaining("a file stands where a folder should be"),
    });
  });
});

describe("a failed write", () => {
  it.each([
    ["ENOSPC", "disk-full", "no space left"],
    ["EDQUOT", "disk-full", "no space left"],
    ["EACCES", "library-unwritable", "may not write there"],
    ["EPERM", "library-unwritable", "does not permit"],
    ["EROFS", "library-unwritable", "can only be read"],
    ["ENOTDIR", "library-unwritable", "a file stands where a folder should be"],
    ["EIO", "library-unwritable", "the disk reports an error"],
  ])("with %s is %s for people", (system, code, reason) => {
    const error = writeError(systemError(system), "/data/library.json", "library-unwritable");
    expect(error.code).toBe(code);
    expect(error.message).toContain("“/data/library.json”");
    expect(error.message).toContain(reason);
    expect(error.message).toContain("unchanged");
  });
});

describe("temporary files", () => {
  it("are told from everything else in the folder", () => {
    expect(isTemporaryOf(".library.json.123-0a1b2c3d.tmp", "library.json")).toBe(true);
    for (const name of [
      "library.json",
      ".library.json",
      ".library.json.tmp",
      ".library.json.mine.tmp",
      ".settings.json.123-0a1b2c3d.tmp",
      "library.damaged-2026-01-01T00-00-00.json",
    ])
      expect(isTemporaryOf(name, "library.json")).toBe(false);
  });
});
