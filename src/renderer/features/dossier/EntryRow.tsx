import { ChevronRight, GripVertical } from "lucide-react";
import { memo } from "react";
import { Button as AriaButton } from "react-aria-components";
import type { DossierNode } from "../../../contract/dossier.ts";
import type { Corpus } from "../../../core/corpus/corpus.ts";
import type { Card } from "../../session/cards/card.ts";
import { NoteText } from "../../session/cards/NoteText.tsx";
import { EntryEditor } from "./EntryEditor.tsx";
import { DRAFT_ID, entryName } from "./entry-places.ts";
import { EntryTools } from "./EntryTools.tsx";
import { ExcerptEntry } from "./ExcerptEntry.tsx";
import { type Entries, stancesUnder } from "./use-entry-actions.ts";

export interface EntryRowProps {
  node: DossierNode;
  /** What can be done with it is shown; not when pointed at, for then others would move under the pointer. */
  isInHand: boolean;
  editing: string | null;
  cards: ReadonlyMap<string, Card>;
  corpus: Corpus;
  entries: Pick<Entries, "actions" | "keep" | "leave">;
  /** The claim to which excerpts go. */
  filing: string | null;
  onRepair: (annotation: string) => void;
}

/** One entry: a claim, the writer’s words, or an excerpt with what the writer says of it. */
export const EntryRow = memo(function EntryRow(props: EntryRowProps) {
  const { node, isInHand, editing, entries } = props;
  const isEdited = editing === node.id;
  return (
    <div className={`entry entry-of-${node.kind}`}>
      {/* Each button of a list is drawn again with every step in it: one is enough. */}
      {isInHand ? (
        <AriaButton slot="drag" className="entry-handle" aria-label={`Move ${entryName(node)}`}>
          <GripVertical size={14} aria-hidden="true" />
        </AriaButton>
      ) : (
        <span className="entry-handle">
          <GripVertical size={14} aria-hidden="true" />
        </span>
      )}
      {node.children.length > 0 ? (
        <AriaButton slot="chevron" className="entry-chevron" aria-label="Fold or unfold">
          <ChevronRight size={15} aria-hidden="true" />
        </AriaButton>
      ) : null}
      <div className="entry-body">
        {node.kind === "excerpt" && <Excerpt {...props} />}
        {isEdited ? <Editor {...props} /> : <Words {...props} />}
      </div>
      {isInHand && !isEdited && node.id !== DRAFT_ID && (
        <EntryTools node={node} actions={entries.actions} />
      )}
    </div>
  );
});

function Excerpt({ node, cards, corpus, entries, onRepair }: EntryRowProps) {
  const { annotation } = node;
  const target = annotation?.target;
  return (
    <ExcerptEntry
      node={node}
      card={cards.get(annotation?.id ?? "")}
      persons={
        target && target.kind !== "notebook" ? corpus.findWork(target.work)?.persons : undefined
      }
      onRead={() => entries.actions.read(node.id)}
      onRepair={onRepair}
    />
  );
}

function Words({ node, filing }: EntryRowProps) {
  const { kind, text, children } = node;
  if (kind !== "claim") return text ? <NoteText note={text} isReached /> : null;
  const under = stancesUnder(children);
  return (
    <>
      <span className="entry-claim">{text}</span>
      {under && <span className="entry-under">{under}</span>}
      {filing === node.id && <span className="entry-here">excerpts go here</span>}
    </>
  );
}

const LABELS = {
  claim: "Claim or chapter",
  words: "Your own words, in Markdown",
  excerpt: "What you say of the excerpt, in Markdown",
} as const;

function Editor({ node, entries }: EntryRowProps) {
  return (
    <EntryEditor
      label={LABELS[node.kind]}
      text={node.text}
      isLine={node.kind === "claim"}
      placeholder={LABELS[node.kind]}
      onKeep={(text, hasLeft) => entries.keep(node.id, text, hasLeft)}
      onLeave={(hasLeft) => entries.leave(node.id, hasLeft)}
    />
  );
}
