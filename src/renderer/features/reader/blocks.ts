import type { Layer, Passage, Section, SourceRecord, Turn } from "../../../contract/work.ts";
import type { Corpus } from "../../../core/corpus/corpus.ts";

/** Passages that are set together on the page. */
export type Block =
  | { kind: "heading"; key: string; passage: Passage }
  | { kind: "record"; key: string; record: SourceRecord; dateline: Passage | null }
  | { kind: "turn"; key: string; turn: Turn; passages: Passage[] }
  | { kind: "plain"; key: string; passages: Passage[] };

/** One section as blocks; a record opens with its card, by its dateline or before its first words. */
export function blocksOf(corpus: Corpus, section: Section, shown: Layer | "both"): Block[] {
  const blocks: Block[] = [];
  let record: string | null = null;
  for (const id of section.passages) {
    const passage = corpus.passage(id);
    if (passage.record && passage.record !== record && shown !== "commentary") {
      const source = corpus.record(passage.work, passage.record);
      const dateline = passage.kind === "dateline" ? passage : null;
      if (source) blocks.push({ kind: "record", key: `${id}#record`, record: source, dateline });
      record = passage.record;
    } else if (passage.kind === "dateline" && isShown(passage, shown)) {
      append(blocks, passage);
    }
    if (passage.kind !== "dateline" && isShown(passage, shown)) addWords(corpus, blocks, passage);
  }
  return blocks;
}

/** Headings stay in both single-layer views; datelines go with the record that they open. */
export function isShown(passage: Passage, shown: Layer | "both"): boolean {
  if (shown === "both" || passage.kind === "heading") return true;
  if (passage.kind === "dateline") return shown === "record";
  return passage.layer === shown;
}

function addWords(corpus: Corpus, blocks: Block[], passage: Passage): void {
  if (passage.kind === "heading") {
    blocks.push({ kind: "heading", key: passage.id, passage });
    return;
  }
  const turn = passage.turn ? corpus.turn(passage.turn) : undefined;
  if (!turn) {
    append(blocks, passage);
    return;
  }
  const last = blocks.at(-1);
  if (last?.kind === "turn" && last.turn.id === turn.id) last.passages.push(passage);
  else blocks.push({ kind: "turn", key: passage.id, turn, passages: [passage] });
}

function append(blocks: Block[], passage: Passage): void {
  const last = blocks.at(-1);
  if (last?.kind === "plain" && last.passages[0]?.kind === passage.kind)
    last.passages.push(passage);
  else blocks.push({ kind: "plain", key: passage.id, passages: [passage] });
}
