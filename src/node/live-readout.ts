import { randomUUID } from "node:crypto";
import type { ReadoutApi } from "../contract/api.ts";
import type { ImportApi } from "../contract/import-api.ts";
import type { CitationStyle } from "../core/citation/citation.ts";
import { type ChooseStyle, createStyleChooser } from "../core/citation/citation-styles.ts";
import type { CorrectionSources } from "../core/checking/correct/plan-corrections.ts";
import { checkedPassage, corpusSources } from "../core/checking/corpus-sources.ts";
import { citationAt } from "../core/export/citation-at.ts";
import {
  type AnnotationImportPorts,
  createAnnotationImport,
} from "../core/annotation-import/annotation-import.ts";
import { anchorTexts, createAnchorFinder } from "../core/anchoring/anchor-finder.ts";
import {
  openCorpus,
  outlinedCorpus,
  type Corpus,
  type CorpusContent,
} from "../core/corpus/corpus.ts";
import type { PrintPage } from "../core/export/print-page.ts";
import { decodeAnnotation } from "../core/library/decode-annotation.ts";
import { createLibrary, type Library } from "../core/library/library.ts";
import { createOneAtATime } from "../core/one-at-a-time.ts";
import { createReadout, type ReadoutParts } from "../core/readout.ts";
import type { OpenCsl } from "../core/citation/csl/csl-processor.ts";
import type { SettingsStore } from "../core/settings/settings.ts";
import { createWorkerAnchorFinder } from "./anchoring/worker-anchor-finder.ts";
import type { OpenShelf } from "./corpora/open-shelf.ts";
import type { OpenSafekeeping } from "./safekeeping/open-safekeeping.ts";
import { openCheckDesk, type CheckHost } from "./checking/open-check-desk.ts";
import type { CheckedSources } from "./checking/run-check.ts";
import { createExchangedIndex } from "./search/exchanged-index.ts";
import { createIndexFollowing } from "./search/index-following.ts";
import type { OpenTextIndex } from "./search/local-text-index.ts";

export interface LiveParts {
  shelf: OpenShelf;
  bundled: readonly CorpusContent[];
  desk: ImportApi;
  checking: CheckHost;
  settings: SettingsStore;
  /** Reads the reader’s own style of citation. */
  openCsl: OpenCsl;
  safekeeping: OpenSafekeeping;
  print: PrintPage;
  openIndex: (corpus: Corpus) => OpenTextIndex;
  /** The script of the thread that looks for words. */
  anchors: URL | undefined;
}

/** A Readout that follows the shelf while it runs. */
export interface LiveReadout {
  /** A call is answered by the corpora as they are when it comes, to its end. */
  api: ReadoutApi;
  /** As it is now. */
  library(): Library;
  /** The shelf has changed. */
  notice(): void;
  /** Resolves when the index, too, is open on what the shelf has. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Everything over the corpora, made anew when they have changed: corpus and library for the next call, the index
 * when the changes are over. Store, lock, undo and settings stay what they are.
 */
export function createLiveReadout(parts: LiveParts): LiveReadout {
  const makeCorpus = corpusMaker(parts);
  const first = makeCorpus();
  const index = createExchangedIndex(parts.openIndex(first));
  const textOf = (work: string) => anchorTexts(current().corpus)(work);
  const finder = parts.anchors
    ? createWorkerAnchorFinder(parts.anchors, textOf)
    : createAnchorFinder(textOf);
  const chooseStyle = createStyleChooser(parts.openCsl, parts.settings.read);
  const checks = checkDeskOver(parts, { index, chooseStyle }, () => current().corpus);
  const over = readoutMaker(parts, { index, finder, chooseStyle, checks: checks.api });

  let made = over(first);
  let isOutdated = false;
  const current = () => {
    if (isOutdated) made = over(makeCorpus());
    isOutdated = false;
    return made;
  };
  const indexing = createIndexFollowing(() =>
    index.exchange(() => parts.openIndex(current().corpus)),
  );
  return {
    api: currentApi(made.api, { ...parts.desk, ...checks.api }, () => current().api),
    library: () => current().library,
    notice() {
      isOutdated = true;
      index.outdate();
      indexing.notice();
    },
    settle: () => indexing.settle(),
    async close() {
      indexing.close();
      await checks.close();
      await Promise.all([index.close(), finder.close()]);
    },
  };
}

/** Drafts are held against the texts as they are when it is asked for, and cited in the reader’s style. */
function checkDeskOver(
  { checking }: LiveParts,
  { index, chooseStyle }: { index: OpenTextIndex; chooseStyle: ChooseStyle },
  current: () => Corpus,
) {
  return openCheckDesk(
    () => ({
      ...checkedSources(current(), index),
      sourcesOfNotes: async (asked) => correctionSources(current(), await chooseStyle(asked)),
    }),
    checking,
  );
}

/** Each method asks whatever is current then; the desk needs no corpus and waits for none. */
function currentApi(first: ReadoutApi, desk: object, current: () => ReadoutApi): ReadoutApi {
  const names = Object.keys(first) as (keyof ReadoutApi)[];
  const methods = names.map((name) => {
    const ask = (input: never) => (current()[name] as (input: never) => unknown)(input);
    return [name, name in desk ? first[name] : ask];
  });
  return Object.fromEntries(methods) as ReadoutApi;
}

function checkedSources(corpus: Corpus, index: OpenTextIndex): CheckedSources {
  return { sources: corpusSources(corpus, index), indexState: () => index.state() };
}

function correctionSources(corpus: Corpus, style: CitationStyle): CorrectionSources {
  return {
    passage: (id) => checkedPassage(id, corpus),
    citationAt: (ranges) => citationAt(ranges, corpus),
    style,
  };
}

/** The bundled corpora stay in memory; of the others only what is told of them. */
function corpusMaker({ bundled, shelf }: LiveParts): () => Corpus {
  const inMemory = bundled.map(outlinedCorpus);
  const works = new Map(bundled.flatMap((content) => content.works).map((work) => [work.id, work]));
  return () => {
    const load = shelf.loader();
    return openCorpus([...inMemory, ...shelf.outlined()], (id) => works.get(id) ?? load(id));
  };
}

function readoutMaker(
  { desk, settings, safekeeping, print }: LiveParts,
  over: Pick<ReadoutParts, "index" | "checks" | "chooseStyle"> & {
    finder: ReturnType<typeof createAnchorFinder>;
  },
) {
  const { index, finder, checks, chooseStyle } = over;
  // Changes through an older library and a newer one stay in one line.
  const oneAtATime = createOneAtATime();
  return (corpus: Corpus) => {
    const library = createLibrary({
      ...safekeeping.ports,
      corpus,
      finder,
      oneAtATime,
      now: timeNow,
      newId: randomUUID,
    });
    const clock = () => performance.now();
    const encode = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");
    return {
      corpus,
      library,
      api: createReadout({
        corpus,
        index,
        library,
        settings,
        desk,
        checks,
        incoming: receiving({ corpus, index, finder, library }),
        chooseStyle,
        encode,
        print,
        clock,
      }),
    };
  };
}

function receiving(over: Omit<AnnotationImportPorts, "decodeStored" | "now" | "newId">) {
  return createAnnotationImport({
    ...over,
    decodeStored: decodeAnnotation,
    now: timeNow,
    newId: randomUUID,
  });
}

function timeNow(): string {
  return new Date().toISOString();
}
