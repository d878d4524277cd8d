import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { LibraryChange } from "../../../contract/annotation.ts";
import { Button } from "../../ui/Button.tsx";
import { TextField } from "../../ui/TextField.tsx";

interface TitleEditorProps {
  title: string;
  /** Resolves with null when it was not kept. */
  onKeep: (title: string) => Promise<LibraryChange | null>;
  onEnd: () => void;
}

/** The title of a dossier, while it is written. */
export function TitleEditor({ title, onKeep, onEnd }: TitleEditorProps) {
  const [text, setText] = useState(title);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  const save = async () => {
    if (text.trim() === title || (await onKeep(text))) onEnd();
  };
  const press = ({ key }: KeyboardEvent) => {
    if (key === "Escape") onEnd();
  };
  return (
    // Escape leaves the form from every part of it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      className="dossier-form"
      onKeyDown={press}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField label="Title" inputRef={field} value={text} maxLength={1000} onChange={setText} />
      <Button type="submit" look="primary" isDisabled={text.trim() === ""}>
        Keep
      </Button>
      <Button onPress={onEnd}>Cancel</Button>
    </form>
  );
}
