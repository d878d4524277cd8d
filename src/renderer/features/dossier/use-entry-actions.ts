import type { Dossier } from "../../../contract/dossier.ts";
import { counted } from "../../../core/text/counted.ts";
import { annotatedPassages } from "../../../core/corpus/annotated-passages.ts";
import { useSession } from "../../session/Session.tsx";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { useStableActions } from "../../ui/use-stable-actions.ts";
import type { EntryActions } from "./entry-actions.ts";
import {
  type Draft,
  type DropPlace,
  entryName,
  inReadingOrder,
  spotAfter,
  spotForNew,
  spotInWords,
  spotOfDrop,
  standingOf,
  type Step,
} from "./entry-places.ts";
import type { OpenDossier } from "./use-dossier.ts";
import { useEntryWriting } from "./use-entry-writing.ts";

export interface Entries {
  /** The entry that is being written on. */
  editing: string | null;
  draft: Draft | null;
  actions: EntryActions;
  drop: (id: string, place: DropPlace | null) => void;
  /** Keeps what was written; resolves with whether it is. */
  keep: (id: string, text: string, hasLeft: boolean) => Promise<boolean>;
  leave: (id: string, hasLeft: boolean) => void;
}

const NO_STEP: Record<Step, string> = {
  up: "It is the first already.",
  down: "It is the last already.",
  in: "There is no claim above it to stand under.",
  out: "It stands under no claim.",
};

/** Changing the entries of a dossier. `focus` gives an entry the focus when it is drawn. */
export function useEntryActions(
  dossier: Dossier,
  change: OpenDossier["change"],
  focus: (id: string | null) => void,
): Entries {
  const { filing, read } = useSession();
  const announce = useAnnounce();
  const { editing, draft, edit, begin, keep, leave } = useEntryWriting(dossier, change, focus);
  const at = (id: string) => standingOf(dossier, id);
  const move = (id: string, spot: ReturnType<typeof spotAfter>, otherwise: string) => {
    if (!spot) return announce(otherwise);
    focus(id);
    void change(
      (library) => library.moveEntries({ ids: [id], spot }),
      `Moved ${spotInWords(dossier, id, spot)}.`,
    );
  };
  const remove = (id: string) => {
    const standing = at(id);
    if (!standing) return;
    const { siblings, index, above } = standing;
    focus((siblings[index + 1] ?? siblings[index - 1] ?? above?.node)?.id ?? null);
    void change(
      (library) => library.removeEntries({ ids: [id] }),
      ({ label }) => `${label}. Undo brings it back.`,
    );
  };
  const actions = useStableActions({
    step: (id: string, step: Step) => {
      const standing = at(id);
      if (standing) move(id, spotAfter(standing, step), NO_STEP[step]);
    },
    edit,
    read: (id: string) => {
      const annotation = at(id)?.node.annotation;
      const [passage] = annotation ? annotatedPassages(annotation) : [];
      if (annotation && passage) read(passage, annotation.id);
      else announce("There is no place in a text to go to.");
    },
    stand: (id: string, stance: "for" | "against") => {
      const node = at(id)?.node;
      if (node?.kind !== "excerpt") return;
      const next = node.stance === stance ? null : stance;
      const said = next === null ? "Neither for nor against" : next === "for" ? "For" : "Against";
      void change((library) => library.changeEntry({ id, stance: next }), said);
    },
    addClaim: (id: string | null, where: "beside" | "under") =>
      begin({ kind: "claim", spot: spotForNew(dossier, id, where) }),
    addWords: (id: string | null) =>
      begin({ kind: "words", spot: spotForNew(dossier, id, "under") }),
    file: (id: string) => {
      const node = at(id)?.node;
      if (node?.kind === "claim")
        filing.goTo({ dossier: dossier.id, parent: id }, `“${entryName(node)}”`);
      else if (node?.annotation) filing.file([node.annotation.id]);
    },
    choose: (id: string) => {
      const annotation = at(id)?.node.annotation;
      filing.choose(annotation ? [annotation.id] : []);
    },
    remove,
    drop: (id: string, place: DropPlace | null) =>
      move(id, spotOfDrop(dossier, id, place), "It cannot stand there."),
    keep,
    leave,
  });
  return { editing, draft, actions, drop: actions.drop, keep: actions.keep, leave: actions.leave };
}

/** `2 for · 1 against`, of all excerpts under a claim. */
export function stancesUnder(entries: Dossier["entries"]): string {
  const excerpts = inReadingOrder(entries).filter(({ kind }) => kind === "excerpt");
  const count = (stance: "for" | "against") =>
    excerpts.filter((excerpt) => excerpt.stance === stance).length;
  const parts = [
    counted(excerpts.length, "excerpt"),
    ...(count("for") > 0 ? [`${count("for")} for`] : []),
    ...(count("against") > 0 ? [`${count("against")} against`] : []),
  ];
  return excerpts.length === 0 ? "" : parts.join(" · ");
}
