import { spawnSync } from "node:child_process";
import { mkdir, readdir, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import type { Understood } from "../../../src/core/import-desk/understood.ts";
import { DEFAULT_LIMITS } from "../../../src/core/import/source-document.ts";
import { openTemporaryIntake } from "../../../src/node/import-desk/temporary-intake.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { zipFile } from "../../support/import/zip-file.ts";

const base64 = (contents: string | Uint8Array) => Buffer.from(contents).toString("base64");

async function openIntake(limits = DEFAULT_LIMITS, packageBytes?: number) {
  const home = await temporaryFolder();
  vi.stubEnv("TMPDIR", home);
  onTestFinished(() => void vi.unstubAllEnvs());
  expect(tmpdir()).toBe(home);
  const intake = await openTemporaryIntake(limits, packageBytes);
  onTestFinished(() => intake.discard());
  return { home, intake };
}

describe("what comes in", () => {
  it("is put together of its parts, under no name that was sent", async () => {
    const { home, intake } = await openIntake();
    for (const path of ["../../evil.txt", "C:\\evil.txt", "/etc/passwd", "a\0b"]) {
      expect(await intake.append(path, base64("one "))).toBe(4);
      expect(await intake.append(path, base64("two"))).toBe(7);
      const { documents } = await intake.unpack(path);
      expect(documents).toMatchObject([{ path, bytes: 7 }]);
      expect(Buffer.from(await intake.read(documents[0]!)).toString()).toBe("one two");
    }
    const [folder] = await readdir(home);
    expect(await readdir(join(home, folder!))).toEqual(["1", "2", "3", "4"]);
    expect((await stat(join(home, folder!))).mode & 0o077).toBe(0);
  });

  it("gives back what was understood of it", async () => {
    const { intake } = await openIntake();
    await intake.append("a.txt", base64("a"));
    const [document] = (await intake.unpack("a.txt")).documents;
    const understood: Understood = { kind: "package", format: "x", warnings: [], title: "T" };
    await intake.setAside(document!, understood);
    expect(await intake.takeUp(document!)).toEqual(understood);
  });

  it("is taken apart when it is an archive, in the order of its names", async () => {
    const { intake } = await openIntake();
    const archive = zipFile([
      { name: "b/10.txt", content: "ten" },
      { name: "b/9.txt", content: "nine" },
      { name: "__MACOSX/._a", content: "x" },
    ]);
    await intake.append("talks.zip", base64(archive));
    const { documents, refusals } = await intake.unpack("talks.zip");
    expect(documents.map(({ path }) => path)).toEqual(["talks/b/9.txt", "talks/b/10.txt"]);
    expect(refusals).toEqual([]);
    expect(Buffer.from(await intake.read(documents[0]!)).toString()).toBe("nine");
  });

  it("is left out where a system put it unasked", async () => {
    const { intake } = await openIntake();
    for (const path of ["talks/.DS_Store", "talks/~$a.docx", "Thumbs.db"]) {
      await intake.append(path, base64("x"));
      expect(await intake.unpack(path)).toEqual({ documents: [], refusals: [] });
    }
  });

  it("is refused when it grows too large", async () => {
    const { intake } = await openIntake({ ...DEFAULT_LIMITS, archiveBytes: 10 });
    await intake.append("a.txt", base64("123456789"));
    await expect(intake.append("a.txt", base64("12"))).rejects.toMatchObject({
      code: "import-refused",
      message: expect.stringContaining("a.txt"),
    });
  });

  it("may be larger than a document when it is a corpus package, and only then", async () => {
    const limits = { ...DEFAULT_LIMITS, archiveBytes: 100 };
    const { intake } = await openIntake(limits, 2_000);
    const manifest = JSON.stringify({
      format: "readout-corpus-package",
      schemaVersion: 1,
      id: "talks",
      title: "Talks",
      description: "",
      licence: "",
      credits: [],
      works: [],
    });
    const corpus = zipFile([{ name: "manifest.json", content: manifest }]);
    expect(corpus.length).toBeGreaterThan(100);
    await intake.append("talks.zip", base64(corpus));
    expect((await intake.unpack("talks.zip")).documents).toHaveLength(1);
    const others = zipFile([{ name: "a.txt", content: "Words.", isStored: true }]);
    await intake.append("others.zip", base64(others));
    await expect(intake.unpack("others.zip")).rejects.toThrow(/only a corpus package may be/u);
    await intake.append("huge.zip", base64(corpus));
    const more = intake.append("huge.zip", base64(new Uint8Array(2_000)));
    await expect(more).rejects.toThrow(/the most that a corpus package may have/u);
  });

  it("is gone when it is discarded", async () => {
    const { home, intake } = await openIntake();
    await intake.append("a.txt", base64("x"));
    await intake.discard();
    await intake.discard();
    expect(await readdir(home)).toEqual([]);
  });

  it("is swept away when the process that took it in has died, and only then", async () => {
    const { home } = await openIntake();
    const dead = spawnSync(process.execPath, ["-e", ""]).pid;
    await mkdir(join(home, `readout-import-${dead}-abcdef`));
    await writeFile(join(home, `readout-import-${dead}-abcdef`, "1"), "left");
    await mkdir(join(home, "readout-import-notes"));
    const own = (await readdir(home)).filter((name) => name.includes(`-${process.pid}-`));
    const other = await openTemporaryIntake(DEFAULT_LIMITS);
    await other.discard();
    expect((await readdir(home)).sort()).toEqual([...own, "readout-import-notes"].sort());
  });
});
