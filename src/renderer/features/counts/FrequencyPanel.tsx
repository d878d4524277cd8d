import { type RefObject, useMemo } from "react";
import { COUNT_BYS, type CountBy, type FrequencyTable } from "../../../contract/analysis.ts";
import { counted } from "../../../core/text/counted.ts";
import { useSession } from "../../session/Session.tsx";
import { useKept } from "../../session/use-kept.ts";
import { BarChart } from "../../ui/charts/BarChart.tsx";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { SegmentedControl } from "../../ui/SegmentedControl.tsx";
import { CountLink } from "./CountLink.tsx";
import { groupName } from "./group-names.ts";
import { Measure } from "./Measure.tsx";
import { measured, whole } from "./number-format.ts";
import { BARS, firstOf, NEEDS_QUERY, type PanelProps } from "./panel-props.ts";
import { rowScope } from "./row-scope.ts";

type Row = FrequencyTable["rows"][number];

const OPTIONS = COUNT_BYS.map((value) => ({
  value,
  label: value.charAt(0).toUpperCase() + value.slice(1),
}));

/** How often the search matches, by who speaks, where and when. */
export function FrequencyPanel({ scope, names, onScope }: PanelProps) {
  const { bridge } = useSession();
  const [by, setBy] = useKept<CountBy>("counts.by", "speaker");
  const hasQuery = scope.query.trim() !== "";
  const ask = useMemo(
    () => (hasQuery ? () => bridge.countFrequencies({ ...scope, by }) : null),
    [bridge, scope, by, hasQuery],
  );
  const press = ({ query }: Row) => (query === null ? null : () => onScope(rowScope(scope, query)));
  const nameOf = (table: FrequencyTable, row: Row) => groupName(table.by, row.value, names);

  const chart = (table: FrequencyTable, svgRef: RefObject<SVGSVGElement | null>) => {
    const rows = table.rows.filter(({ matches }) => matches > 0);
    const shown = rows.slice(0, BARS);
    return (
      <BarChart
        title={`Matches per 10,000 words, by ${table.by}`}
        summary={summaryOf(table, rows, (row) => nameOf(table, row))}
        axis="Matches per 10,000 words"
        svgRef={svgRef}
        bars={shown.map((row) => ({
          key: `${row.value}`,
          label: nameOf(table, row),
          value: row.perTenThousand,
          text: measured(row.perTenThousand),
          name: `${nameOf(table, row)}: ${counted(row.matches, "match", "matches")}, ${measured(row.perTenThousand)} per 10,000 words`,
        }))}
        onPress={(key) =>
          shown.filter(({ value }) => `${value}` === key).forEach((row) => press(row)?.())
        }
      />
    );
  };
  return (
    <Measure
      title={`Frequency by ${by}`}
      hint="How often the search matches in each part: absolute, and as a rate, which is what can be compared between parts of different length. Relative frequency: matches ÷ words of the part × 10,000."
      controls={<SegmentedControl label="Count by" value={by} options={OPTIONS} onChange={setBy} />}
      ask={ask}
      missing={NEEDS_QUERY}
      table={{ table: "frequency", request: { ...scope, by } }}
      nothing={({ total }) =>
        total.matches === 0 ? "Nothing matches, so there is nothing to count." : null
      }
      chart={chart}
    >
      {(table) => (
        <DataTable
          label={`Frequency by ${table.by}`}
          rows={table.rows}
          keyOf={({ value }) => `${value}`}
          columns={columnsOf((row) => nameOf(table, row), press, by)}
        />
      )}
    </Measure>
  );
}

function summaryOf(table: FrequencyTable, rows: Row[], nameOf: (row: Row) => string): string {
  const { total } = table;
  const [first] = rows;
  const all = `${counted(total.matches, "match", "matches")} in ${counted(total.passages, "passage")}: ${measured(total.perTenThousand)} per 10,000 of ${counted(total.words, "word")}.`;
  const most = first
    ? ` The highest rate: ${nameOf(first)}, ${measured(first.perTenThousand)}.`
    : "";
  return all + most + firstOf(BARS, rows.length, "rows");
}

function columnsOf(
  nameOf: (row: Row) => string,
  press: (row: Row) => (() => void) | null,
  by: CountBy,
): Column<Row>[] {
  const link = (row: Row, text: string, of: string) => (
    <CountLink of={`${of}, ${nameOf(row)}`} onPress={row.matches > 0 ? press(row) : null}>
      {text}
    </CountLink>
  );
  return [
    {
      key: "name",
      label: by.charAt(0).toUpperCase() + by.slice(1),
      by: nameOf,
      cell: nameOf,
    },
    {
      key: "matches",
      label: "Matches",
      isNumber: true,
      by: (row) => row.matches,
      cell: (row) => link(row, whole(row.matches), "matches"),
    },
    {
      key: "passages",
      label: "Passages",
      hint: "Paragraphs with a match",
      isNumber: true,
      by: (row) => row.passages,
      cell: (row) => link(row, whole(row.passages), "passages"),
    },
    {
      key: "words",
      label: "Words",
      hint: "All words of the part, whether they match or not",
      isNumber: true,
      by: (row) => row.words,
      cell: (row) => whole(row.words),
    },
    {
      key: "rate",
      label: "Per 10,000 words",
      hint: "Relative frequency: matches ÷ words × 10,000",
      isNumber: true,
      by: (row) => row.perTenThousand,
      cell: (row) => link(row, measured(row.perTenThousand), "per 10,000 words"),
    },
  ];
}
