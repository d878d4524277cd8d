interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds; `tdur` of processor time. */
  dur?: number;
  tdur?: number;
  args?: { name?: string };
}

/** What the thread of a page does at a stretch, in milliseconds by the clock and of processor time. */
export interface Task {
  took: number;
  worked: number;
}

/** Categories of a trace in which tasks can be told. */
export const TASK_CATEGORIES = ["toplevel", "disabled-by-default-devtools.timeline"];

/** The tasks of the busiest page in a trace. */
export function mainTasks(trace: string): Task[] {
  const { traceEvents } = JSON.parse(trace) as { traceEvents: TraceEvent[] };
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain")
      .map(threadOf),
  );
  const tasks = traceEvents.filter(
    (event) => event.ph === "X" && event.name.endsWith("RunTask") && mains.has(threadOf(event)),
  );
  const byThread = [...Map.groupBy(tasks, threadOf).values()];
  const busiest = byThread.sort((a, b) => sumOf(b) - sumOf(a))[0] ?? [];
  return busiest.map(({ dur = 0, tdur = dur }) => ({ took: dur / 1000, worked: tdur / 1000 }));
}

function threadOf({ pid, tid }: TraceEvent): string {
  return `${pid} ${tid}`;
}

function sumOf(events: TraceEvent[]): number {
  return events.reduce((sum, { dur = 0 }) => sum + dur, 0);
}
