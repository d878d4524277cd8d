import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { openReadout } from "../../../src/node/open-readout.ts";
import { sourceWorkers } from "../../../src/node/worker-scripts.ts";
import { sendFiles, whenRead } from "../../support/memory-desk.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const RESOURCES = fileURLToPath(new URL("../../../resources", import.meta.url));
const TIME = 60_000;

const talk = (name: string, words: string) =>
  `${name}\n\nORLOV: ${words}.\n\nSMITH: An answer to that.\n\nORLOV: It is taken up again.\n`;

async function open() {
  const readout = await openReadout({
    resources: RESOURCES,
    host: "web",
    library: await temporaryFolder(),
    workers: sourceWorkers(),
  });
  onTestFinished(() => readout.close());
  return readout.api;
}

describe("a Readout that imports", { timeout: TIME }, () => {
  it("lets what is kept be read, found and marked while the rest is looked at", async () => {
    const api = await open();
    const files = {
      "a.txt": talk("First talk", "Zebras were never mentioned"),
      "b.txt": talk("Second talk", "Giraffes were mentioned once"),
    };
    const job = await sendFiles(api, files);
    await api.readImport({ job });
    await whenRead(api, job);
    const { files: reports } = await api.keepImport({ job, paths: ["a.txt"] });
    const [work] = reports[0]?.works ?? [];
    expect((await api.openWork({ work: work ?? "" })).title).toBe("First talk");
    const hit = await vi.waitFor(async () => {
      const { hits } = await api.search({ query: "zebras" });
      expect(hits).toHaveLength(1);
      return hits[0];
    }, 20_000);
    expect((await api.search({ query: "giraffes" })).total).toBe(0);
    const target = {
      kind: "quote",
      passage: hit?.passage ?? "",
      quote: "never mentioned",
    } as const;
    await api.addAnnotation({ target });
    expect(await api.keepImport({ job })).toMatchObject({ state: "done" });
    await vi.waitFor(async () => {
      expect((await api.search({ query: "giraffes" })).total).toBe(1);
    }, 20_000);
    const [annotation] = await api.listAnnotations({});
    expect(annotation?.anchor).toMatchObject({
      status: "exact",
      ranges: [target].map(({ passage }) => ({ passage })),
    });
  });

  it("keeps annotations of a corpus that is removed", async () => {
    const api = await open();
    const job = await sendFiles(api, {
      "a.txt": talk("First talk", "Zebras were never mentioned"),
    });
    await api.readImport({ job });
    await whenRead(api, job);
    const { corpus, files } = await api.keepImport({ job });
    const { passages } = await api.openWork({ work: files[0]?.works[0] ?? "" });
    const passage = passages.find(({ text }) => text.startsWith("Zebras"))?.id ?? "";
    await api.addAnnotation({ target: { kind: "quote", passage, quote: "Zebras" }, note: "mine" });
    await api.removeCorpus({ id: corpus ?? "" });
    expect(await api.listAnnotations({})).toMatchObject([
      { note: "mine", anchor: { status: "lost" } },
    ]);
  });
});
