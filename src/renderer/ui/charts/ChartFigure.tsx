import { type ReactNode, useRef } from "react";
import { useWidth } from "../use-width.ts";
import "./charts.css";

export interface ChartFigureProps {
  title: string;
  /** What the chart shows, in a sentence or two, for those who do not see it. */
  summary: string;
  /** Given the width that there is. */
  children: (width: number) => ReactNode;
}

/** A chart with its title and its summary; drawn as wide as there is room. */
export function ChartFigure({ title, summary, children }: ChartFigureProps) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  return (
    <figure className="chart">
      <figcaption>
        <span className="chart-title">{title}</span>
        <span className="chart-summary">{summary}</span>
      </figcaption>
      <div ref={frame}>{width > 0 && children(width)}</div>
    </figure>
  );
}
