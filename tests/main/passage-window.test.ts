import { describe, expect, it } from "vitest";
import { createPassageWindow } from "../../src/main/passage-window.ts";

function desktop() {
  const happened: string[] = [];
  const windows: string[] = [];
  const passageWindow = createPassageWindow({
    find: () => windows[0],
    open: (passage) => {
      windows.push("window");
      happened.push(`opened at ${passage}`);
    },
    showIn: (window, passage) => happened.push(`${window} shows ${passage}`),
  });
  return { passageWindow, happened, windows };
}

describe("the window of the desktop application", () => {
  it("is not opened before the start is done, whoever asks for it", () => {
    const { passageWindow, happened } = desktop();
    passageWindow.show(undefined);
    passageWindow.show("a/s1/c1");
    expect(happened).toEqual([]);
    passageWindow.start();
    expect(happened).toEqual(["opened at a/s1/c1"]);
  });

  it("opens at the passage of a link, also when it was merely asked for afterwards", () => {
    const { passageWindow, happened } = desktop();
    passageWindow.show("a/s1/c1");
    passageWindow.show(undefined);
    passageWindow.start();
    expect(happened).toEqual(["opened at a/s1/c1"]);
  });

  it("shows what is asked for later, and opens anew once it was closed", () => {
    const { passageWindow, happened, windows } = desktop();
    passageWindow.show("a/s1/c1");
    passageWindow.start();
    passageWindow.show("a/s2/c1");
    windows.pop();
    passageWindow.show(undefined);
    expect(happened).toEqual(["opened at a/s1/c1", "window shows a/s2/c1", "opened at undefined"]);
  });
});
