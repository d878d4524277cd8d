import { type RefObject, useMemo } from "react";
import type { NgramTable } from "../../../contract/analysis.ts";
import { useSession } from "../../session/Session.tsx";
import { useKept } from "../../session/use-kept.ts";
import { BarChart } from "../../ui/charts/BarChart.tsx";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { NumberStepper } from "../../ui/NumberStepper.tsx";
import { CountLink } from "./CountLink.tsx";
import { Measure } from "./Measure.tsx";
import { whole } from "./number-format.ts";
import { BARS, firstOf, type PanelProps } from "./panel-props.ts";
import { rowScope } from "./row-scope.ts";

type Row = NgramTable["rows"][number];

const START = { size: 3, least: 2 };
const LIMIT = 500;

/** Which words come in a row again and again. */
export function NgramsPanel({ scope, onScope }: PanelProps) {
  const { bridge } = useSession();
  const [settings, setSettings] = useKept("counts.ngrams", START);
  const { size, least } = settings;
  const request = useMemo(() => ({ ...scope, ...settings, limit: LIMIT }), [scope, settings]);
  const ask = useMemo(() => () => bridge.countNgrams(request), [bridge, request]);
  const press = ({ query }: Row) => onScope(rowScope(scope, query));
  const chart = ({ rows, total }: NgramTable, svgRef: RefObject<SVGSVGElement | null>) => {
    const shown = rows.slice(0, BARS);
    return (
      <BarChart
        title={`${size} words in a row, by how often`}
        summary={`${whole(total)} sequences occur at least ${least} times; the most frequent: “${rows[0]?.words}”, ${rows[0]?.occurrences} times.${firstOf(BARS, total, "sequences")}`}
        axis="Occurrences"
        svgRef={svgRef}
        bars={shown.map((row) => ({
          key: row.words,
          label: row.words,
          value: row.occurrences,
          text: whole(row.occurrences),
          name: `${row.words}: ${row.occurrences} times in ${row.passages} passages`,
        }))}
        onPress={(key) => shown.filter(({ words }) => words === key).forEach(press)}
      />
    );
  };
  return (
    <Measure
      title="N-grams"
      hint="Words that come in a row again and again, within one paragraph: phrases, formulas, habits of speech. With a search or filters, only in the passages that they find; else in all texts."
      controls={
        <>
          <NumberStepper
            label="Words in a row"
            value={size}
            range={{ min: 2, max: 5 }}
            onChange={(next) => setSettings({ ...settings, size: next })}
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
      table={{ table: "ngrams", request }}
      nothing={({ rows }) =>
        rows.length > 0
          ? null
          : `No ${size} words come in a row at least ${least} times. Try fewer words or a lower least number.`
      }
      chart={chart}
    >
      {(table) => (
        <DataTable
          label="N-grams"
          rows={table.rows}
          keyOf={({ words }) => words}
          columns={columnsOf(press)}
        />
      )}
    </Measure>
  );
}

function columnsOf(press: (row: Row) => void): Column<Row>[] {
  const link = (row: Row, count: number, of: string) => (
    <CountLink of={`${of}, ${row.words}`} onPress={() => press(row)}>
      {whole(count)}
    </CountLink>
  );
  return [
    { key: "words", label: "Words", by: ({ words }) => words, cell: ({ words }) => words },
    {
      key: "occurrences",
      label: "Occurrences",
      isNumber: true,
      by: (row) => row.occurrences,
      cell: (row) => link(row, row.occurrences, "occurrences"),
    },
    {
      key: "passages",
      label: "Passages",
      hint: "Paragraphs in which they occur",
      isNumber: true,
      by: (row) => row.passages,
      cell: (row) => link(row, row.passages, "passages"),
    },
  ];
}
