import type { KeptWork } from "../../../src/core/corpus/corpus-shelf.ts";
import { openShelf, type OpenShelf } from "../../../src/node/corpora/open-shelf.ts";
import type { ReadNow } from "../../../src/node/corpora/work-files.ts";
import type { Disk } from "../../../src/node/disk.ts";
import { keptWork } from "./kept-works.ts";

/** A change of a shelf. */
export type ShelfStep = (shelf: OpenShelf) => Promise<unknown>;

const keep =
  (corpus: string, ...works: KeptWork[]): ShelfStep =>
  (shelf) =>
    shelf.keep({ corpus, works });

/**
 * A short life of a shelf, in which everything happens at least once.
 * @param other A corpus package
 */
export function shelfLife(other: Uint8Array): ShelfStep[] {
  return [
    (shelf) => shelf.begin({ title: "Talks" }),
    keep("talks", keptWork("alpha", ["A one.", "A two."]), keptWork("beta", ["B one."])),
    (shelf) => shelf.begin({ title: "Others" }),
    keep("others", keptWork("gamma", ["A one.", "A two."])),
    keep("talks", keptWork("alpha", ["A other."]), keptWork("delta", ["D."])),
    (shelf) => shelf.describe("talks", { title: "All talks" }),
    (shelf) => shelf.move("others", 0),
    (shelf) => shelf.removeWorks("talks", ["beta", "delta"]),
    (shelf) => shelf.remove("talks"),
    (shelf) => shelf.install(other, "package.zip"),
    (shelf) => shelf.removeOriginals("others"),
    (shelf) => shelf.remove("others"),
  ];
}

/** A package of the corpus `talks`, as somebody else has it. */
export async function talksPackage(disk: Disk, library: string, now: ReadNow): Promise<Uint8Array> {
  const shelf = await openOn(disk, library, now);
  const corpus = await shelf.begin({ title: "Talks" });
  await shelf.keep({ corpus, works: ["alpha", "epsilon"].map((id) => keptWork(id, [id, "E."])) });
  return (await shelf.exportCorpus(corpus, { withOriginals: true })).bytes;
}

export function openOn(disk: Disk, library: string, now: ReadNow): Promise<OpenShelf> {
  return openShelf({ disk, library, bundled: [], claim: async () => undefined, readNow: now });
}

/** All that a shelf says and every text on it. */
export function described(shelf: OpenShelf): string {
  const load = shelf.loader();
  const corpora = shelf.outlined().map(({ id, title, works }) => {
    const texts = works.map((work) => {
      const { passages, textVersion } = load(work.id);
      if (textVersion !== work.textVersion) return `${work.id}: another text than it says`;
      return `${work.id}: ${passages.map(({ text }) => text).join(" / ")}`;
    });
    return `${id} (${title}): ${texts.join("; ")}`;
  });
  return [...corpora, ...shelf.notices().map(({ message }) => message)].join("\n");
}
