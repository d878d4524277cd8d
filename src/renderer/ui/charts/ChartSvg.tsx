import {
  createContext,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useContext,
  useMemo,
  useState,
} from "react";

export interface ChartSvgProps {
  label: string;
  width: number;
  height: number;
  svgRef: RefObject<SVGSVGElement | null>;
  children: ReactNode;
}

interface Reached {
  index: number;
  reach: (index: number) => void;
}

const ReachedContext = createContext<Reached>({ index: 0, reach: () => undefined });

const STEPS: Record<string, (at: number, last: number) => number> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowRight: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  ArrowLeft: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_at, last) => last,
};

/** The drawing of a chart: one stop of the Tab key, arrows go from mark to mark. */
export function ChartSvg({ label, width, height, svgRef, children }: ChartSvgProps) {
  const [index, reach] = useState(0);
  const reached = useMemo(() => ({ index, reach }), [index]);
  const step = (event: KeyboardEvent<SVGSVGElement>) => {
    const marks = [...event.currentTarget.querySelectorAll<SVGElement>("[data-mark]")];
    const at = marks.findIndex((mark) => mark === document.activeElement);
    const to = STEPS[event.key]?.(at, marks.length - 1);
    if (at < 0 || to === undefined || event.altKey) return;
    event.preventDefault();
    marks[to]?.focus();
  };
  // A drawing has no tag of its own for a group of buttons.
  /* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/no-noninteractive-element-interactions */
  return (
    <ReachedContext value={reached}>
      <svg
        ref={svgRef}
        className="chart-svg"
        role="group"
        aria-label={label}
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        onKeyDown={step}
      >
        {children}
      </svg>
    </ReachedContext>
  );
  /* oxlint-enable jsx-a11y/prefer-tag-over-role, jsx-a11y/no-noninteractive-element-interactions */
}

interface ChartMarkProps {
  /** Place among the marks of the chart, from 0. */
  index: number;
  /** What it shows, in words. */
  name: string;
  onPress: () => void;
  /** The part that can be pressed. */
  area: { x: number; y: number; width: number; height: number };
  children: ReactNode;
}

/** A part of a chart that stands for a number and leads to what was counted. */
export function ChartMark({ index, name, onPress, area, children }: ChartMarkProps) {
  const reached = useContext(ReachedContext);
  const press = (event: KeyboardEvent) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    onPress();
  };
  // A drawing has no button tag. What is drawn stands beside the button: cut to the room that there is,
  // a label would not be what the button is called.
  /* oxlint-disable jsx-a11y/prefer-tag-over-role */
  return (
    <g>
      <g
        className="chart-mark"
        role="button"
        aria-label={name}
        tabIndex={index === reached.index ? 0 : -1}
        data-mark={index}
        onFocus={() => reached.reach(index)}
        onClick={onPress}
        onKeyDown={press}
      >
        <title>{name}</title>
        <rect className="chart-area" {...area} />
      </g>
      <g className="chart-drawn" aria-hidden="true">
        {children}
      </g>
    </g>
  );
  /* oxlint-enable jsx-a11y/prefer-tag-over-role */
}
