import { checkManuscript } from "../../../src/core/checking/check-manuscript.ts";
import { corpusSources } from "../../../src/core/checking/corpus-sources.ts";
import { type CheckDesk, createCheckDesk } from "../../../src/core/checking/desk/check-desk.ts";
import { manuscriptOfText } from "../../../src/core/checking/manuscript.ts";
import { memoryCorrections } from "./memory-corrections.ts";
import type { Corpus } from "../../../src/core/corpus/corpus.ts";
import type { TextIndex } from "../../../src/core/search/text-index.ts";

/** Checks of plain texts over a corpus, all in this thread. */
export function memoryChecks(corpus: Corpus, index: TextIndex): CheckDesk {
  let [ids, keys] = [0, 0];
  return createCheckDesk({
    read: async (bytes, name) => manuscriptOfText(name, new TextDecoder().decode(bytes)),
    run: (manuscript, { scope, tell }) => {
      const key = String(++keys);
      const sources = corpusSources(corpus, index);
      return {
        report: checkManuscript(manuscript, sources, { key, scope, tell }),
        stop: () => undefined,
      };
    },
    decode: (data) => new Uint8Array(Buffer.from(data, "base64")),
    newId: () => `check-${++ids}`,
    corrections: memoryCorrections(corpus),
  });
}
