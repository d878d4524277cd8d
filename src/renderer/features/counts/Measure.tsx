import { type ReactNode, type RefObject, useId, useRef } from "react";
import { Group } from "react-aria-components";
import type { TableRequest } from "../../../contract/analysis.ts";
import type { QueryOutcome } from "../../../contract/search.ts";
import { IndexNote } from "../../session/IndexNote.tsx";
import { useSession } from "../../session/Session.tsx";
import { useAnswer } from "../../session/use-answer.ts";
import { useSaveFile } from "../../session/use-save-file.ts";
import { Button } from "../../ui/Button.tsx";
import { chartAsPng, chartAsSvg } from "../../ui/charts/chart-file.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { useIsSlow } from "../../ui/use-is-slow.ts";
import "./measure.css";

export interface MeasureProps<T> {
  title: string;
  /** What is measured and by which formula. */
  hint: string;
  controls?: ReactNode;
  /** Null when something is missing; then `missing` says what. */
  ask: (() => Promise<T>) | null;
  missing?: string;
  /** The same table whole, as a file. */
  table: TableRequest;
  /** Why there is nothing to show, in a sentence; null when there is something. */
  nothing: (value: T) => string | null;
  chart: (value: T, svgRef: RefObject<SVGSVGElement | null>) => ReactNode;
  /** The table. */
  children: (value: T) => ReactNode;
}

/** One measure: what it means, its chart, its table, and both as files. */
export function Measure<T extends object>(props: MeasureProps<T>) {
  const { title, hint, controls, ask, nothing, chart, children } = props;
  const id = useId();
  const svg = useRef<SVGSVGElement>(null);
  const { value, failure, isCurrent } = useAnswer(ask);
  const why = value && nothing(value);
  const index = value && "index" in value ? (value as Partial<QueryOutcome>).index : undefined;
  return (
    <section className="measure" aria-labelledby={id} aria-busy={ask !== null && !isCurrent}>
      <h3 id={id}>{title}</h3>
      <p className="measure-hint">{hint}</p>
      {controls && (
        <Group className="measure-controls" aria-label="What is counted">
          {controls}
        </Group>
      )}
      <IndexNote index={index} />
      {ask === null && props.missing && <EmptyState title={props.missing} />}
      {ask && failure !== null && (
        <EmptyState title="This could not be counted.">
          <p>{failure}</p>
        </EmptyState>
      )}
      {ask && !value && failure === null && <Counting />}
      {why && <EmptyState title={why} />}
      {value && why === null && (
        <>
          {chart(value, svg)}
          <Files svg={svg} table={props.table} title={title} />
          {children(value)}
        </>
      )}
    </section>
  );
}

function Counting() {
  return useIsSlow() ? <EmptyState title="Counting…" /> : null;
}

interface FilesProps {
  svg: RefObject<SVGSVGElement | null>;
  table: TableRequest;
  title: string;
}

function Files({ svg, table, title }: FilesProps) {
  const { bridge } = useSession();
  const { saveFile, outcome } = useSaveFile();
  const name = title.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "-");
  const drawn = () => {
    if (!svg.current) throw new Error("The chart is not drawn yet. Try again in a moment.");
    return svg.current;
  };
  const saveSvg = () =>
    saveFile(async () => ({
      name: `${name}.svg`,
      mediaType: "image/svg+xml",
      text: chartAsSvg(drawn(), title),
    }));
  const savePng = () =>
    saveFile(async () => ({
      name: `${name}.png`,
      mediaType: "image/png",
      text: await chartAsPng(drawn(), title),
      encoding: "base64",
    }));
  return (
    <Group className="measure-files" aria-label="Export">
      <span>{outcome || "Export"}</span>
      <Button
        aria-label="Export the table as CSV"
        onPress={() => saveFile(() => bridge.exportTable(table))}
      >
        CSV
      </Button>
      <Button aria-label="Export the chart as SVG" onPress={saveSvg}>
        SVG
      </Button>
      <Button aria-label="Export the chart as PNG" onPress={savePng}>
        PNG
      </Button>
    </Group>
  );
}
