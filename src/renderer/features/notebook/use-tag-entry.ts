import { type KeyboardEvent, useState } from "react";
import { completions, type TagCount, withTags } from "./tags.ts";
import { useCompletion } from "./use-completion.ts";
import type { EditedValue } from "./use-edited-value.ts";

/** Tags so far, the one being typed, and those offered for it. */
export function useTagEntry(editing: EditedValue<string[]>, known: readonly TagCount[]) {
  const [tags, setTags] = useState(editing.value);
  const [typed, setTyped] = useState("");
  const offered = completions(typed, known, tags).map(({ tag }) => tag);

  // What is typed counts without Enter, so that leaving the field keeps it.
  const update = (nextTags: string[], nextTyped: string) => {
    setTags(nextTags);
    setTyped(nextTyped);
    editing.setValue(withTags(nextTags, nextTyped, known));
  };
  const add = (text: string) => update(withTags(tags, text, known), "");
  const completion = useCompletion({ options: offered, typed, onChoose: add });

  const type = (text: string) => {
    if (text.includes(",")) add(text);
    else update(tags, text);
    completion.open();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isEnter = event.key === "Enter" && !event.ctrlKey && !event.metaKey;
    if (!completion.onKey(event)) {
      if (event.key === "Backspace" && typed === "") update(tags.slice(0, -1), "");
      if (!isEnter) return;
      editing.finish();
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const takeAway = (tag: string) => {
    const rest = tags.filter((other) => other !== tag);
    update(rest, typed);
  };
  return { tags, typed, offered, completion, type, onKeyDown, takeAway };
}
