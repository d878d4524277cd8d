import type { Annotation } from "../../../contract/annotation.ts";
import { isAnnotation, type LibraryItem } from "../../../contract/dossier.ts";
import type { ComparedItem, Difference, Part } from "../../../contract/library.ts";
import { markedWords } from "../../session/annotation-in-words.ts";

/** Whether another copy is an earlier state, to be gone back to, or a copy beside this one, to be merged. */
export type CopyKind = "backup" | "beside";

interface DifferenceWords {
  label: string;
  /** What becomes of them. */
  effect: string;
}

/** What a difference is called, and what restoring or merging does about it. */
export const IN_WORDS: Record<CopyKind, Record<Difference, DifferenceWords>> = {
  backup: {
    new: { label: "Only in the backup", effect: "Restoring brings them back." },
    "deleted-here": { label: "Deleted since", effect: "Restoring brings them back." },
    "changed-here": {
      label: "Changed since",
      effect: "Restoring makes them what they were in the backup.",
    },
    "changed-both": {
      label: "Changed on both sides",
      effect: "Restoring makes them what they are in the backup.",
    },
    "changed-there": {
      label: "Newer in the backup",
      effect: "Restoring makes them what they are in the backup.",
    },
    "only-here": { label: "Made since", effect: "They stay." },
    "deleted-there": { label: "Deleted in the backup", effect: "They stay." },
    same: { label: "The same", effect: "They stay." },
  },
  beside: {
    new: { label: "New", effect: "Merging adds them." },
    "changed-there": { label: "Changed there", effect: "Merging takes the change over." },
    "changed-both": {
      label: "Changed here and there",
      effect:
        "Merging takes the newest of each part, and keeps both notes where both were changed.",
    },
    "deleted-there": { label: "Deleted there", effect: "Merging puts them into the bin." },
    "changed-here": { label: "Changed here", effect: "They stay as they are here." },
    "deleted-here": { label: "Deleted here", effect: "They stay deleted." },
    "only-here": { label: "Only here", effect: "They stay." },
    same: { label: "The same", effect: "They stay." },
  },
};

const RESTORED: readonly Difference[] = [
  "new",
  "deleted-here",
  "changed-here",
  "changed-both",
  "changed-there",
];
const MERGED: readonly Difference[] = ["new", "changed-there", "changed-both", "deleted-there"];

/** Whether restoring, or merging, does anything about such annotations. */
export function isBrought(kind: CopyKind, difference: Difference): boolean {
  return (kind === "backup" ? RESTORED : MERGED).includes(difference);
}

export interface ComparedGroup {
  difference: Difference;
  items: ComparedItem[];
}

/** By difference, what would change first; within a group in the order that they came in. */
export function groupsOf(kind: CopyKind, items: readonly ComparedItem[]): ComparedGroup[] {
  const order = Object.keys(IN_WORDS[kind]) as Difference[];
  return order
    .map((difference) => ({
      difference,
      items: items.filter((one) => one.difference === difference),
    }))
    .filter((group) => group.items.length > 0);
}

export interface ComparedPart {
  name: string;
  here: string | null;
  there: string | null;
}

/** The parts to show side by side; where one copy lacks the item, all that it says. */
export function partsOf({ parts, here, there }: ComparedItem): ComparedPart[] {
  const shown: readonly Part[] = here && there ? parts : ALL_PARTS;
  return shown
    .map((part) => ({
      name: PART_NAMES[part],
      here: here && textOf(part, here),
      there: there && textOf(part, there),
    }))
    .filter((part) => part.here || part.there);
}

const ALL_PARTS = ["note", "tags", "text"] as const;

const PART_NAMES: Record<Part, string> = {
  note: "Note",
  tags: "Tags",
  colour: "Colour",
  place: "Place",
  text: "Text",
  stance: "For or against",
};

function textOf(part: Part, item: LibraryItem): string {
  if (isAnnotation(item)) return part in OF_ANNOTATION ? OF_ANNOTATION[part as Marked](item) : "";
  if (part === "text") return item.text;
  if (part === "stance") return item.stance ?? "neither";
  return part === "place" ? "elsewhere in its dossier" : "";
}

type Marked = Exclude<Part, "text" | "stance">;

const OF_ANNOTATION: Record<Marked, (annotation: Annotation) => string> = {
  note: ({ note }) => note,
  tags: ({ tags }) => tags.join(", "),
  colour: ({ colour }) => colour ?? "none",
  place: placeOf,
};

/** The words that it stands on by its last placement, and where. */
function placeOf(annotation: Annotation): string {
  const selectors = annotation.placements?.at(-1)?.selectors;
  if (!selectors) return markedWords(annotation);
  return selectors.map(({ exact, passage }) => `${exact.trim()} (${passage})`).join(" … ");
}
