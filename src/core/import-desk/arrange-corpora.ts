import type { CorpusEntry } from "../../contract/import.ts";
import type { ImportApi } from "../../contract/import-api.ts";
import { ReadoutError } from "../../contract/result.ts";
import { pictureTypeOf } from "../import/pictures/picture-type.ts";
import type { DeskPorts } from "./ports.ts";

type CorporaApi = Pick<
  ImportApi,
  | "listCorpusEntries"
  | "changeCorpus"
  | "removeCorpus"
  | "removeOriginals"
  | "removePictures"
  | "openPicture"
  | "exportCorpus"
>;

/** What an owner does with corpora as wholes. */
export interface CorporaDesk {
  api: CorporaApi;
  /** @throws ReadoutError `corpus-not-found`, or `not-allowed` for one that came with Readout */
  checkChangeable(corpus: string): void;
}

export function arrangeCorpora({
  shelf,
  encode,
}: Pick<DeskPorts, "shelf" | "encode">): CorporaDesk {
  const find = (corpus: string): CorpusEntry => {
    const entry = shelf.entries().find(({ id }) => id === corpus);
    if (!entry) throw noSuchCorpus(corpus, shelf.entries());
    return entry;
  };
  const checkChangeable = (corpus: string): void => {
    const entry = find(corpus);
    if (entry.isBundled) throw bundled(entry);
  };
  return { checkChangeable, api: createApi({ shelf, encode }, { find, checkChangeable }) };
}

interface Checks {
  find(corpus: string): CorpusEntry;
  checkChangeable(corpus: string): void;
}

function createApi(
  { shelf, encode }: Pick<DeskPorts, "shelf" | "encode">,
  { find, checkChangeable }: Checks,
): CorporaApi {
  return {
    listCorpusEntries: async () => shelf.entries(),
    async changeCorpus({ id, position, ...about }) {
      checkChangeable(id);
      if (Object.keys(about).length > 0) await shelf.describe(id, about);
      if (position !== undefined) await shelf.move(id, position);
      return shelf.entries();
    },
    async removeCorpus({ id }) {
      checkChangeable(id);
      await shelf.remove(id);
      return shelf.entries();
    },
    async removeOriginals({ id }) {
      checkChangeable(id);
      await shelf.removeOriginals(id);
      return shelf.entries();
    },
    async removePictures({ id }) {
      checkChangeable(id);
      await shelf.removePictures(id);
      return shelf.entries();
    },
    async openPicture({ work, hash }) {
      const bytes = await shelf.picture(work, hash);
      const mediaType = bytes && pictureTypeOf(bytes);
      return bytes && mediaType ? { mediaType, data: encode(bytes) } : null;
    },
    async exportCorpus({ id }) {
      find(id);
      const { name, bytes } = await shelf.exportCorpus(id, { withOriginals: true });
      const mediaType = "application/octet-stream";
      return { name, mediaType, text: encode(bytes), encoding: "base64" };
    },
  };
}

function noSuchCorpus(corpus: string, entries: CorpusEntry[]): ReadoutError {
  const known = entries.map(({ id }) => id).join(", ");
  return new ReadoutError(
    "corpus-not-found",
    `There is no corpus “${corpus}”. Nothing was changed. The corpora are: ${known || "none yet"}.`,
  );
}

function bundled({ title }: CorpusEntry): ReadoutError {
  return new ReadoutError(
    "not-allowed",
    `“${title}” came with Readout and stays as it is. Nothing was changed. Import your documents into a corpus of your own.`,
  );
}
