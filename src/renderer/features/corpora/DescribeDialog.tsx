import { type FormEvent, useId, useState } from "react";
import type { CorpusEntry } from "../../../contract/import.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";

interface DescribeDialogProps {
  entry: CorpusEntry;
  onClose: () => void;
  onSave: (title: string, description: string) => void;
}

/** Asks how a corpus is called, and what is to be said of it. */
export function DescribeDialog({ entry, onClose, onSave }: DescribeDialogProps) {
  const id = useId();
  const [title, setTitle] = useState(entry.title);
  const [description, setDescription] = useState(entry.description);
  const isReady = title.trim() !== "";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady) onSave(title.trim(), description.trim());
  };
  return (
    <Dialog title={`About “${entry.title}”`} isOpen onClose={onClose}>
      <form className="corpora-form" onSubmit={submit}>
        <label htmlFor={`${id}-title`}>Title</label>
        <input
          id={`${id}-title`}
          value={title}
          maxLength={300}
          autoComplete="off"
          onChange={(event) => setTitle(event.target.value)}
        />
        <label htmlFor={`${id}-text`}>Description</label>
        <textarea
          id={`${id}-text`}
          rows={5}
          value={description}
          maxLength={10_000}
          onChange={(event) => setDescription(event.target.value)}
        />
        <div className="corpora-actions">
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" type="submit" isDisabled={!isReady}>
            Save
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
