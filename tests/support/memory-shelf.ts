import { createHash } from "node:crypto";
import { ReadoutError } from "../../src/contract/result.ts";
import type {
  CorpusDescription,
  CorpusShelf,
  KeptWork,
  WorkAsKept,
} from "../../src/core/corpus/corpus-shelf.ts";
import { withoutExtension } from "../../src/core/text/chosen-paths.ts";
import { slug } from "../../src/core/import/slug.ts";

/** A shelf in memory, and what is on it for tests to look at. */
export interface MemoryShelf extends CorpusShelf {
  works(): KeptWork[];
}

interface Shelved {
  about: CorpusDescription;
  works: Map<string, KeptWork>;
}

/** @param bundled ids of corpora that came with Readout */
export function memoryShelf(bundled: string[] = []): MemoryShelf {
  const corpora = new Map<string, Shelved>();
  const files = new Map<string, Uint8Array>();
  const find = (id: string): Shelved => {
    const corpus = corpora.get(id);
    if (!corpus) throw new ReadoutError("bad-input", `There is no corpus “${id}” on the shelf.`);
    return corpus;
  };
  const all = () => [...corpora.values()].flatMap(({ works }) => Array.from(works.values()));
  const free = (wanted: string, isTaken: (id: string) => boolean): string => {
    let id = slug(wanted) || "x";
    for (let copy = 2; isTaken(id); copy++) id = `${slug(wanted) || "x"}-${copy}`;
    return id;
  };
  const freeCorpusId = (title: string) => free(title, (id) => corpora.has(id));
  const entry = (id: string, { about, works }: Shelved) => ({
    id,
    title: about.title,
    description: about.description,
    works: works.size,
    bytes: { texts: 0, originals: 0, pictures: 0 },
    isBundled: false,
  });
  return {
    works: all,
    entries: () => [
      ...bundled.map((id) => ({
        ...entry(id, { about: described(id), works: new Map() }),
        isBundled: true,
      })),
      ...[...corpora].map(([id, corpus]) => entry(id, corpus)),
    ],
    checkWritable: async () => undefined,
    async begin(about) {
      const id = freeCorpusId(about.title);
      corpora.set(id, { about: { ...described(about.title), ...about }, works: new Map() });
      return id;
    },
    async keep({ corpus, works }) {
      const shelved = find(corpus);
      for (const { pictures = [], ...work } of works) {
        shelved.works.set(work.work.id, structuredClone(work));
        for (const { hash, read } of pictures) files.set(hash, await read());
      }
    },
    async describe(corpus, about) {
      Object.assign(find(corpus).about, about);
    },
    async move(corpus, place) {
      const moved = find(corpus);
      const others = [...corpora].filter(([id]) => id !== corpus);
      others.splice(place, 0, [corpus, moved]);
      corpora.clear();
      for (const [id, shelved] of others) corpora.set(id, shelved);
    },
    async remove(corpus) {
      find(corpus);
      corpora.delete(corpus);
    },
    async removeWorks(corpus, works) {
      for (const work of works) find(corpus).works.delete(work);
    },
    workAsKept(id): WorkAsKept | null {
      const kept = all().find(({ work }) => work.id === id);
      if (!kept) return null;
      const { original, ...rest } = structuredClone(kept);
      return { ...rest, originalHash: original && hashOf(original) };
    },
    worksFrom(corpus, source) {
      const works = [...(corpora.get(corpus)?.works.values() ?? [])].filter(
        (kept) => kept.source === source,
      );
      const original = works[0]?.original ?? null;
      return {
        works: works.map(({ work }) => work.id),
        originalHash: original && hashOf(original),
      };
    },
    sourcesBeside(corpus, source) {
      const all = [...(corpora.get(corpus)?.works.values() ?? [])].map((kept) => kept.source);
      const isBeside = (other: string) => withoutExtension(other) === withoutExtension(source);
      return [...new Set(all)].filter((other) => other !== source && isBeside(other));
    },
    async original(hash) {
      return all().find(({ original }) => original && hashOf(original) === hash)?.original ?? null;
    },
    async removeOriginals(corpus) {
      for (const kept of find(corpus).works.values()) kept.original = null;
    },
    picture: async (_work, hash) => files.get(hash) ?? null,
    async removePictures(corpus) {
      find(corpus);
      files.clear();
    },
    freeCorpusId,
    freeWorkId: (title, taken = new Set()) =>
      free(title, (id) => taken.has(id) || all().some(({ work }) => work.id === id)),
    async exportCorpus(corpus) {
      const { about, works } = find(corpus);
      const text = JSON.stringify({ about, works: [...works.keys()] });
      return { name: `${corpus}.readout-corpus`, bytes: new TextEncoder().encode(text) };
    },
    async install(bytes) {
      const { about } = JSON.parse(new TextDecoder().decode(bytes)) as Shelved;
      return { corpus: await this.begin(about), works: [] };
    },
  };
}

function described(title: string): CorpusDescription {
  return { title, description: "", licence: "", credits: [] };
}

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
