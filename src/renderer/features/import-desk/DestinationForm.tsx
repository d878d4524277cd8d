import { type FormEvent, useMemo, useState } from "react";
import type { CorpusEntry } from "../../../contract/import.ts";
import { useSession } from "../../session/Session.tsx";
import { useAnswer } from "../../session/use-answer.ts";
import { Button } from "../../ui/Button.tsx";
import { SelectField } from "../../ui/SelectField.tsx";
import { TextField } from "../../ui/TextField.tsx";
import type { Destination } from "./use-begin.ts";

interface DestinationFormProps {
  /** What a new corpus is called unless its owner says otherwise. */
  proposed: string;
  onBegin: (where: Destination) => void;
}

const NEW = "";

/** Where the works go: a corpus that is there, or a new one with a title. */
export function DestinationForm({ proposed, onBegin }: DestinationFormProps) {
  const { bridge } = useSession();
  const ask = useMemo(() => () => bridge.listCorpusEntries({}), [bridge]);
  const { value: entries, failure } = useAnswer(ask);
  const [corpus, setCorpus] = useState(NEW);
  const [title, setTitle] = useState(proposed);
  const own = entries?.filter(({ isBundled }) => !isBundled) ?? [];
  const where = destinationOf(own, corpus, title);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (where) onBegin(where);
  };
  return (
    <section aria-labelledby="import-where">
      <h3 id="import-where">2. Say where it goes</h3>
      {failure !== null && <p className="page-problem">{failure}</p>}
      <form className="import-where" onSubmit={submit}>
        <SelectField
          label="Corpus"
          value={corpus}
          options={[
            { value: NEW, label: "A new corpus" },
            ...own.map((entry) => ({ value: entry.id, label: entry.title })),
          ]}
          onChange={setCorpus}
        />
        {corpus === NEW && (
          <TextField
            label="Title of the new corpus"
            value={title}
            maxLength={300}
            onChange={setTitle}
          />
        )}
        <Button look="primary" type="submit" isDisabled={!where}>
          Read them
        </Button>
      </form>
    </section>
  );
}

function destinationOf(
  own: readonly CorpusEntry[],
  corpus: string,
  title: string,
): Destination | null {
  const known = own.find(({ id }) => id === corpus);
  if (known) return { corpus: known.id, title: known.title };
  return corpus === NEW && title.trim() !== "" ? { corpus: null, title: title.trim() } : null;
}
