import { useMemo, useRef } from "react";
import type { AnchoredAnnotation } from "../../../contract/annotation.ts";
import type { Dossier } from "../../../contract/dossier.ts";
import { annotatedWork } from "../../../core/corpus/annotated-work.ts";
import { createCorpus } from "../../../core/corpus/corpus.ts";
import { type Card, cardOf } from "../../session/cards/card.ts";
import { useNoteLinks } from "../../session/cards/use-note-links.ts";
import { useSession } from "../../session/Session.tsx";
import { useKept } from "../../session/use-kept.ts";
import { useWorks } from "../../session/use-works.ts";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Keys } from "../../ui/Keys.tsx";
import { EntryTree } from "./EntryTree.tsx";
import { inReadingOrder, withDraft } from "./entry-places.ts";
import type { OpenDossier } from "./use-dossier.ts";
import { useEntryActions } from "./use-entry-actions.ts";
import { useEntryFocus } from "./use-entry-focus.ts";

interface ArrangementProps {
  dossier: Dossier;
  open: OpenDossier;
  onRepair: (annotation: string) => void;
}

const NONE: string[] = [];

/** Claims, excerpts and the writer’s words, to be put in order. */
export function Arrangement({ dossier, open, onRepair }: ArrangementProps) {
  const { settings } = useSession();
  const tree = useRef<HTMLDivElement>(null);
  const all = useMemo(() => inReadingOrder(dossier.entries), [dossier]);
  const order = useMemo(() => all.map(({ id }) => id), [all]);
  const claims = useMemo(() => all.flatMap(({ id, kind }) => (kind === "claim" ? id : [])), [all]);
  const { focus, onFocus } = useEntryFocus(tree, order);
  const entries = useEntryActions(dossier, open.change, focus);
  const [folded, setFolded] = useKept("dossier.folded", NONE);
  const { cards, corpus, failure } = useExcerptCards(
    all.flatMap(({ annotation }) => annotation ?? []),
  );
  const { editing, actions, keep, leave, draft } = entries;
  const filing = settings.filing?.parent ?? null;
  const shared = useMemo(
    () => ({ editing, cards, corpus, filing, onRepair, entries: { actions, keep, leave } }),
    [editing, cards, corpus, filing, onRepair, actions, keep, leave],
  );
  const nodes = useMemo(() => withDraft(dossier, draft), [dossier, draft]);
  useNoteLinks(tree);
  return (
    <div className="arrangement" onFocus={onFocus}>
      <div className="dossier-actions">
        <Button onPress={() => actions.addClaim(null, "beside")}>New claim</Button>
        <Button onPress={() => actions.addWords(null)}>Words of your own</Button>
        <span className="arrangement-hint">
          <Keys chord="Alt+Up" /> <Keys chord="Alt+Down" /> move an entry,{" "}
          <Keys chord="Alt+Right" /> puts it under the claim above
        </span>
      </div>
      {failure !== null && <p className="dossier-problem">{failure}</p>}
      {nodes.length === 0 ? (
        <EmptyState title="Nothing is in this dossier yet.">
          <p>
            Begin with a claim. Then press <Keys chord="D" /> on words in the text, on a card of the
            notebook or on a result: they come to stand here.
          </p>
        </EmptyState>
      ) : (
        <EntryTree
          treeRef={tree}
          {...{ nodes, entries, shared, folded, claims }}
          onFolded={setFolded}
        />
      )}
    </div>
  );
}

/** The cards of annotations, which know more when their works have come. */
function useExcerptCards(annotations: readonly AnchoredAnnotation[]) {
  const ids = JSON.stringify([
    ...new Set(annotations.map(annotatedWork).filter((id) => id !== null)),
  ]);
  const { byId, failure } = useWorks(useMemo(() => JSON.parse(ids) as string[], [ids]));
  const corpus = useMemo(
    () => createCorpus([{ id: "", title: "", description: "", works: [...byId.values()] }]),
    [byId],
  );
  const key = JSON.stringify(annotations);
  const cards = useMemo(
    () =>
      new Map(
        (JSON.parse(key) as AnchoredAnnotation[]).map((annotation): [string, Card] => [
          annotation.id,
          cardOf(annotation, corpus),
        ]),
      ),
    [key, corpus],
  );
  return { cards, corpus, failure };
}
