/** The part of a browser’s reader of files that the window uses. */
export class FakeFileReader extends EventTarget {
  result: string | null = null;
  error: Error | null = null;

  readAsDataURL(blob: Blob): void {
    blob.arrayBuffer().then(
      (bytes) => {
        this.result = `data:;base64,${Buffer.from(bytes).toString("base64")}`;
        this.dispatchEvent(new Event("load"));
      },
      (error: Error) => {
        this.error = error;
        this.dispatchEvent(new Event("error"));
      },
    );
  }
}
