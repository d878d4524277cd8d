import type { RefObject } from "react";
import { layRows, type RowLayout, shorten } from "./chart-layout.ts";
import { ChartFigure } from "./ChartFigure.tsx";
import { ChartMark, ChartSvg } from "./ChartSvg.tsx";

export interface Segment {
  key: string;
  /** Written into the segment where there is room. */
  label: string;
  /** From 0 to 1; all of a stack add up to 1. */
  share: number;
  /** A CSS colour; segments are told apart by gaps and labels, too. */
  colour: string;
  /** The segment in words. */
  name: string;
}

export interface Stack {
  key: string;
  label: string;
  segments: readonly Segment[];
}

export interface StackChartProps {
  title: string;
  summary: string;
  stacks: readonly Stack[];
  svgRef: RefObject<SVGSVGElement | null>;
  onPress: (segment: string) => void;
}

const AXIS = 20;
const EDGE = 16;

/** Rows of which each is a whole, cut into shares. */
export function StackChart({ title, summary, stacks, svgRef, onPress }: StackChartProps) {
  return (
    <ChartFigure title={title} summary={summary}>
      {(width) => {
        const layout = layRows(
          width,
          EDGE,
          stacks.map(({ label }) => label),
        );
        const height = stacks.length * layout.rowHeight;
        return (
          <ChartSvg label={title} width={width} height={height + AXIS} svgRef={svgRef}>
            {placed(stacks, layout).map(({ segment, index, ...box }) => (
              <ChartMark
                key={segment.key}
                index={index}
                name={segment.name}
                onPress={() => onPress(segment.key)}
                area={box}
              >
                <SegmentShape segment={segment} {...box} />
              </ChartMark>
            ))}
            {stacks.map((stack, row) => (
              <StackLabel
                key={stack.key}
                label={stack.label}
                top={row * layout.rowHeight}
                layout={layout}
              />
            ))}
            <Percents layout={layout} y={height + 13} />
          </ChartSvg>
        );
      }}
    </ChartFigure>
  );
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Every segment with its place among all marks and on the drawing. */
function placed(stacks: readonly Stack[], layout: RowLayout) {
  const { left, right, rowHeight, barTop, barHeight } = layout;
  let index = 0;
  return stacks.flatMap(({ segments }, row) => {
    let x = left;
    return segments.map((segment) => {
      const width = segment.share * (right - left);
      const box = { x, y: row * rowHeight + barTop, width, height: barHeight };
      x += width;
      index += 1;
      return { segment, index: index - 1, ...box };
    });
  });
}

function SegmentShape({ segment, x, y, width, height }: { segment: Segment } & Box) {
  const label = shorten(segment.label, width - 10);
  return (
    <>
      <rect
        className="chart-segment"
        style={{ fill: segment.colour }}
        {...{ x, y, height }}
        width={Math.max(width, 1)}
      />
      {width > 44 && (
        <text className="chart-inside" x={x + 6} y={y + height / 2} dominantBaseline="central">
          {label}
        </text>
      )}
    </>
  );
}

interface StackLabelProps {
  label: string;
  top: number;
  layout: RowLayout;
}

function StackLabel({ label, top, layout }: StackLabelProps) {
  const { labels, left, width, barTop, barHeight } = layout;
  const isNarrow = labels === 0;
  return (
    <text
      className="chart-label"
      x={isNarrow ? left : labels}
      y={isNarrow ? top + 12 : top + barTop + barHeight / 2}
      dominantBaseline="central"
      textAnchor={isNarrow ? "start" : "end"}
    >
      {shorten(label, isNarrow ? width : labels)}
    </text>
  );
}

const PERCENT_ANCHORS: Record<number, "start" | "end"> = { 0: "start", 100: "end" };

function Percents({ layout: { left, right }, y }: { layout: RowLayout; y: number }) {
  return (
    <g className="chart-axis" aria-hidden="true">
      {[0, 25, 50, 75, 100].map((percent) => (
        <text
          key={percent}
          x={left + ((right - left) * percent) / 100}
          y={y}
          textAnchor={PERCENT_ANCHORS[percent] ?? "middle"}
        >
          {`${percent} %`}
        </text>
      ))}
    </g>
  );
}
