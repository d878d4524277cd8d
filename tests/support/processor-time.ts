/** Milliseconds of the processor that this thread has spent so far, which a busy machine does not make longer. */
export function processorTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
