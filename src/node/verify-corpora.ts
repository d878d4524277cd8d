import { readFile } from "node:fs/promises";
import type { Work } from "../contract/work.ts";
import { findSourceDifference, type SourceDifference } from "../core/corpus/source-difference.ts";
import { checkTei } from "../core/import/tei/check-tei.ts";
import { readCorpusFolder, type WorkFile } from "./corpus-files.ts";
import { whyUnreadable } from "./system-error.ts";
import { verifyWorks, type Check } from "./verify-works.ts";

/**
 * Looks at all corpora of a folder: the structure of every work, its file, and its words against those
 * of its source where the manifest names one. What cannot be read is a check of its own.
 */
export async function verifyCorpora(folder: string): Promise<Check[]> {
  const { contents, notices, files } = await readCorpusFolder(folder);
  const works = contents.flatMap((content) => content.works);
  const checks = verifyWorks(works).map(async (check, index) => {
    const work = works[index];
    const file = files.find((each) => each.work === work?.id);
    return work && file ? withFile(check, work, file) : check;
  });
  const unread = notices.map(({ path, message }) => toCheck(`corpus ${path}`, [message]));
  if (works.length + unread.length === 0)
    unread.push(toCheck(`corpus ${folder}`, ["there is no corpus in this folder"]));
  return [...(await Promise.all(checks)), ...unread];
}

function toCheck(subject: string, problems: string[]): Check {
  return { subject, found: "", problems };
}

async function withFile(check: Check, work: Work, { path, source }: WorkFile): Promise<Check> {
  const warnings = await attempt(path, async () =>
    checkTei(await readFile(path, "utf8"), path).map(
      ({ line, problem }) => `${path}, line ${line}: ${problem}`,
    ),
  );
  const differences = source ? await attempt(source.path, () => compare(work, source)) : [];
  return {
    ...check,
    found: source ? `${check.found}; its words are those of ${source.path}` : check.found,
    problems: [...check.problems, ...warnings, ...differences],
  };
}

async function compare(work: Work, source: NonNullable<WorkFile["source"]>): Promise<string[]> {
  const text = await readFile(source.path, "utf8");
  const difference = findSourceDifference(work, text, source.boilerplate);
  return difference ? [differenceSentence(source.path, difference)] : [];
}

function differenceSentence(path: string, { line, source, work }: SourceDifference): string {
  const place = line === null ? `after the end of ${path}` : `from ${path}, line ${line}, on`;
  const shown = (words: string) => (words === "" ? "nothing" : `“${words}”`);
  return `its words are not those of its source ${place}: there ${shown(source)}, here ${shown(work)}`;
}

async function attempt(path: string, check: () => Promise<string[]>): Promise<string[]> {
  try {
    return await check();
  } catch (error) {
    return [`${path} could not be read: ${whyUnreadable(error)}`];
  }
}
