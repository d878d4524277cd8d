/** One answer of the search as the page met it; times in milliseconds since the page was opened. */
export interface RecordedAnswer {
  query: string;
  /** When the call went out, when its answer had come, and when that had been parsed. */
  sent: number;
  came: number;
  parsed: number;
  bytes: number;
  /** As the host says. */
  tookMs: number;
}

export interface RecordedKey {
  /** The text of the box after the key. */
  text: string;
  /** When the key went down. */
  pressed: number;
  /** When the letter had been taken in: the event and all that React did in it. */
  taken: number;
  /** When results for this text, or a longer one, had been painted, and when the frame after that began. */
  painted: number | null;
  nextFrame: number | null;
}

export interface PageRecord {
  keys: RecordedKey[];
  answers: RecordedAnswer[];
  /** Milliseconds between frames, while they are being watched. */
  gaps: number[];
  /** Tasks of 50 ms and more. */
  longTasks: number[];
}

declare global {
  interface Window {
    bench: { record: PageRecord; watchFrames(isOn: boolean): void; reset(): void };
  }
}

/**
 * Runs in the page before everything else: notes keys, answers and frames. Results count as painted once
 * the list has changed after the answer came, and the frame with that is done.
 */
export function recordPage(): void {
  const fresh = (): PageRecord => ({ keys: [], answers: [], gaps: [], longTasks: [] });
  let record = fresh();
  let pressed = 0;
  /** The text that was last answered and is not painted yet. */
  let answered: string | null = null;

  const settle = (text: string, painted: number, nextFrame: number) => {
    const upTo = record.keys.findLastIndex((key) => key.text === text);
    for (const key of record.keys.slice(0, upTo + 1)) {
      key.painted ??= painted;
      key.nextFrame ??= nextFrame;
    }
  };
  const observePaint = (text: string) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener("message", () => {
        const painted = performance.now();
        requestAnimationFrame((next) => settle(text, painted, next));
      });
      port1.start();
      // The message comes after what the frame has to do.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no origin
      port2.postMessage(null);
    });
  };
  const isInResults = ({ target }: MutationRecord) => {
    const element = target instanceof Element ? target : target.parentElement;
    return Boolean(element?.closest(".search-panel, .results-part"));
  };
  const observer = new MutationObserver((changes) => {
    if (answered === null || !changes.some(isInResults)) return;
    const text = answered;
    answered = null;
    observePaint(text);
  });
  addEventListener("DOMContentLoaded", () =>
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    }),
  );

  addEventListener("keydown", (event) => (pressed = event.timeStamp), true);
  addEventListener(
    "input",
    ({ target }) => {
      if (!(target instanceof HTMLInputElement)) return;
      answered = null;
      const key: RecordedKey = {
        text: target.value,
        pressed,
        taken: 0,
        painted: null,
        nextFrame: null,
      };
      record.keys.push(key);
      queueMicrotask(() => (key.taken = performance.now()));
    },
    true,
  );

  const { fetch } = window;
  window.fetch = async (address, request) => {
    const isSearch = typeof address === "string" && address.endsWith("/api/search");
    if (!isSearch) return fetch(address, request);
    const { query, limit, offset } = JSON.parse(String(request?.body)) as {
      query: string;
      limit?: number;
      offset?: number;
    };
    const sent = performance.now();
    const response = await fetch(address, request);
    const text = await response.text();
    const came = performance.now();
    const envelope = JSON.parse(text) as { value?: { tookMs: number; total: number } };
    const parsed = performance.now();
    if (limit !== 0 && !offset) {
      answered = query;
      const tookMs = envelope.value?.tookMs ?? 0;
      record.answers.push({ query, sent, came, parsed, bytes: text.length, tookMs });
    }
    // The page is given what was parsed already, so that this counts once only.
    return { status: response.status, ok: response.ok, json: async () => envelope } as Response;
  };

  new PerformanceObserver((list) =>
    record.longTasks.push(...list.getEntries().map(({ duration }) => duration)),
  ).observe({ type: "longtask" });

  let isWatching = false;
  let last = 0;
  const frame = (now: number) => {
    if (last > 0) record.gaps.push(now - last);
    last = now;
    if (isWatching) requestAnimationFrame(frame);
  };
  window.bench = {
    get record() {
      return record;
    },
    watchFrames(isOn) {
      if (isOn && !isWatching) requestAnimationFrame(frame);
      isWatching = isOn;
      last = 0;
    },
    reset() {
      record = fresh();
    },
  };
}
