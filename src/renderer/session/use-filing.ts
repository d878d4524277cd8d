import { useCallback, useMemo, useState } from "react";
import type { LibraryChange, NewAnnotation } from "../../contract/annotation.ts";
import type { ReadoutBridge } from "../../contract/api.ts";
import { messageOf } from "../../contract/result.ts";
import type { Settings } from "../../contract/settings.ts";
import { counted } from "../../core/text/counted.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { useStableActions } from "../ui/use-stable-actions.ts";
import { annotationOn, entryIn, isThere, spotName } from "./filing.ts";
import type { AnnotationSession } from "./use-annotations.ts";
import { useAnswer } from "./use-answer.ts";
import type { SettingsSession } from "./use-settings.ts";

/** What can become an excerpt: an annotation by its id, or words that are marked with it. */
export type Fileable = string | NewAnnotation;

/** Told with the ids of the annotations when they are in the dossier. */
type OnFiled = (annotations: string[]) => void;

/** Where excerpts go: a dossier, or a claim of it. */
export type FilingSpot = NonNullable<Settings["filing"]>;

/** What a feature may ask for. */
export interface FilingActions {
  /** Adds to where excerpts went last; asks when that is nowhere. */
  file: (what: readonly Fileable[], onFiled?: OnFiled) => void;
  /** Asks where, then adds; nothing at all only says where from now on. */
  choose: (what: readonly Fileable[], onFiled?: OnFiled) => void;
  /** Says where excerpts go from now on. */
  goTo: (spot: FilingSpot, name: string) => void;
}

export interface Filing {
  actions: FilingActions;
  /** Where excerpts go, in words; null when that is nowhere. */
  spot: { dossier: string; name: string } | null;
  /** What waits for an answer to where it goes. */
  asked: { what: readonly Fileable[]; onFiled: OnFiled | undefined } | null;
  answer: (spot: FilingSpot) => void;
  forget: () => void;
}

interface FilingParts {
  bridge: ReadoutBridge;
  annotations: AnnotationSession;
  settings: SettingsSession;
}

/** Adding excerpts to the dossier that they went to last, from anywhere in the window. */
export function useFiling({ bridge, annotations, settings }: FilingParts): Filing {
  const announce = useAnnounce();
  const [asked, setAsked] = useState<Filing["asked"]>(null);
  const { filing } = settings.settings;
  const spot = useSpot(bridge, filing, annotations.status);
  const { changeLibrary, all } = annotations;
  const { change } = settings;

  const put = useCallback(
    async (to: FilingSpot, what: readonly Fileable[], onFiled: OnFiled | undefined) => {
      const dossier = await bridge.openDossier({ dossier: to.dossier });
      const { parent, name, children } = entryIn(dossier, to.parent);
      const marked = what.map((one) => annotationOn(all, one) ?? one);
      const added = marked.filter((one) => !isThere(children, one));
      if (added.length === 0) return announce(`Already under ${name}.`);
      const done = await changeLibrary((library) =>
        library.addEntries({
          spot: { parent },
          entries: added.map((annotation) => ({ kind: "excerpt", annotation })),
        }),
      );
      const many = added.length === 1 ? "Added" : `${counted(added.length, "excerpt")} added`;
      announce(`${many} to ${name}.`);
      onFiled?.(filedAs(added, done));
    },
    [bridge, all, changeLibrary, announce],
  );
  const tryPut = (to: FilingSpot, what: readonly Fileable[], onFiled: OnFiled | undefined) =>
    put(to, what, onFiled).catch((error: unknown) =>
      announce(`Not added. ${messageOf(error)}`, "urgent"),
    );
  const choose = (what: readonly Fileable[], onFiled?: OnFiled) => setAsked({ what, onFiled });

  const actions = useStableActions({
    choose,
    file: (what: readonly Fileable[], onFiled?: OnFiled) => {
      if (what.length === 0) announce("Select some words first.");
      else if (filing && spot) void tryPut(filing, what, onFiled);
      else choose(what, onFiled);
    },
    goTo: (to: FilingSpot, name: string) => {
      change({ filing: to });
      announce(`Excerpts go to ${name} from now on.`);
    },
    answer: (to: FilingSpot) => {
      setAsked(null);
      change({ filing: to });
      if (asked && asked.what.length > 0) void tryPut(to, asked.what, asked.onFiled);
    },
    forget: () => setAsked(null),
  });
  return useMemo(
    () => ({ actions, spot, asked, answer: actions.answer, forget: actions.forget }),
    [actions, spot, asked],
  );
}

/** The place in words, asked for again after every change of the library. */
function useSpot(
  bridge: ReadoutBridge,
  filing: Settings["filing"],
  status: AnnotationSession["status"],
): Filing["spot"] {
  const ask = useMemo(
    () => (filing ? () => bridge.openDossier({ dossier: filing.dossier }) : null),
    [bridge, filing],
  );
  const { value } = useAnswer(ask, status);
  return useMemo(
    () =>
      value && filing && value.id === filing.dossier
        ? { dossier: value.id, name: spotName(value, filing.parent) }
        : null,
    [value, filing],
  );
}

/** The annotations that were added: those known before, and those that the change brought. */
function filedAs(added: readonly Fileable[], { upserted }: LibraryChange): string[] {
  const known = added.filter((one) => typeof one === "string");
  return known.length === added.length ? known : [...known, ...upserted.map(({ id }) => id)];
}
