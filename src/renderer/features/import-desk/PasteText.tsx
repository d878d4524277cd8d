import { type FormEvent, useId, useState } from "react";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { type ChosenFile, fileOfText } from "./chosen-files.ts";

/** A text to be pasted, which has no name and so is asked for a title. */
export function PasteText({ onFile }: { onFile: (file: ChosenFile) => void }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>Paste a text…</Button>
      <Dialog title="Paste a text" isOpen={isOpen} onClose={() => setOpen(false)} size="wide">
        <PasteForm
          onFile={(file) => {
            setOpen(false);
            onFile(file);
          }}
        />
      </Dialog>
    </>
  );
}

function PasteForm({ onFile }: { onFile: (file: ChosenFile) => void }) {
  const id = useId();
  const [title, setTitle] = useState("");
  const [text, setText] = useState("");
  const isReady = title.trim() !== "" && text.trim() !== "";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady) onFile(fileOfText(title, text));
  };
  return (
    <form className="import-form" onSubmit={submit}>
      <label htmlFor={`${id}-title`}>Title</label>
      <input
        id={`${id}-title`}
        value={title}
        maxLength={200}
        autoComplete="off"
        onChange={(event) => setTitle(event.target.value)}
      />
      <label htmlFor={`${id}-text`}>Text</label>
      <textarea
        id={`${id}-text`}
        rows={14}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="import-buttons">
        <Button look="primary" type="submit" isDisabled={!isReady}>
          Take this text
        </Button>
      </div>
    </form>
  );
}
