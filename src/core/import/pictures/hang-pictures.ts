import type { NamedPicture } from "../../../contract/proposed-work.ts";
import type { SourceBlock } from "../source-document.ts";

/**
 * Hangs pictures on blocks while these are being read: one without words of its own on the block after it, which
 * is its caption where it has one, or below the block before it where nothing follows but a new part.
 */
export class PictureHanging {
  /** In the block that is being read. */
  private own: NamedPicture[] = [];
  private waiting: NamedPicture[] = [];
  private readonly blocks: SourceBlock[];

  /** @param blocks those that are read, to which others are added */
  constructor(blocks: SourceBlock[]) {
    this.blocks = blocks;
  }

  add(picture: NamedPicture): void {
    this.own.push(picture);
  }

  /** The block that was being read has no words. */
  pass(): void {
    this.waiting.push(...this.own);
    this.own = [];
  }

  /** Called before a block is added. */
  hangOn(block: SourceBlock): void {
    if (block.kind === "heading" && this.blocks.length > 0) this.hangBelow(0);
    const pictures = [...this.waiting, ...this.own];
    this.waiting = [];
    this.own = [];
    if (pictures.length > 0) block.pictures = pictures;
  }

  get waitingCount(): number {
    return this.waiting.length;
  }

  /** Hangs what waits since then below the block before. */
  hangBelow(since: number): void {
    const last = this.blocks.at(-1);
    const pictures = this.waiting.slice(since);
    if (!last || pictures.length === 0) return;
    this.waiting = this.waiting.slice(0, since);
    const hung = pictures.map(({ name, alt }) => ({ name, alt, below: true as const }));
    last.pictures = [...(last.pictures ?? []), ...hung];
  }
}
