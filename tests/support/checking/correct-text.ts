import type { Fix } from "../../../src/contract/checking.ts";
import { correctManuscript } from "../../../src/core/checking/correct/correct-manuscript.ts";
import type { CorrectionRequest } from "../../../src/core/checking/correct/correct-manuscript.ts";
import type { Manuscript } from "../../../src/core/checking/manuscript.ts";
import type { Corpus } from "../../../src/core/corpus/corpus.ts";
import { readDocument } from "../../../src/node/import/read-document.ts";
import { readManuscript } from "../../../src/node/checking/read-manuscript.ts";
import { DEFAULT_LIMITS } from "../../../src/core/import/source-document.ts";
import { tinyCorpus } from "../tiny-corpus.ts";
import { checkText } from "./check-text.ts";
import { memoryCorrections } from "./memory-corrections.ts";

/** A file read and checked, as it is corrected. */
export async function checkFile(bytes: Uint8Array, name: string, corpus: Corpus = tinyCorpus()) {
  const reader = { read: (file: Uint8Array) => readDocument(file, name, DEFAULT_LIMITS) };
  const manuscript: Manuscript = await readManuscript(bytes, name, reader);
  const report = await checkText(manuscript, corpus);
  return { name, original: bytes, manuscript, report };
}

const BOTH = { wording: true, footnote: true };

/** A file with its corrections; of all findings both, unless others are asked for. */
export async function correctBytes(
  bytes: Uint8Array,
  name: string,
  { corpus = tinyCorpus(), ...request }: Partial<CorrectionRequest> & { corpus?: Corpus } = {},
) {
  const checked = await checkFile(bytes, name, corpus);
  const all: Fix[] = checked.report.quotations.map((_, finding) => ({ finding, ...BOTH }));
  const file = await correctManuscript(
    checked,
    { fixes: all, ...request },
    memoryCorrections(corpus),
  );
  const contents =
    file.encoding === "base64"
      ? new Uint8Array(Buffer.from(file.text, "base64"))
      : new TextEncoder().encode(file.text);
  return { ...checked, file, contents };
}

/** The same of a text, as text. */
export async function correctText(
  text: string,
  name = "draft.md",
  request: Parameters<typeof correctBytes>[2] = {},
): Promise<string> {
  const { contents } = await correctBytes(new TextEncoder().encode(text), name, request);
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(contents);
}
