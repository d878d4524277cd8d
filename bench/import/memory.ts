import { readdirSync, readFileSync } from "node:fs";

/** Watches how much memory this process and those that it starts take, in bytes. */
export interface MemoryWatch {
  /** The most that was seen of both; what reads is null where the system does not tell. */
  end(): { own: number; reading: number | null };
}

/** Between two looks, in milliseconds. */
const INTERVAL = 20;

export function watchMemory(): MemoryWatch {
  let own = process.memoryUsage.rss();
  let reading: number | null = null;
  const look = () => {
    own = Math.max(own, process.memoryUsage.rss());
    const now = startedMemory();
    if (now !== null) reading = Math.max(reading ?? 0, now);
  };
  const timer = setInterval(look, INTERVAL);
  return {
    end() {
      clearInterval(timer);
      look();
      return { own, reading };
    },
  };
}

/** Linux lists the processes that each thread has started, and the most that each has taken. */
function startedMemory(): number | null {
  try {
    const tasks = readdirSync("/proc/self/task");
    const children = tasks.flatMap((task) =>
      readFileSync(`/proc/self/task/${task}/children`, "utf8").split(" ").filter(Boolean),
    );
    const peaks = children.map((child) => {
      const status = readFileSync(`/proc/${child}/status`, "utf8");
      return Number(/^VmHWM:\s+(\d+) kB$/mu.exec(status)?.[1] ?? 0) * 1024;
    });
    return peaks.length === 0 ? null : Math.max(...peaks);
  } catch {
    return null;
  }
}
