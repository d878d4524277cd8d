import { EventEmitter } from "node:events";

/** Loaded before the script of a utility process: gives it the port to whoever started it. */
class ParentPort extends EventEmitter {
  postMessage(message: unknown): void {
    process.send?.(message);
  }
}

const parentPort = new ParentPort();

// Node keeps messages until somebody listens, and so must the port.
parentPort.once("newListener", () => {
  process.on("message", (data) => parentPort.emit("message", { data, ports: [] }));
});

Object.assign(process, { parentPort });
