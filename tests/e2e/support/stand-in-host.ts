import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import type { Order, Report } from "../electron-stand-in/messages.ts";
import type { HostFolders, RunningHost } from "./host.ts";
import { fileSavedInto } from "./saved-file.ts";

const MAIN = fileURLToPath(new URL("../../../out/main/index.js", import.meta.url));
const STAND_IN = new URL("../electron-stand-in/register.ts", import.meta.url).href;

export interface StandInHost extends RunningHost {
  /** Plays the user and the operating system. */
  order(order: Order): Promise<void>;
  /** Addresses that the owner was asked about. */
  questions: string[];
  /** Addresses that were handed to the owner's browser. */
  openedOutside: string[];
  /** What the main process cancelled. */
  cancelled: string[];
}

/** Runs the built main bundle with the stand-in for `electron`, and joins its Chromium. */
export async function startStandIn(
  folders: HostFolders,
  args: string[] = [],
): Promise<StandInHost> {
  const child = fork(MAIN, [`--library=${folders.library}`, ...args], {
    execArgv: ["--import", STAND_IN],
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const cancelled: string[] = [];
  const escaped: string[] = [];
  const openedOutside: string[] = [];
  const questions: string[] = [];
  child.on("message", (report: Report) => {
    if (report.kind === "cancelled") cancelled.push(report.address);
    if (report.kind === "escaped") escaped.push(report.address);
    if (report.kind === "question") questions.push(report.address);
    if (report.kind === "opened-outside") openedOutside.push(report.address);
  });
  const endpoint = await windowEndpoint(child);
  const browser = await chromium.connectOverCDP(endpoint);
  const page = browser.contexts()[0]?.pages()[0];
  if (!page) throw new Error("The application has no window");
  await send(child, { kind: "choose-folder", folder: folders.saved });
  return {
    page,
    origin: "http://app.readout-app.localhost",
    outside: escaped,
    cancelled,
    questions,
    openedOutside,
    order: (order) => send(child, order),
    saveFile: (action) => fileSavedInto(folders.saved, action),
    async close() {
      if (child.exitCode !== null) return;
      const ended = once(child, "exit");
      await browser.close();
      child.send({ kind: "quit" } satisfies Order);
      await ended;
    },
  };
}

function windowEndpoint(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.on("exit", (code) => reject(new Error(`The application ended with code ${code}`)));
    child.on("message", (report: Report) => {
      if (report.kind === "window") resolve(report.endpoint);
    });
  });
}

async function send(child: ChildProcess, order: Order): Promise<void> {
  const done = new Promise<void>((resolve) => {
    const listen = (report: Report) => {
      if (report.kind !== "order-done") return;
      child.off("message", listen);
      resolve();
    };
    child.on("message", listen);
  });
  child.send(order);
  await done;
}
