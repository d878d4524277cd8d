import { type RefObject, useMemo } from "react";
import type { KeynessTable } from "../../../contract/analysis.ts";
import type { SearchScope } from "../../../contract/search.ts";
import { counted } from "../../../core/text/counted.ts";
import { useSession } from "../../session/Session.tsx";
import { useKept } from "../../session/use-kept.ts";
import { BarChart } from "../../ui/charts/BarChart.tsx";
import { DataTable } from "../../ui/DataTable.tsx";
import { NumberStepper } from "../../ui/NumberStepper.tsx";
import { keyWordColumns } from "./key-word-columns.tsx";
import { Measure } from "./Measure.tsx";
import { measured } from "./number-format.ts";
import type { PanelProps } from "./panel-props.ts";
import { rowScope } from "./row-scope.ts";
import { SideField } from "./SideField.tsx";
import { isNarrowed, type Side, sideProblem, sideScope } from "./sides.ts";

type Row = KeynessTable["rows"][number];

interface Settings {
  /** Null until one is chosen: then the search, or whoever says most. */
  focus: Side | null;
  reference: Side;
  least: number;
}

const START: Settings = { focus: null, reference: { kind: "rest" }, least: 3 };
const LIMIT = 300;
const MOST_TYPICAL = 14;
const LEAST_TYPICAL = 8;

/** Which words are typical of one part of the texts, held against another. */
export function KeyWordsPanel({ scope, names, onScope }: PanelProps) {
  const { bridge } = useSession();
  const [settings, setSettings] = useKept("counts.keywords", START);
  const first = names.people.toSorted((a, b) => b.words - a.words)[0]?.id ?? "";
  const focus: Side =
    settings.focus ??
    (isNarrowed(scope) ? { kind: "search" } : { kind: "speaker", speaker: first });
  const { reference, least } = settings;
  const problem = sideProblem(focus) ?? sideProblem(reference);
  const key = JSON.stringify({ focus, reference, least });
  const request = useMemo(() => {
    const sides = JSON.parse(key) as { focus: Side; reference: Side; least: number };
    const other = sideScope(sides.reference, scope);
    const own: SearchScope = sideScope(sides.focus, scope) ?? scope;
    return { focus: own, ...(other && { reference: other }), least: sides.least, limit: LIMIT };
  }, [scope, key]);
  const ask = useMemo(
    () => (problem === null ? () => bridge.findKeyWords(request) : null),
    [bridge, request, problem],
  );
  const press = ({ query }: Row) => onScope(rowScope(request.focus, query));
  return (
    <Measure
      title="Key words"
      hint="Words that one part of the texts uses more, or less, than another. Keyness is Dunning’s log-likelihood (G²), negative for words that are used less: beyond 10.83 it is significant at 0.1 %. Hardie’s log ratio says how much: 1 is twice as often, 2 four times."
      controls={
        <>
          <SideField
            label="Words of"
            side={focus}
            kinds={["search", "speaker", "period", "query"]}
            names={names}
            onChange={(next) => setSettings({ ...settings, focus: next })}
          />
          <SideField
            label="against"
            side={reference}
            kinds={["rest", "speaker", "period", "query"]}
            names={names}
            onChange={(next) => setSettings({ ...settings, reference: next })}
          />
          <NumberStepper
            label="At least"
            value={least}
            range={{ min: 1, max: 1000 }}
            onChange={(next) => setSettings({ ...settings, least: next })}
          />
        </>
      }
      ask={ask}
      {...(problem !== null && { missing: problem })}
      table={{ table: "keyness", request }}
      nothing={nothingKey}
      chart={(table, svgRef) => chartOf(table, svgRef, press)}
    >
      {({ rows }) => (
        <DataTable
          label="Key words"
          rows={rows}
          keyOf={({ word }) => word}
          columns={keyWordColumns(press)}
        />
      )}
    </Measure>
  );
}

function chartOf(
  table: KeynessTable,
  svgRef: RefObject<SVGSVGElement | null>,
  press: (row: Row) => void,
) {
  const more = table.rows.filter(({ keyness }) => keyness > 0);
  const less = table.rows.filter(({ keyness }) => keyness < 0);
  const shown = [...more.slice(0, MOST_TYPICAL), ...less.slice(0, LEAST_TYPICAL)];
  return (
    <BarChart
      title="Key words, by log-likelihood"
      summary={`${counted(table.focusWords, "word")} against ${counted(table.referenceWords, "word")}. Used more: ${listed(more)}. Used less: ${listed(less)}.`}
      axis="Keyness (G²); to the left of 0: used less"
      svgRef={svgRef}
      bars={shown.map((row) => ({
        key: row.word,
        label: row.word,
        value: row.keyness,
        text: measured(row.keyness),
        name: `${row.word}: ${row.keyness < 0 ? "used less" : "used more"}, keyness ${measured(row.keyness)}, ${row.focus} times against ${row.reference}`,
      }))}
      onPress={(key) => shown.filter(({ word }) => word === key).forEach(press)}
    />
  );
}

function listed(rows: Row[]): string {
  const words = rows.slice(0, 3).map(({ word }) => word);
  return words.length > 0 ? words.join(", ") : "none";
}

function nothingKey({ focusWords, referenceWords, rows }: KeynessTable): string | null {
  if (focusWords === 0) return "There are no words in the first part.";
  if (referenceWords === 0) return "There are no words to hold them against.";
  return rows.length > 0 ? null : "No word occurs often enough. Try a lower least number.";
}
