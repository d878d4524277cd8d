/** The files of an archive, as whoever opened it lets them be read. */
export interface Archive {
  /** Full names with `/` between folders, in the order of the archive; folders themselves are not listed. */
  readonly names: readonly string[];
  has(name: string): boolean;
  /**
   * @param most Bytes that it may have, besides the limits of all files.
   * @throws ReadoutError `import-refused` when the file is missing, damaged or beyond a limit.
   */
  read(name: string, most?: number): Promise<Uint8Array>;
  /** The same as text, by its byte order mark or the encoding that it declares, else UTF-8. */
  readText(name: string): Promise<string>;
}
