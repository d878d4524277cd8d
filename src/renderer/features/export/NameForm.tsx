import { type FormEvent, useState } from "react";
import { Input, Label, TextField } from "react-aria-components";
import { Button } from "../../ui/Button.tsx";

/** As the settings take them. */
const LONGEST_NAME = 100;

interface NameFormProps {
  label: string;
  /** What stands there at first. */
  name?: string;
  /** Names that are there already: the same name is replaced. */
  taken: readonly string[];
  onName: (name: string) => void;
  onCancel: () => void;
}

/** Asks for a name; Escape leaves all as it was. */
export function NameForm({ label, name = "", taken, onName, onCancel }: NameFormProps) {
  const [typed, setTyped] = useState(name);
  const wanted = typed.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (wanted !== "") onName(wanted);
  };
  return (
    <form className="name-form" onSubmit={submit}>
      <TextField
        // Asked for just now: this is where one goes on.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        value={typed}
        onChange={setTyped}
        maxLength={LONGEST_NAME}
        onKeyDown={(event) => {
          if (event.key === "Escape") onCancel();
          else event.continuePropagation();
        }}
      >
        <Label>{label}</Label>
        <Input autoComplete="off" onFocus={(event) => event.target.select()} />
      </TextField>
      <Button type="submit" isDisabled={wanted === ""}>
        {wanted !== name && taken.includes(wanted) ? "Replace" : "Save"}
      </Button>
      <Button look="quiet" onPress={onCancel}>
        Cancel
      </Button>
    </form>
  );
}
