import { type FormEvent, useState } from "react";
import { Input, Label, TextField } from "react-aria-components";
import { Button } from "../../../ui/Button.tsx";

interface RenameSearchProps {
  name: string;
  onRename: (name: string) => void;
  onCancel: () => void;
}

/** Another name for a saved search; Escape leaves it as it was. */
export function RenameSearch({ name, onRename, onCancel }: RenameSearchProps) {
  const [typed, setTyped] = useState(name);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim() !== "") onRename(typed.trim());
  };
  return (
    <form className="save-search" onSubmit={submit}>
      <TextField
        // Asked for just now: this is where one goes on.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        value={typed}
        onChange={setTyped}
        maxLength={100}
        onKeyDown={(event) => {
          if (event.key === "Escape") onCancel();
          else event.continuePropagation();
        }}
      >
        <Label className="filter-label">Rename “{name}”</Label>
        <Input className="filter-input" autoComplete="off" />
      </TextField>
      <Button type="submit" isDisabled={typed.trim() === ""}>
        Rename
      </Button>
    </form>
  );
}
