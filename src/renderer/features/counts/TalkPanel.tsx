import { type RefObject, useMemo } from "react";
import type { TalkTable } from "../../../contract/analysis.ts";
import { counted } from "../../../core/text/counted.ts";
import type { Names } from "../../session/directory.ts";
import { useSession } from "../../session/Session.tsx";
import { useKept } from "../../session/use-kept.ts";
import { type Stack, StackChart } from "../../ui/charts/StackChart.tsx";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { SelectField } from "../../ui/SelectField.tsx";
import { CountLink } from "./CountLink.tsx";
import { Measure } from "./Measure.tsx";
import { percent, whole } from "./number-format.ts";
import { BARS, firstOf, type PanelProps } from "./panel-props.ts";

type Row = TalkTable["rows"][number];

/** Who says how much of each record. */
export function TalkPanel({ scope, names, onScope }: PanelProps) {
  const { bridge, corpora } = useSession();
  const works = corpora.flatMap((corpus) => corpus.works);
  const only = scope.works?.length === 1 ? (scope.works[0] ?? "") : "";
  const [work, setWork] = useKept("counts.talk.work", only);
  const request = useMemo(() => (work === "" ? {} : { work }), [work]);
  const ask = useMemo(() => () => bridge.shareTalk(request), [bridge, request]);
  const press = ({ query }: Row) => onScope({ query });
  const chart = ({ rows }: TalkTable, svgRef: RefObject<SVGSVGElement | null>) => {
    const stacks = stacksOf(rows, names);
    return (
      <StackChart
        title="Share of the words in each record"
        summary={`${counted(stacks.length, "record")}; in each, who says how much of what is quoted.${firstOf(BARS, stacks.length, "records")}`}
        stacks={stacks.slice(0, BARS)}
        svgRef={svgRef}
        onPress={(key) => rows.filter((row) => keyOf(row) === key).forEach(press)}
      />
    );
  };
  return (
    <Measure
      title="Share of talk"
      hint="Whose words how much of a record is: words of the speaker ÷ words of all speakers in it. It tells of what is quoted, not of what was said. The search above plays no part here."
      controls={
        works.length > 1 && (
          <SelectField
            label="Work"
            value={work}
            options={[
              { value: "", label: "All works" },
              ...works.map(({ id, title }) => ({ value: id, label: title })),
            ]}
            onChange={setWork}
          />
        )
      }
      ask={ask}
      table={{ table: "talk", request }}
      nothing={({ rows }) => (rows.length > 0 ? null : "Nobody speaks in these records.")}
      chart={chart}
    >
      {({ rows }) => (
        <DataTable
          label="Share of talk by record and speaker"
          rows={rows}
          keyOf={keyOf}
          columns={columnsOf(names, press)}
        />
      )}
    </Measure>
  );
}

function keyOf({ work, record, speaker }: Row): string {
  return `${work} ${record} ${speaker}`;
}

/** The records in the order in which they are listed, each with its speakers. */
export function stacksOf(rows: readonly Row[], names: Names): Stack[] {
  const byRecord = Map.groupBy(rows, ({ work, record }) => `${work} ${record}`);
  return [...byRecord].map(([key, shares]) => {
    const [first] = shares;
    const label = first ? names.record(first.record, first.work) : key;
    return {
      key,
      label,
      segments: shares.map((row) => ({
        key: keyOf(row),
        label: `${names.speaker(row.speaker)} ${percent(row.share)}`,
        share: row.share,
        colour: names.colour(row.speaker),
        name: `${names.speaker(row.speaker)}: ${percent(row.share)}, ${counted(row.words, "word")} of ${label}`,
      })),
    };
  });
}

function columnsOf(names: Names, press: (row: Row) => void): Column<Row>[] {
  const recordOf = (row: Row) => names.record(row.record, row.work);
  const speakerOf = (row: Row) => names.speaker(row.speaker);
  const link = (row: Row, text: string, of: string) => (
    <CountLink of={`${of}, ${speakerOf(row)} in ${recordOf(row)}`} onPress={() => press(row)}>
      {text}
    </CountLink>
  );
  return [
    { key: "record", label: "Record", by: recordOf, cell: recordOf },
    { key: "speaker", label: "Speaker", by: speakerOf, cell: speakerOf },
    {
      key: "words",
      label: "Words",
      isNumber: true,
      by: (row) => row.words,
      cell: (row) => link(row, whole(row.words), "words"),
    },
    {
      key: "share",
      label: "Share",
      hint: "Words of the speaker ÷ words of all speakers in the record",
      isNumber: true,
      by: (row) => row.share,
      cell: (row) => link(row, percent(row.share), "of the words"),
    },
  ];
}
