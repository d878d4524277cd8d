import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { CheckProgress, SentManuscript } from "../../../src/contract/checking.ts";
import { sendManuscript } from "../../../src/renderer/features/checking/send-manuscript.ts";
import { PART_BYTES } from "../../../src/renderer/session/file-parts.ts";
import { FakeFileReader } from "../fake-file-reader.ts";

const RECEIVING: CheckProgress = { job: "j1", state: "receiving", done: 0, problem: null };
const READING: CheckProgress = { ...RECEIVING, state: "reading" };

describe("a manuscript on its way", () => {
  beforeEach(() => void vi.stubGlobal("FileReader", FakeFileReader));
  afterEach(() => void vi.unstubAllGlobals());

  it("arrives byte for byte, and its last part begins the check", async () => {
    const bytes = new Uint8Array(PART_BYTES + 3).map((_, index) => index % 251);
    const sent: SentManuscript[] = [];
    const shares: number[] = [];
    const last = await sendManuscript({
      bridge: {
        sendManuscript: async (part) => {
          sent.push(part);
          return part.isLast ? READING : RECEIVING;
        },
      },
      job: "j1",
      file: new File([bytes], "draft.docx"),
      signal: new AbortController().signal,
      onSent: (share) => shares.push(share),
    });
    expect(last).toEqual(READING);
    expect(sent.map(({ job, part, isLast }) => [job, part, isLast])).toEqual([
      ["j1", 0, false],
      ["j1", 1, true],
    ]);
    const arrived = Buffer.concat(sent.map(({ data }) => Buffer.from(data, "base64")));
    expect(arrived.equals(Buffer.from(bytes))).toBe(true);
    expect(shares.at(-1)).toBe(1);
  });

  it("ends with the part under way when it is stopped, and takes up nothing", async () => {
    const stop = new AbortController();
    let parts = 0;
    const last = await sendManuscript({
      bridge: {
        sendManuscript: async () => {
          parts += 1;
          stop.abort();
          return RECEIVING;
        },
      },
      job: "j1",
      file: new File([new Uint8Array(3 * PART_BYTES)], "draft.docx"),
      signal: stop.signal,
      onSent: () => undefined,
    });
    expect([parts, last]).toEqual([1, null]);
  });
});
