import type { ConflictCopy } from "../../contract/library.ts";
import type { LibraryCopy } from "./library-copy.ts";

/** The port to copies of the library that a file synchroniser left beside it. */
export interface ConflictCopies {
  /** The latest first. */
  list(): Promise<ConflictCopy[]>;
  /** @throws ReadoutError `package-unreadable` when there is no such copy or nothing of it can be read. */
  read(name: string): Promise<LibraryCopy>;
  /**
   * Puts a copy that has been merged away, where `list` no longer finds it; nothing is deleted. Never rejects, since
   * the merge is done: a copy that stays where it is is told by the notices.
   */
  settle(name: string): Promise<void>;
}
