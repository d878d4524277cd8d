import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ReadoutApi } from "../../src/contract/api.ts";
import { openReadout } from "../../src/node/open-readout.ts";
import { sourceWorkers } from "../../src/node/worker-scripts.ts";
import { createWebHost } from "../../src/web/create-web-host.ts";
import { largeTei } from "./large-work.ts";

const here = (path: string) => new URL(`../../${path}`, import.meta.url);

export interface ServedReadout {
  api: ReadoutApi;
  url: string;
  close(): Promise<void>;
}

/** The built window on corpora and a library of one's own, served by this process. */
export async function serveReadout(options: {
  resources?: string;
  library: string;
  /** With threads of its own, as hosts have them. */
  isThreaded?: boolean;
}): Promise<ServedReadout> {
  const readout = await openReadout({
    resources: options.resources ?? fileURLToPath(here("resources")),
    library: options.library,
    host: "web",
    ...(options.isThreaded ? { workers: sourceWorkers() } : {}),
  });
  const host = await createWebHost({
    api: readout.api,
    renderer: fileURLToPath(here("out/renderer")),
  });
  return {
    api: readout.api,
    url: host.url,
    async close() {
      await host.close();
      await readout.close();
    },
  };
}

/** Writes a corpus with one long work below `folder`, and returns the folder to read resources from. */
export async function writeLongCorpus(folder: string, paragraphs: number): Promise<string> {
  const corpus = join(folder, "corpus", "long");
  await mkdir(corpus, { recursive: true });
  await writeFile(join(corpus, "long.xml"), largeTei(paragraphs));
  const manifest = {
    schemaVersion: 1,
    id: "long",
    title: "Talks without end",
    description: "Made for tests.",
    licence: "none",
    credits: [],
    works: [{ id: "long", file: "long.xml" }],
  };
  await writeFile(join(corpus, "manifest.json"), JSON.stringify(manifest));
  return folder;
}
