import { Plus } from "lucide-react";
import { useEffect, useMemo, useRef, useState } from "react";
import type { SearchScope } from "../../../../contract/search.ts";
import { type BuilderRow, fromBuilder, toBuilder } from "../../../../core/query/builder-model.ts";
import { parseQuery } from "../../../../core/query/parse-query.ts";
import { spelledOut } from "../../../session/search-memory.ts";
import { Button } from "../../../ui/Button.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { useSaid } from "../use-said.ts";
import { BuilderLine } from "./BuilderLine.tsx";
import { emptyRow } from "./row-kinds.ts";
import { useTotal } from "./use-total.ts";
import "./query-builder.css";

export interface QueryBuilderProps {
  scope: SearchScope;
  onUse: (query: string) => void;
  onClose: () => void;
}

/** Puts a query together line by line, without its language; what is typed already comes as lines. */
export function QueryBuilder({ scope, onUse, onClose }: QueryBuilderProps) {
  const [start] = useState(() => linesOf(scope));
  const [rows, setRows] = useState<BuilderRow[] | null>(start.rows);
  return (
    <Dialog title="Build a query" size="wide" isOpen onClose={onClose}>
      {rows ? (
        <Lines {...{ scope, rows, setRows, onUse }} />
      ) : (
        <div className="builder-refusal">
          <p>{start.reason}</p>
          <p className="builder-text">{scope.query}</p>
          <div className="builder-foot">
            <Button onPress={() => setRows([emptyRow()])}>Start with empty lines</Button>
            <Button look="primary" onPress={onClose}>
              Keep the text
            </Button>
          </div>
        </div>
      )}
    </Dialog>
  );
}

function linesOf(scope: SearchScope): { rows: BuilderRow[] | null; reason: string } {
  try {
    const built = toBuilder(parseQuery(spelledOut(scope)).root);
    if (built.rows === null) return built;
    return { rows: built.rows.length > 0 ? built.rows : [emptyRow()], reason: "" };
  } catch (error) {
    return { rows: null, reason: error instanceof Error ? error.message : "" };
  }
}

interface LinesProps {
  scope: SearchScope;
  rows: BuilderRow[];
  setRows: (rows: BuilderRow[]) => void;
  onUse: (query: string) => void;
}

function Lines({ scope, rows, setRows, onUse }: LinesProps) {
  const query = useMemo(() => fromBuilder(rows), [rows]);
  const asked = useMemo(() => ({ ...scope, query, unfinished: false }), [scope, query]);
  const total = useTotal(asked);
  const reading = useMemo(() => (query === "" ? "" : parseQuery(query).reading), [query]);
  const said = query === "" ? "Nothing is asked for yet." : `${reading}. ${total}`;
  useSaid(said);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>(".builder-input:not([role=combobox])")?.focus();
  }, []);
  return (
    <form
      ref={form}
      className="builder"
      onSubmit={(event) => {
        event.preventDefault();
        if (query !== "") onUse(query);
      }}
    >
      <ol className="builder-lines">
        {rows.map((row, index) => (
          // Lines have no names; what is typed in them moves with their place.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index}>
            <BuilderLine
              row={row}
              number={index + 1}
              onChange={(changed) => setRows(rows.with(index, changed))}
              onRemove={rows.length > 1 ? () => setRows(rows.toSpliced(index, 1)) : null}
            />
          </li>
        ))}
      </ol>
      <Button onPress={() => setRows([...rows, emptyRow(rows.at(-1)?.join)])}>
        <Plus size={15} aria-hidden="true" />
        Add a line
      </Button>
      <dl className="builder-sum">
        <dt>Reads as</dt>
        <dd>{reading || "Nothing is asked for yet."}</dd>
        <dt>Written</dt>
        <dd className="builder-text">{query || "–"}</dd>
        <dt>Finds</dt>
        <dd className="builder-total">{total || "–"}</dd>
      </dl>
      <div className="builder-foot">
        <Button type="submit" look="primary" isDisabled={query === ""}>
          Use this query
        </Button>
      </div>
    </form>
  );
}
