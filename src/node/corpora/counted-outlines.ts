import { ReadoutError } from "../../contract/result.ts";
import type { Work } from "../../contract/work.ts";
import {
  countWords,
  type CountedOutline,
  type WorkOutline,
} from "../../core/corpus/work-outline.ts";
import type { ListedWork } from "./work-files.ts";

/**
 * The outline of a listed work. One that an older Readout wrote lacks some of what is counted: that is counted from
 * the text when it is asked for, and stays in the list.
 * @param onCounted told of a list that is to be written anew
 */
export function countedOutline(
  listed: ListedWork,
  load: () => Work,
  onCounted: () => void,
): WorkOutline {
  if (isCounted(listed.outline)) return listed.outline;
  const count = (): CountedOutline => {
    if (isCounted(listed.outline)) return listed.outline;
    const work = readable(load);
    if (!work) return { voices: [], shares: [], quoted: [] };
    listed.outline = { ...listed.outline, ...countWords(work) };
    onCounted();
    return listed.outline;
  };
  return {
    ...listed.outline,
    get voices() {
      return count().voices;
    },
    get shares() {
      return count().shares;
    },
    get quoted() {
      return count().quoted;
    },
  };
}

/** `quoted` came last. */
function isCounted(outline: Partial<WorkOutline>): boolean {
  return outline.quoted !== undefined;
}

/** Who loads works tells of one that cannot be read. */
function readable(load: () => Work): Work | null {
  try {
    return load();
  } catch (error) {
    if (error instanceof ReadoutError && error.code === "corpus-unreadable") return null;
    throw error;
  }
}
