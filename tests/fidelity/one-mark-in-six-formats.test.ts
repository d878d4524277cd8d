import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import type { ReadoutApi } from "../../src/contract/api.ts";
import { openReadout } from "../../src/node/open-readout.ts";
import { fileOf, type OneOfSix, TEXTS_FOR_ALL } from "../support/import/samples/six-formats.ts";
import { importFiles } from "../support/memory-desk.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const RESOURCES = fileURLToPath(new URL("../../resources", import.meta.url));
const TIME = 120_000;

/** The order in which a text comes again in all its formats, each once from another. */
const ROUND: OneOfSix[] = ["txt", "docx", "md", "pdf", "html", "epub", "txt"];

async function open(): Promise<ReadoutApi> {
  const library = await temporaryFolder();
  const readout = await openReadout({ resources: RESOURCES, library, host: "web" });
  onTestFinished(() => readout.close());
  return readout.api;
}

/** The imported works, of which there is to be one. */
async function worksOf(api: ReadoutApi) {
  const [, imported] = await api.listCorpora({});
  return imported?.works.map(({ id }) => id) ?? [];
}

describe.each(TEXTS_FOR_ALL.filter(({ name }) => ["hearing", "russian-talk"].includes(name)))(
  "marks on “$name”, which is brought again in one format after the other",
  (text) => {
    it("stay on the same words of the one work, exact or moved", { timeout: TIME }, async () => {
      const api = await open();
      await importFiles(api, { "a.txt": fileOf(text, "txt") });
      const [work = ""] = await worksOf(api);
      const { passages } = await api.openWork({ work });
      for (const { id, text: words } of passages)
        await api.addAnnotation({
          target: { kind: "quote", passage: id, quote: words.split(" ").slice(-3).join(" ") },
          note: words,
        });
      for (const format of ROUND) {
        const corpus = (await api.listCorpora({}))[1]?.id ?? "";
        const { files } = await importFiles(
          api,
          { [`a.${format}`]: fileOf(text, format) },
          { corpus, title: "" },
        );
        expect([format, files[0]?.works]).toEqual([format, [work]]);
        expect(await worksOf(api)).toEqual([work]);
        const now = new Map(
          (await api.openWork({ work })).passages.map((one) => [one.id, one.text]),
        );
        await vi.waitFor(async () => {
          const notes = await api.listAnnotations({});
          expect(notes).toHaveLength(passages.length);
          for (const { note, anchor } of notes) {
            expect([format, note, anchor.status]).toEqual([
              format,
              note,
              expect.stringMatching(/^(?:exact|moved)$/u),
            ]);
            expect(now.get(anchor.ranges[0]?.passage ?? "")).toBe(note);
          }
        }, 20_000);
      }
    });
  },
);
