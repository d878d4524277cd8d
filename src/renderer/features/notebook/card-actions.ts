import type { Colour } from "../../../contract/annotation.ts";
import type { Draft, Field } from "./drafts.ts";
import type { Ending } from "./use-edited-value.ts";

/** What one can do with a card; the same functions for all cards, and for as long as the notebook lives. */
export type CardActions = {
  /** Goes to the passage. */
  open: (id: string) => void;
  /** Goes to where its words could be, to choose them. */
  repair: (id: string) => void;
  select: (id: string, isSelected: boolean) => void;
  edit: (id: string, field: Field) => void;
  recolour: (id: string, colour: Colour) => void;
  remove: (id: string) => void;
  keep: <F extends Field>(id: string, field: F, value: NonNullable<Draft[F]>) => Promise<boolean>;
  leave: <F extends Field>(id: string, field: F, draft: Draft[F]) => void;
  end: (id: string, field: Field, ending: Ending) => void;
  press: (event: KeyboardEvent, id: string) => void;
};
