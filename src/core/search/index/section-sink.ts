import type { ByteSink, Checksum } from "./ports.ts";
import { bytesOf } from "./numbers.ts";
import { PageChecksums } from "./paged-bytes.ts";
import { type Footer, MAGIC, type SectionName } from "./segment-format.ts";

/** Writes sections one after the other and remembers where they are. */
export class SectionSink implements ByteSink {
  readonly sections: Partial<Footer["sections"]> = {};
  private readonly target: ByteSink;
  private readonly checksum: Checksum;
  private at = MAGIC.length;
  private start = MAGIC.length;
  private pages: PageChecksums;

  constructor(target: ByteSink, checksum: Checksum) {
    this.target = target;
    this.checksum = checksum;
    this.pages = new PageChecksums(checksum);
    target.write(MAGIC);
  }

  /** A piece of the section that {@link endPaged} or {@link endParts} ends. */
  write(bytes: Uint8Array): void {
    this.target.write(bytes);
    this.pages.add(bytes);
    this.at += bytes.length;
  }

  /** A whole section with a checksum. */
  section(name: SectionName, bytes: Uint8Array): void {
    this.target.write(bytes);
    this.at += bytes.length;
    this.end(name, this.checksum(bytes));
  }

  /** Ends a section whose parts have checksums elsewhere. */
  endParts(name: SectionName): void {
    this.end(name, null);
  }

  /** Ends a section that is read by pages, and writes their checksums as another. */
  endPaged(name: SectionName, checksums: SectionName): void {
    const values = this.pages.finish();
    this.end(name, null);
    this.section(checksums, bytesOf(values));
  }

  private end(name: SectionName, checksum: number | null): void {
    const { start: offset, at } = this;
    this.sections[name] = { offset, length: at - offset, checksum };
    this.start = at;
    this.pages = new PageChecksums(this.checksum);
  }
}
