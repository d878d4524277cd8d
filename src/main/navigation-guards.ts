import type { WebContents } from "electron";
import { passageOfLink } from "./passage-link.ts";

/** What may happen to an address that a page wants to leave for. */
export type Destination =
  { kind: "passage"; passage: string } | { kind: "outside"; address: string } | { kind: "nowhere" };

interface LeaveHandlers {
  showPassage: (passage: string) => void;
  /** The owner decides whether their browser opens it. */
  askToOpen: (address: string) => void;
}

/** Longest address that is handed to another program. */
const LONGEST = 2048;

export function destinationOf(address: string): Destination {
  const passage = passageOfLink(address);
  if (passage !== undefined) return { kind: "passage", passage };
  const protocol = URL.parse(address)?.protocol ?? "";
  const isOutside = ["https:", "http:", "mailto:"].includes(protocol) && address.length <= LONGEST;
  return isOutside ? { kind: "outside", address } : { kind: "nowhere" };
}

/** The page never leaves and opens no window: links to passages are shown, others are asked about. */
export function guardNavigation(contents: WebContents, handlers: LeaveHandlers): void {
  const leave = (address: string) => {
    const destination = destinationOf(address);
    if (destination.kind === "passage") handlers.showPassage(destination.passage);
    if (destination.kind === "outside") handlers.askToOpen(destination.address);
  };
  contents.on("will-navigate", (event) => {
    event.preventDefault();
    leave(event.url);
  });
  contents.on("will-frame-navigate", (event) => event.preventDefault());
  contents.on("will-redirect", (event) => event.preventDefault());
  contents.on("will-attach-webview", (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    leave(url);
    return { action: "deny" };
  });
}
