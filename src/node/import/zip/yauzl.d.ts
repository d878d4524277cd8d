/** The part of yauzl that Readout uses; the package brings no types of its own. */
declare module "yauzl" {
  import type { Readable } from "node:stream";
  export interface Entry {
    fileName: string;
    crc32: number;
    compressedSize: number;
    uncompressedSize: number;
    externalFileAttributes: number;
    isEncrypted(): boolean;
  }
  export interface ZipFile {
    entryCount: number;
    eachEntry(): AsyncIterable<Entry>;
    openReadStreamPromise(entry: Entry): Promise<Readable>;
  }
  const yauzl: {
    fromBufferPromise(buffer: Buffer, options: { lazyEntries: true }): Promise<ZipFile>;
  };
  export { yauzl as default };
}
