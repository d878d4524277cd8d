import { type RefObject, useMemo } from "react";
import type { CollocateSort, CollocateTable } from "../../../contract/analysis.ts";
import { counted } from "../../../core/text/counted.ts";
import { useSession } from "../../session/Session.tsx";
import { useKept } from "../../session/use-kept.ts";
import { BarChart } from "../../ui/charts/BarChart.tsx";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { NumberStepper } from "../../ui/NumberStepper.tsx";
import { SelectField } from "../../ui/SelectField.tsx";
import { CountLink } from "./CountLink.tsx";
import { Measure } from "./Measure.tsx";
import { measured, whole } from "./number-format.ts";
import { BARS, firstOf, NEEDS_QUERY, type PanelProps } from "./panel-props.ts";
import { rowScope } from "./row-scope.ts";

type Row = CollocateTable["rows"][number];

interface Settings {
  left: number;
  right: number;
  least: number;
  sort: CollocateSort;
}

const START: Settings = { left: 5, right: 5, least: 2, sort: "logLikelihood" };
const LIMIT = 200;
const WINDOW = { min: 0, max: 10 };

const SORTS: { value: CollocateSort; label: string; axis: string }[] = [
  { value: "logLikelihood", label: "Log-likelihood", axis: "Log-likelihood (G²)" },
  { value: "logDice", label: "logDice", axis: "logDice" },
  { value: "together", label: "Times together", axis: "Times together" },
];

/** Which words stand near the matches more often than by chance. */
export function CollocatesPanel({ scope, onScope }: PanelProps) {
  const { bridge } = useSession();
  const [settings, setSettings] = useKept("counts.collocates", START);
  const { left, right } = settings;
  const isAsked = scope.query.trim() !== "" && left + right > 0;
  const request = useMemo(() => ({ ...scope, ...settings, limit: LIMIT }), [scope, settings]);
  const ask = useMemo(
    () => (isAsked ? () => bridge.findCollocates(request) : null),
    [bridge, request, isAsked],
  );
  const press = ({ query }: Row) => onScope(rowScope(scope, query));
  const chart = (table: CollocateTable, svgRef: RefObject<SVGSVGElement | null>) => {
    const axis = SORTS.find(({ value }) => value === settings.sort)?.axis ?? "";
    const shown = table.rows.slice(0, BARS);
    return (
      <BarChart
        title={`Words near the matches, by ${axis}`}
        summary={summaryOf(table)}
        axis={axis}
        svgRef={svgRef}
        bars={shown.map((row) => ({
          key: row.word,
          label: row.word,
          value: row[settings.sort],
          text: settings.sort === "together" ? whole(row.together) : measured(row[settings.sort]),
          name: `${row.word}: ${row.together} times together, log-likelihood ${measured(row.logLikelihood)}, logDice ${measured(row.logDice)}`,
        }))}
        onPress={(key) => shown.filter(({ word }) => word === key).forEach(press)}
      />
    );
  };
  return (
    <Measure
      title="Collocates"
      hint="Words that stand near the matches more often than chance would have it. Dunning’s log-likelihood (G²) says how sure that is: above 3.84 is significant at 5 %, above 10.83 at 0.1 %. Rychlý’s logDice says how exclusive the company is: at most 14, and comparable between texts of any size."
      controls={<CollocateControls settings={settings} onChange={setSettings} />}
      ask={ask}
      missing={
        left + right === 0 ? "With no words on either side there is nothing near." : NEEDS_QUERY
      }
      table={{ table: "collocates", request }}
      nothing={(table) => nothingNear(table, settings.least)}
      chart={chart}
    >
      {(table) => (
        <DataTable
          label="Collocates"
          rows={table.rows}
          keyOf={({ word }) => word}
          columns={columnsOf(press)}
        />
      )}
    </Measure>
  );
}

function nothingNear({ matches, rows }: CollocateTable, least: number): string | null {
  if (matches === 0) return "Nothing matches, so nothing stands near.";
  if (rows.length > 0) return null;
  return `No word stands near the matches at least ${least} times. Try a wider window or a lower least number.`;
}

function summaryOf({ matches, rows, total }: CollocateTable): string {
  const best = rows.slice(0, 3).map(({ word }) => word);
  return `Around ${counted(matches, "match", "matches")}. First: ${best.join(", ")}.${firstOf(BARS, total, "words")}`;
}

interface CollocateControlsProps {
  settings: Settings;
  onChange: (settings: Settings) => void;
}

function CollocateControls({ settings, onChange }: CollocateControlsProps) {
  const set = (patch: Partial<Settings>) => onChange({ ...settings, ...patch });
  return (
    <>
      <NumberStepper
        label="Words left"
        value={settings.left}
        range={WINDOW}
        onChange={(left) => set({ left })}
      />
      <NumberStepper
        label="right"
        value={settings.right}
        range={WINDOW}
        onChange={(right) => set({ right })}
      />
      <NumberStepper
        label="At least"
        value={settings.least}
        range={{ min: 1, max: 1000 }}
        onChange={(least) => set({ least })}
      />
      <SelectField
        label="Sort by"
        value={settings.sort}
        options={SORTS}
        onChange={(sort) => set({ sort })}
      />
    </>
  );
}

function columnsOf(press: (row: Row) => void): Column<Row>[] {
  return [
    { key: "word", label: "Word", by: ({ word }) => word, cell: ({ word }) => word },
    {
      key: "together",
      label: "Together",
      hint: "Occurrences within the window",
      isNumber: true,
      by: (row) => row.together,
      cell: (row) => (
        <CountLink of={`times near the matches, ${row.word}`} onPress={() => press(row)}>
          {whole(row.together)}
        </CountLink>
      ),
    },
    {
      key: "expected",
      label: "Expected",
      hint: "Occurrences within the window if words stood at random",
      isNumber: true,
      by: (row) => row.expected,
      cell: (row) => measured(row.expected),
    },
    {
      key: "occurrences",
      label: "In all",
      hint: "Occurrences in all of the texts that were searched",
      isNumber: true,
      by: (row) => row.occurrences,
      cell: (row) => whole(row.occurrences),
    },
    {
      key: "g2",
      label: "Log-likelihood",
      hint: "Dunning’s G²: 2 Σ observed × ln(observed ÷ expected)",
      isNumber: true,
      by: (row) => row.logLikelihood,
      cell: (row) => measured(row.logLikelihood),
    },
    {
      key: "dice",
      label: "logDice",
      hint: "Rychlý’s logDice: 14 + log₂(2 × together ÷ (matches + occurrences))",
      isNumber: true,
      by: (row) => row.logDice,
      cell: (row) => measured(row.logDice),
    },
  ];
}
