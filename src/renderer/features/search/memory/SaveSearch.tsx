import { type FormEvent, useState } from "react";
import { Input, Label, TextField } from "react-aria-components";
import type { SearchScope } from "../../../../contract/search.ts";
import { spelledOut, withSaved } from "../../../session/search-memory.ts";
import { useSession } from "../../../session/Session.tsx";
import { useAnnounce } from "../../../ui/Announcer.tsx";
import { Button } from "../../../ui/Button.tsx";

const LONGEST_NAME = 100;

/** Gives the search that is shown a name, by which it comes back. */
export function SaveSearch({ scope }: { scope: SearchScope }) {
  const { settings, changeSettings } = useSession();
  const announce = useAnnounce();
  const [typed, setTyped] = useState("");
  const name = typed.trim();
  const { savedSearches } = settings;
  const isTaken = savedSearches.some((search) => search.name === name);

  const save = (event: FormEvent) => {
    event.preventDefault();
    if (name === "") return;
    const search = { name, query: spelledOut(scope), wordForms: scope.wordForms ?? false };
    changeSettings({ savedSearches: withSaved(savedSearches, search) });
    announce(`Saved as ${name}`);
    setTyped("");
  };
  return (
    <form className="save-search" onSubmit={save}>
      <TextField value={typed} onChange={setTyped} maxLength={LONGEST_NAME}>
        <Label className="filter-label">Save this search as</Label>
        <Input className="filter-input" placeholder="A name" autoComplete="off" />
      </TextField>
      <Button type="submit" isDisabled={name === ""}>
        {isTaken ? "Replace" : "Save"}
      </Button>
    </form>
  );
}
