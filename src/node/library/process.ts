import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";

const runFile = promisify(execFile);

/**
 * When a process started, as a word to compare and nothing else: process ids are used again, a pair of
 * id and start is not. Empty when the system does not tell.
 */
export async function processStart(pid: number): Promise<string> {
  try {
    if (process.platform === "linux") {
      const boot = await readFile("/proc/sys/kernel/random/boot_id", "utf8");
      const stat = await readFile(`/proc/${pid}/stat`, "utf8");
      // The command in parentheses may itself hold spaces; the start is the 20th field after it.
      const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      return `${boot.trim()}/${fields[19]}`;
    }
    if (process.platform === "win32") return "";
    const { stdout } = await runFile("ps", ["-o", "lstart=", "-p", String(pid)]);
    return stdout.trim();
  } catch {
    return "";
  }
}

export function isProcessAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process that may not be signalled is there all the same.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
