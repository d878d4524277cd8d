import { readdirSync, readFileSync } from "node:fs";

/** Watches what this process and those that it starts take: memory in bytes, time of the processor in seconds. */
export interface MemoryWatch {
  /** The most memory that was seen of each; what reads is null where the system does not tell. */
  end(): { own: number; reading: number | null; processor: number | null };
}

/** Between two looks, in milliseconds. */
const INTERVAL = 20;

export function watchMemory(): MemoryWatch {
  let own = process.memoryUsage.rss();
  let reading: number | null = null;
  const before = process.cpuUsage();
  const startedTimes = new Map<string, number>();
  const look = () => {
    own = Math.max(own, process.memoryUsage.rss());
    const children = started();
    const now = startedMemory(children);
    if (now !== null) reading = Math.max(reading ?? 0, now);
    for (const child of children) startedTimes.set(child, processorTime(child));
  };
  const timer = setInterval(look, INTERVAL);
  return {
    end() {
      clearInterval(timer);
      look();
      const { user, system } = process.cpuUsage(before);
      const others = [...startedTimes.values()].reduce((sum, time) => sum + time, 0);
      const processor = startedTimes.size === 0 ? null : (user + system) / 1e6 + others;
      return { own, reading, processor };
    },
  };
}

/** Linux lists the processes that each thread has started; nothing elsewhere. */
function started(): string[] {
  try {
    const tasks = readdirSync("/proc/self/task");
    return tasks.flatMap((task) =>
      readFileSync(`/proc/self/task/${task}/children`, "utf8").split(" ").filter(Boolean),
    );
  } catch {
    return [];
  }
}

/** The most that any of them has taken. */
function startedMemory(children: readonly string[]): number | null {
  try {
    const peaks = children.map((child) => {
      const status = readFileSync(`/proc/${child}/status`, "utf8");
      return Number(/^VmHWM:\s+(\d+) kB$/mu.exec(status)?.[1] ?? 0) * 1024;
    });
    return peaks.length === 0 ? null : Math.max(...peaks);
  } catch {
    return null;
  }
}

/** Hundredths of a second are what Linux counts in. */
const TICKS = 100;

/** Seconds that a process has been running on the processor; 0 when it is gone. */
function processorTime(child: string): number {
  try {
    const fields = readFileSync(`/proc/${child}/stat`, "utf8").replace(/^.*\)/su, "").split(" ");
    return (Number(fields[12]) + Number(fields[13])) / TICKS;
  } catch {
    return 0;
  }
}
