import { type RefObject, useMemo } from "react";
import type { DispersionTable } from "../../../contract/analysis.ts";
import { counted } from "../../../core/text/counted.ts";
import { useSession } from "../../session/Session.tsx";
import { StripChart } from "../../ui/charts/StripChart.tsx";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { CountLink } from "./CountLink.tsx";
import { Measure } from "./Measure.tsx";
import { measuredOrNone, whole } from "./number-format.ts";
import { BARS, firstOf, NEEDS_QUERY, type PanelProps } from "./panel-props.ts";
import { rowScope } from "./row-scope.ts";

type Row = DispersionTable["rows"][number];

const HINT =
  "Where the matches stand in each work, and how evenly. Juilland’s D over ten equal parts: 1 is perfectly even, 0 all in one part. Gries’ deviation of proportions (DP) over the same parts: 0 is even, towards 1 more and more uneven.";

/** Where the matches stand in each work. */
export function DispersionPanel({ scope, names, onScope }: PanelProps) {
  const { bridge } = useSession();
  const hasQuery = scope.query.trim() !== "";
  const ask = useMemo(
    () => (hasQuery ? () => bridge.measureDispersion(scope) : null),
    [bridge, scope, hasQuery],
  );
  const press = ({ query }: Row) => onScope(rowScope(scope, query));
  const chart = (table: DispersionTable, svgRef: RefObject<SVGSVGElement | null>) => {
    const shown = table.rows.slice(0, BARS);
    return (
      <StripChart
        title="Matches from the beginning to the end of each work"
        summary={summaryOf(table)}
        ends={["Beginning", "End"]}
        svgRef={svgRef}
        strips={shown.map((row) => ({
          key: row.work,
          label: names.work(row.work),
          ticks: row.ticks,
          text: `D ${measuredOrNone(row.juillandD)} · DP ${measuredOrNone(row.dp)}`,
          name: `${names.work(row.work)}: ${counted(row.matches, "match", "matches")}, Juilland’s D ${measuredOrNone(row.juillandD)}, deviation of proportions ${measuredOrNone(row.dp)}`,
        }))}
        onPress={(key) => shown.filter(({ work }) => work === key).forEach(press)}
      />
    );
  };
  return (
    <Measure
      title="Dispersion"
      hint={HINT}
      ask={ask}
      missing={NEEDS_QUERY}
      table={{ table: "dispersion", request: scope }}
      nothing={({ rows }) =>
        rows.some(({ matches }) => matches > 0) ? null : "Nothing matches, so nothing is spread."
      }
      chart={chart}
    >
      {(table) => (
        <DataTable
          label="Dispersion by work"
          rows={table.rows}
          keyOf={({ work }) => work}
          columns={columnsOf((row) => names.work(row.work), press)}
        />
      )}
    </Measure>
  );
}

function summaryOf({ rows, juillandD, dp }: DispersionTable): string {
  const matches = rows.reduce((sum, row) => sum + row.matches, 0);
  const all = `${counted(matches, "match", "matches")} in ${counted(rows.length, "work")}, one tick each.`;
  const over =
    juillandD === null && dp === null
      ? ""
      : ` Over the works as parts: D ${measuredOrNone(juillandD)}, DP ${measuredOrNone(dp)}.`;
  return all + over + firstOf(BARS, rows.length, "works");
}

function columnsOf(nameOf: (row: Row) => string, press: (row: Row) => void): Column<Row>[] {
  return [
    { key: "work", label: "Work", by: nameOf, cell: nameOf },
    {
      key: "matches",
      label: "Matches",
      isNumber: true,
      by: (row) => row.matches,
      cell: (row) => (
        <CountLink
          of={`matches, ${nameOf(row)}`}
          onPress={row.matches > 0 ? () => press(row) : null}
        >
          {whole(row.matches)}
        </CountLink>
      ),
    },
    {
      key: "words",
      label: "Words",
      isNumber: true,
      by: (row) => row.words,
      cell: (row) => whole(row.words),
    },
    {
      key: "d",
      label: "Juilland’s D",
      hint: "1 − variation coefficient ÷ √(parts − 1); 1 is even",
      isNumber: true,
      by: (row) => row.juillandD,
      cell: (row) => measuredOrNone(row.juillandD),
    },
    {
      key: "dp",
      label: "DP",
      hint: "Gries’ deviation of proportions: half the sum of the differences between expected and observed shares; 0 is even",
      isNumber: true,
      by: (row) => row.dp,
      cell: (row) => measuredOrNone(row.dp),
    },
  ];
}
