import type { Recipe } from "../../contract/recipe.ts";
import type { Work } from "../../contract/work.ts";
import type { WorkAsKept } from "../corpus/corpus-shelf.ts";
import { folderOf } from "../text/chosen-paths.ts";
import type { ComposedWork } from "../import/compose-anew.ts";
import { composeWork, type PictureFiles } from "../import/compose-work.ts";
import { fileTitle } from "../import/file-title.ts";
import { plainLine } from "../import/plain-line.ts";
import { composeTei } from "../import/tei/compose-tei.ts";
import type { TeiDraft } from "../import/tei/draft-tei.ts";
import type { Understood } from "./understood.ts";

export interface ComposeContext {
  corpus: string;
  /** Of the document, within what was chosen. */
  path: string;
  digest: (text: string) => string;
  /** An id for a new work, which is given to no other. */
  newWorkId: (title: string) => string;
  /** The file of a picture, by what the document calls it. */
  pictureFile?: PictureFiles;
  /** The works that were made of the document before, in their order. */
  before: WorkAsKept[];
}

/** What a document becomes. */
export interface ComposedDocument {
  works: ComposedWork[];
  /** Works that were made of it before and are no longer in it. */
  gone: Work[];
}

/** Makes works of what was understood of a document, with the addresses that they had before. */
export function composeDocument(
  understood: Exclude<Understood, { kind: "package" }>,
  context: ComposeContext,
): ComposedDocument {
  const { works, gone } = composeWorks(understood, context);
  const folder = plainLine(folderOf(context.path));
  if (folder !== null) for (const { work } of works) work.folder = folder;
  return { works, gone };
}

function composeWorks(
  understood: Exclude<Understood, { kind: "package" }>,
  context: ComposeContext,
): ComposedDocument {
  if (understood.kind === "works") return composeDrafted(understood.drafts, context);
  const { corpus, path, digest, newWorkId, pictureFile = () => null } = context;
  const [before, ...others] = context.before;
  const work = before?.work.id ?? newWorkId(understood.proposed.title ?? fileTitle(path));
  const composed = composeWork(understood.proposed, {
    work,
    corpus,
    file: path,
    digest,
    pictureFile,
    before: before?.work ?? null,
    retired: before?.retired ?? [],
  });
  return { works: [composed], gone: others.map((other) => other.work) };
}

function composeDrafted(drafts: TeiDraft[], context: ComposeContext): ComposedDocument {
  const { corpus, digest, newWorkId } = context;
  const matched = matchWorks(drafts, context.before);
  const works = drafts.map((draft) => {
    const before = matched.get(draft);
    return composeTei(draft, {
      work: before?.work.id ?? newWorkId(draft.about.title),
      corpus,
      digest,
      before: before?.work ?? null,
      retired: before?.retired ?? [],
    });
  });
  const kept = new Set(matched.values());
  return { works, gone: context.before.filter((old) => !kept.has(old)).map(({ work }) => work) };
}

/** By their identifier, else by their title; a single work is itself, whatever it is called now. */
function matchWorks(drafts: TeiDraft[], before: WorkAsKept[]): Map<TeiDraft, WorkAsKept> {
  const matched = new Map<TeiDraft, WorkAsKept>();
  const free = new Set(before);
  const match = (draft: TeiDraft, old: WorkAsKept | undefined) => {
    if (!old || matched.has(draft) || !free.delete(old)) return;
    matched.set(draft, old);
  };
  const byKey = new Map(
    before.flatMap((old) => keysOf(old.work).map((key) => [key, old] as const)),
  );
  for (const draft of drafts) if (draft.own !== null) match(draft, byKey.get(draft.own));
  const byTitle = Map.groupBy(free, (old) => old.work.title);
  for (const draft of drafts)
    if (!matched.has(draft)) match(draft, byTitle.get(draft.about.title)?.shift());
  const [draft] = drafts;
  if (draft && drafts.length === 1 && before.length === 1) match(draft, before[0]);
  return matched;
}

function keysOf({ id, sections }: Work): string[] {
  return sections.map((section) => section.id.slice(id.length + 1));
}

/** What a new import starts from: the corrections of the last. */
export function recipeOf(before: WorkAsKept[]): Recipe | null {
  return before[0]?.recipe ?? null;
}
