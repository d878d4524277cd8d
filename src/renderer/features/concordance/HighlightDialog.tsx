import { type FormEvent, useId, useState } from "react";
import { Label, Radio, RadioGroup } from "react-aria-components";
import { COLOURS, type Colour } from "../../../contract/annotation.ts";
import { counted } from "../../../core/text/counted.ts";
import { useSession } from "../../session/Session.tsx";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { tagsProblem, typedTags } from "./typed-tags.ts";
import "./highlight-dialog.css";

export interface HighlightDialogProps {
  isOpen: boolean;
  /** How many matches are going to be marked. */
  count: number;
  onClose: () => void;
  onHighlight: (colour: Colour, tags: string[]) => void;
}

/** Asks for the colour and the tags of many highlights at once. */
export function HighlightDialog({ isOpen, count, onClose, onHighlight }: HighlightDialogProps) {
  return (
    <Dialog title={`Highlight ${counted(count, "match", "matches")}`} {...{ isOpen, onClose }}>
      <HighlightForm onClose={onClose} onHighlight={onHighlight} />
    </Dialog>
  );
}

function HighlightForm({
  onClose,
  onHighlight,
}: Pick<HighlightDialogProps, "onClose" | "onHighlight">) {
  const [colour, setColour] = useState<Colour>("yellow");
  const [typed, setTyped] = useState("");
  const tags = typedTags(typed);
  const problem = tagsProblem(tags);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (problem === null) onHighlight(colour, tags);
  };
  return (
    <form className="highlight-form" onSubmit={submit}>
      <RadioGroup
        className="highlight-colours"
        value={colour}
        onChange={(value) => setColour(value as Colour)}
      >
        <Label>Colour</Label>
        {COLOURS.map((value) => (
          <Radio key={value} value={value} className="highlight-colour">
            <span
              className="highlight-swatch"
              style={{ background: `var(--${value})`, borderColor: `var(--${value}-line)` }}
            />
            {value}
          </Radio>
        ))}
      </RadioGroup>
      <TagInput typed={typed} problem={problem} onChange={setTyped} />
      <p className="highlight-hint">All of it is one change: one undo takes it back.</p>
      <div className="highlight-buttons">
        <Button onPress={onClose}>Cancel</Button>
        <Button look="primary" type="submit" isDisabled={problem !== null}>
          Highlight
        </Button>
      </div>
    </form>
  );
}

interface TagInputProps {
  typed: string;
  problem: string | null;
  onChange: (typed: string) => void;
}

function TagInput({ typed, problem, onChange }: TagInputProps) {
  const { annotations } = useSession();
  const id = useId();
  const known = [...new Set(annotations.all.flatMap(({ tags }) => tags))].sort();
  return (
    <div className="highlight-tags">
      <label htmlFor={id}>Tags, with commas between them</label>
      <input
        id={id}
        value={typed}
        list={`${id}-known`}
        autoComplete="off"
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        onChange={(event) => onChange(event.target.value)}
      />
      <datalist id={`${id}-known`}>
        {known.map((tag) => (
          <option key={tag} value={tag}>
            {tag}
          </option>
        ))}
      </datalist>
      {problem !== null && (
        <p id={`${id}-problem`} className="highlight-problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
