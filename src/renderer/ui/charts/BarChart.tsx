import { scaleLinear } from "d3-scale";
import type { RefObject } from "react";
import { layRows, type RowLayout, shorten } from "./chart-layout.ts";
import { ChartFigure } from "./ChartFigure.tsx";
import { ChartMark, ChartSvg } from "./ChartSvg.tsx";

export interface Bar {
  key: string;
  label: string;
  /** Below zero the bar goes to the left. */
  value: number;
  /** The value as it is written at the end of the bar. */
  text: string;
  /** The whole bar in words. */
  name: string;
}

export interface BarChartProps {
  title: string;
  summary: string;
  bars: readonly Bar[];
  /** What the values are, beneath the axis. */
  axis: string;
  svgRef: RefObject<SVGSVGElement | null>;
  onPress: (key: string) => void;
}

const VALUE = 62;
const AXIS = 40;

/** Horizontal bars, one below the other, on a common axis. */
export function BarChart({ title, summary, bars, axis, svgRef, onPress }: BarChartProps) {
  return (
    <ChartFigure title={title} summary={summary}>
      {(width) => {
        const layout = layRows(
          width,
          VALUE,
          bars.map(({ label }) => label),
        );
        const height = bars.length * layout.rowHeight;
        const scale = scaleOf(bars, layout);
        return (
          <ChartSvg label={title} width={width} height={height + AXIS} svgRef={svgRef}>
            <Axis scale={scale} height={height} axis={axis} />
            {bars.map((bar, index) => (
              <ChartMark
                key={bar.key}
                index={index}
                name={bar.name}
                onPress={() => onPress(bar.key)}
                area={{ x: 0, y: index * layout.rowHeight, width, height: layout.rowHeight }}
              >
                <BarShape bar={bar} top={index * layout.rowHeight} {...{ layout, scale }} />
              </ChartMark>
            ))}
          </ChartSvg>
        );
      }}
    </ChartFigure>
  );
}

type Scale = ReturnType<typeof scaleOf>;

/** From the smallest to the largest value, zero always among them; room for a text left of bars below zero. */
function scaleOf(bars: readonly Bar[], { left, right }: RowLayout) {
  const values = bars.map(({ value }) => value);
  const least = Math.min(0, ...values);
  const most = Math.max(0, ...values);
  return scaleLinear()
    .domain([least, most === least ? least + 1 : most])
    .nice(5)
    .range([least < 0 ? left + VALUE : left, right]);
}

function Axis({ scale, height, axis }: { scale: Scale; height: number; axis: string }) {
  const format = scale.tickFormat(5);
  const [from, to] = scale.range() as [number, number];
  return (
    <g className="chart-axis" aria-hidden="true">
      {scale.ticks(to - from < 320 ? 3 : 5).map((tick) => (
        <g key={tick} transform={`translate(${scale(tick)},0)`}>
          <line className={tick === 0 ? "chart-zero" : "chart-grid"} y2={height} />
          <text y={height + 15} textAnchor="middle">
            {format(tick)}
          </text>
        </g>
      ))}
      <text x={(from + to) / 2} y={height + 33} textAnchor="middle">
        {axis}
      </text>
    </g>
  );
}

interface BarShapeProps {
  bar: Bar;
  top: number;
  layout: RowLayout;
  scale: Scale;
}

function BarShape({ bar, top, layout, scale }: BarShapeProps) {
  const { labels, left, barTop, barHeight, width } = layout;
  const [zero, end] = [scale(0), scale(bar.value)];
  const isBelow = bar.value < 0;
  const middle = top + barTop + barHeight / 2;
  return (
    <>
      <text
        className="chart-label"
        x={labels > 0 ? labels : left}
        y={labels > 0 ? middle : top + 12}
        dominantBaseline="central"
        textAnchor={labels > 0 ? "end" : "start"}
      >
        {shorten(bar.label, labels > 0 ? labels : width)}
      </text>
      <rect
        className={isBelow ? "chart-bar chart-bar-below" : "chart-bar"}
        x={Math.min(zero, end)}
        y={top + barTop}
        width={Math.max(Math.abs(end - zero), 1)}
        height={barHeight}
      />
      <text
        className="chart-value"
        x={isBelow ? end - 6 : end + 6}
        y={middle}
        dominantBaseline="central"
        textAnchor={isBelow ? "end" : "start"}
      >
        {bar.text}
      </text>
    </>
  );
}
