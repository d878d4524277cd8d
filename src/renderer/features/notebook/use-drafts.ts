import { useCallback, useState } from "react";
import {
  type Draft,
  type Drafts,
  type Field,
  isSameDraft,
  withDraft,
  withoutDraft,
} from "./drafts.ts";

/** Key of the draft of a note that is not in the library yet. */
export const NEW_NOTE = "new";

/** Everything typed that is not stored, for as long as the notebook lives. */
export function useDrafts() {
  const [drafts, setDrafts] = useState<Drafts>(new Map());

  const leave = useCallback(<F extends Field>(id: string, field: F, draft: Draft[F]) => {
    setDrafts((before) =>
      draft === undefined
        ? withoutDraft(before, id, field)
        : withDraft(before, id, { [field]: draft }),
    );
  }, []);

  /** Holds a value until `store` says that it is stored; a value typed meanwhile stays. */
  const keepWhile = useCallback(
    async <F extends Field>(
      id: string,
      field: F,
      value: NonNullable<Draft[F]>,
      store: () => Promise<unknown>,
    ): Promise<boolean> => {
      leave(id, field, value);
      if ((await store()) === null) return false;
      setDrafts((before) =>
        isSameDraft(before.get(id)?.[field], value) ? withoutDraft(before, id, field) : before,
      );
      return true;
    },
    [leave],
  );

  return { drafts, leave, keepWhile };
}
