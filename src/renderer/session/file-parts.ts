/** Small enough that one is sent and stored before anybody waits. */
export const PART_BYTES = 1024 * 1024;

/** A stretch of a file, from `start` up to `end`. */
export interface Slice {
  part: number;
  start: number;
  end: number;
  isLast: boolean;
}

/** A file of so many bytes cut into parts; one without any is one empty part. */
export function slicesOf(bytes: number, partBytes = PART_BYTES): Slice[] {
  const count = Math.max(1, Math.ceil(bytes / partBytes));
  return Array.from({ length: count }, (_, part) => ({
    part,
    start: part * partBytes,
    end: Math.min(bytes, (part + 1) * partBytes),
    isLast: part === count - 1,
  }));
}

/**
 * The bytes of a part of a file; the browser encodes them beside the window, which goes on meanwhile.
 * @throws a sentence naming the file when the browser cannot read it
 */
export function base64Of(slice: Blob, path: string): Promise<string> {
  if (slice.size === 0) return Promise.resolve("");
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => {
      const address = String(reader.result);
      resolve(address.slice(address.indexOf(",") + 1));
    });
    reader.addEventListener("error", () =>
      reject(
        new Error(
          `“${path}” could not be read: ${reader.error?.message ?? "the system does not say why"}. Nothing of it was kept, and the file is as it was. Look whether it has been moved, and choose it again.`,
        ),
      ),
    );
    reader.readAsDataURL(slice);
  });
}
