import { useCallback, useEffect, useState } from "react";
import { ComboBox, Input, ListBox, ListBoxItem, Popover } from "react-aria-components";
import type { Completion } from "../../../../contract/search.ts";
import type { BuilderRow } from "../../../../core/query/builder-model.ts";
import { parseQuery } from "../../../../core/query/parse-query.ts";
import { useSession } from "../../../session/Session.tsx";
import { useAsker } from "../asking/use-asker.ts";
import { withCompletion } from "../query-input/completion-moment.ts";

type FieldRow = BuilderRow & { match: "field" };

interface FieldValueProps {
  label: string;
  row: FieldRow;
  onChange: (row: BuilderRow) => void;
}

/** The value of a field, out of those that occur, or as typed. */
export function FieldValue({ label, row, onChange }: FieldValueProps) {
  const { field, text } = row;
  const asked = `${field}:${text}`;
  const completions = useCompletions(asked);
  const take = (completion: Completion) => {
    const { root } = parseQuery(withCompletion(asked, completion).text);
    if (root?.kind !== "field") return;
    const { value, prefix, quoted } = root;
    onChange({ ...row, text: value, prefix, ...(quoted && { quoted }) });
  };
  return (
    <ComboBox
      className="builder-value"
      aria-label={label}
      allowsCustomValue
      allowsEmptyCollection={false}
      menuTrigger="focus"
      inputValue={text}
      // What is offered has been chosen by what is typed already.
      defaultFilter={() => true}
      items={completions.map((completion) => ({ id: completion.insert, completion }))}
      onInputChange={(typed) => {
        if (typed === text) return;
        const { quoted: _quoted, ...rest } = row;
        onChange({ ...rest, text: typed, prefix: false });
      }}
      onSelectionChange={(key) => {
        const chosen = completions.find(({ insert }) => insert === key);
        if (chosen) take(chosen);
      }}
    >
      <Input className="filter-input builder-input" autoComplete="off" spellCheck={false} />
      <Popover className="filter-popover builder-popover">
        <ListBox<{ id: string; completion: Completion }> className="filter-list">
          {({ id, completion }) => (
            <ListBoxItem id={id} textValue={completion.label} className="completion-option">
              <span>{completion.label}</span>
              <span className="completion-detail">{completion.detail}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

function useCompletions(query: string): Completion[] {
  const { bridge } = useSession();
  const [offered, setOffered] = useState<Completion[]>([]);
  const run = useCallback(
    (asked: string) => bridge.completeQuery({ query: asked, caret: asked.length }),
    [bridge],
  );
  const settle = useCallback((_asked: string, found: Completion[]) => setOffered(found), []);
  const giveUp = useCallback(() => setOffered([]), []);
  const asker = useAsker(run, settle, giveUp);
  useEffect(() => {
    asker.ask(query);
    return () => asker.drop();
  }, [query, asker]);
  return offered;
}
