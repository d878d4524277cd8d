import type {
  ClaimSupport,
  Dossier,
  DossierNode,
  DossierOverview,
  UnusedSource,
} from "../../contract/dossier.ts";
import type { Passage, SourceRecord } from "../../contract/work.ts";
import type { Corpus } from "../corpus/corpus.ts";
import { formatRecordDate } from "../corpus/record-date.ts";
import { recordTitle } from "../corpus/record-title.ts";
import type { WorkOutline } from "../corpus/work-outline.ts";
import { passagesOf } from "./first-passage.ts";
import { tagPairs } from "./tag-pairs.ts";
import { markedWords } from "../corpus/marked-words.ts";

type RecordName = ClaimSupport["records"][number];

/** What the claims of a dossier stand on, and what of the works that it quotes is not used in it. */
export function reviewDossier(dossier: Dossier, corpus: Corpus): DossierOverview {
  const annotations = [...excerptsIn(dossier.entries)].flatMap(
    ({ annotation }) => annotation ?? [],
  );
  const quoted = annotations.flatMap((annotation) => passagesOf(annotation, corpus));
  return {
    claims: [...claimsIn(dossier.entries, 0)].map(({ node, level }) =>
      supportOf(node, level, corpus),
    ),
    missing: [...excerptsIn(dossier.entries)].flatMap(missingOf),
    ...unused(quoted, corpus),
    tags: tagPairs(annotations, (annotation) => passagesOf(annotation, corpus)),
  };
}

function* excerptsIn(nodes: readonly DossierNode[]): Iterable<DossierNode> {
  for (const node of nodes) {
    if (node.kind === "excerpt") yield node;
    yield* excerptsIn(node.children);
  }
}

function* claimsIn(
  nodes: readonly DossierNode[],
  level: number,
): Iterable<{ node: DossierNode; level: number }> {
  for (const node of nodes) {
    if (node.kind !== "claim") continue;
    yield { node, level };
    yield* claimsIn(node.children, level + 1);
  }
}

function supportOf(claim: DossierNode, level: number, corpus: Corpus): ClaimSupport {
  const excerpts = [...excerptsIn(claim.children)];
  const count = (stance: DossierNode["stance"]) =>
    excerpts.filter((excerpt) => excerpt.stance === stance).length;
  const supporting = excerpts.filter(({ stance }) => stance !== "against");
  const stoodOn = new Set(sourcesOf(supporting, corpus).map(({ id, work }) => `${work}#${id}`));
  return {
    id: claim.id,
    text: claim.text,
    level,
    for: count("for"),
    against: count("against"),
    open: count(null),
    records: sourcesOf(excerpts, corpus),
    isOnOneRecord: stoodOn.size === 1,
  };
}

/** The records of excerpts, each once; words outside of any record are of their work. */
function sourcesOf(excerpts: readonly DossierNode[], corpus: Corpus): RecordName[] {
  const sources = new Map<string, RecordName>();
  for (const { annotation } of excerpts)
    for (const passage of annotation ? passagesOf(annotation, corpus) : []) {
      const source = sourceOf(passage, corpus);
      sources.set(`${source.work}#${source.id}`, source);
    }
  return [...sources.values()];
}

function sourceOf({ work: id, record: recordId, layer }: Passage, corpus: Corpus): RecordName {
  const work = corpus.outline(id);
  const record = recordId !== null && layer === "record" ? corpus.record(id, recordId) : undefined;
  if (!record) return { id: "", work: id, title: work?.title ?? id };
  return { id: record.id, work: id, title: titleOf(record) };
}

function titleOf(record: SourceRecord): string {
  return `${recordTitle(record)}, ${formatRecordDate(record.date)}`;
}

function missingOf({ id, text, annotation }: DossierNode): DossierOverview["missing"] {
  if (!annotation) return [{ id, text, why: "deleted" }];
  const { status } = annotation.anchor;
  return status === "lost" || status === "altered"
    ? [{ id, text: markedWords(annotation.target), why: status }]
    : [];
}

/** Of the works that are quoted at all. */
function unused(
  quoted: readonly Passage[],
  corpus: Corpus,
): Pick<DossierOverview, "unusedRecords" | "unusedSpeakers"> {
  const works = new Set(quoted.map(({ work }) => work));
  const records = new Set(
    quoted.flatMap(({ work, record, layer }) => (layer === "record" ? `${work}#${record}` : [])),
  );
  const speakers = new Set(
    quoted.flatMap(({ turn }) => (turn === null ? [] : (corpus.turn(turn)?.speaker ?? []))),
  );
  const outlines = corpus.works.filter(({ id }) => works.has(id));
  return {
    unusedRecords: outlines.flatMap((work) =>
      work.records
        .filter(({ id }) => !records.has(`${work.id}#${id}`))
        .map((record) => ({ id: record.id, work: work.id, title: titleOf(record) })),
    ),
    unusedSpeakers: outlines.flatMap((work) => silentIn(work, speakers)),
  };
}

/** Persons who speak in a work and are not quoted. */
function silentIn(
  { id: work, voices, persons }: WorkOutline,
  quoted: ReadonlySet<string>,
): UnusedSource[] {
  const speaking = new Set(voices.map(({ speaker }) => speaker));
  return persons
    .filter(({ id }) => speaking.has(id) && !quoted.has(id))
    .map(({ id, name }) => ({ id, work, title: name }));
}
