import type { RefObject } from "react";
import { layRows, type RowLayout, shorten } from "./chart-layout.ts";
import { ChartFigure } from "./ChartFigure.tsx";
import { ChartMark, ChartSvg } from "./ChartSvg.tsx";

export interface Strip {
  key: string;
  label: string;
  /** Places on the strip, from 0 to 1. */
  ticks: readonly number[];
  /** What is written beside it. */
  text: string;
  /** The whole strip in words. */
  name: string;
}

export interface StripChartProps {
  title: string;
  summary: string;
  strips: readonly Strip[];
  /** What the two ends of a strip are. */
  ends: [start: string, end: string];
  svgRef: RefObject<SVGSVGElement | null>;
  onPress: (key: string) => void;
}

const AFTER = 150;
const AFTER_WHEN_NARROW = 8;
const AXIS = 22;

/** Strips from a beginning to an end, with a tick wherever something stands. */
export function StripChart({ title, summary, strips, ends, svgRef, onPress }: StripChartProps) {
  return (
    <ChartFigure title={title} summary={summary}>
      {(width) => {
        const labels = strips.map(({ label }) => label);
        const isNarrow = layRows(width, 0, labels).labels === 0;
        const layout = layRows(width, isNarrow ? AFTER_WHEN_NARROW : AFTER, labels);
        const { rowHeight, left, right } = layout;
        const height = strips.length * rowHeight;
        return (
          <ChartSvg label={title} width={width} height={height + AXIS} svgRef={svgRef}>
            {strips.map((strip, index) => (
              <ChartMark
                key={strip.key}
                index={index}
                name={strip.name}
                onPress={() => onPress(strip.key)}
                area={{ x: 0, y: index * rowHeight, width, height: rowHeight }}
              >
                <StripShape strip={strip} top={index * rowHeight} layout={layout} />
              </ChartMark>
            ))}
            <g className="chart-axis" aria-hidden="true">
              <text x={left} y={height + 14}>
                {ends[0]}
              </text>
              <text x={right} y={height + 14} textAnchor="end">
                {ends[1]}
              </text>
            </g>
          </ChartSvg>
        );
      }}
    </ChartFigure>
  );
}

function StripShape({ strip, top, layout }: { strip: Strip; top: number; layout: RowLayout }) {
  const { labels, left, right, barTop, barHeight, width } = layout;
  const isNarrow = labels === 0;
  const y = top + barTop;
  const places = [...new Set(strip.ticks.map((tick) => Math.round((right - left) * tick * 2) / 2))];
  const ticks = places.map((place) => `M${left + place} ${y}v${barHeight}`).join("");
  return (
    <>
      <text
        className="chart-label"
        x={isNarrow ? left : labels}
        y={isNarrow ? top + 12 : y + barHeight / 2}
        dominantBaseline="central"
        textAnchor={isNarrow ? "start" : "end"}
      >
        {shorten(strip.label, isNarrow ? width - AFTER : labels)}
      </text>
      <rect className="chart-strip" x={left} y={y} width={right - left} height={barHeight} />
      <path className="chart-ticks" d={ticks} />
      <text
        className="chart-value"
        x={isNarrow ? right : right + 8}
        y={isNarrow ? top + 12 : y + barHeight / 2}
        dominantBaseline="central"
        textAnchor={isNarrow ? "end" : "start"}
      >
        {strip.text}
      </text>
    </>
  );
}
