import { rmSync } from "node:fs";
import type { IndexState } from "../../contract/search.ts";
import { DamagedIndex } from "../../core/search/index/ports.ts";
import type { Texts } from "../../core/search/evaluate/texts.ts";
import type { IndexedPassage, PassagePlace } from "../../core/search/text-index.ts";
import { IndexBuild, joinedContents } from "./index-build.ts";
import { type IndexFile, openIndexFile, writeIndexFile } from "./index-file.ts";
import { codeOf } from "../system-error.ts";
import {
  type IndexJournal,
  type JournalEntry,
  openIndexJournal,
  readJournal,
} from "./index-journal.ts";
import { type IndexSurroundings, IndexStore } from "./index-store.ts";

/** A work as the index has to have it. */
export interface IndexedWork {
  id: string;
  /** Changes whenever anything of it does that the index holds. */
  fingerprint: string;
  passages: number;
}

export interface KeptIndex extends IndexSurroundings {
  /** The file of the index; null keeps it in memory alone. */
  path: string | null;
  /** Whether files may be written. */
  isWritable: boolean;
  contents: readonly IndexedWork[];
}

/** Changes are kept beside the index until they are this part of it, or few anyway. */
const MOST_CHANGES = 0.05;
const FEW_CHANGES = 2_000;

/**
 * The index of some works over its file. It is a cache: what is missing, damaged, of another version or
 * of other works is built anew from passages that are asked for with {@link lacking} and given in the
 * order of the works. Everything that is there can be searched meanwhile.
 */
export class IndexKeeper {
  private readonly kept: KeptIndex;
  private file: IndexFile | null = null;
  private journal: IndexJournal | null = null;
  private fingerprints = new Map<string, string>();
  private store: IndexStore;
  private build: IndexBuild | null = null;
  private missing: IndexedWork[] = [];

  constructor(kept: KeptIndex) {
    this.kept = kept;
    this.store = new IndexStore([], kept);
    this.open();
  }

  texts(): Texts {
    if (this.build) this.store = new IndexStore(this.build.segments(), this.kept);
    return this.store.texts();
  }

  state(): IndexState {
    const passages = this.kept.contents.reduce((sum, work) => sum + work.passages, 0);
    const indexed = Math.min(this.build?.size ?? this.store.size, passages);
    return { isComplete: this.missing.length === 0, indexed, passages };
  }

  /** The works whose passages have to be given, in this order. */
  lacking(): readonly IndexedWork[] {
    return this.missing;
  }

  /** Some passages of the first work that is lacking; an empty list when it has none. */
  add(passages: readonly IndexedPassage[]): void {
    if (this.build) this.build.add(passages);
    else this.change(passages.map((put) => ({ put })));
  }

  /** All passages of the first work that is lacking have been given. */
  endWork(): void {
    const work = this.missing[0];
    if (!work) return;
    if (!this.build) this.change([{ work: work.id, fingerprint: work.fingerprint }]);
    this.fingerprints.set(work.id, work.fingerprint);
    if (this.missing.length > 1 || !this.build) this.missing = this.missing.slice(1);
  }

  /** Puts or removes single passages; returns once that is on the disk, or in memory where it cannot be kept. */
  change(entries: readonly JournalEntry[]): void {
    if (entries.length === 0) return;
    this.keep(entries);
    for (const entry of entries) this.apply(entry);
  }

  /** Writes what has to be written once nothing is lacking any more; pauses now and then. */
  *settle(): Generator<void, void> {
    if (this.build) yield* this.write(this.build.contents());
    else if (this.store.changes > Math.max(FEW_CHANGES, this.store.size * MOST_CHANGES))
      yield* this.write(joinedContents(this.store.texts()));
    this.missing = [];
  }

  /** Reads all of the file once, to find damage before somebody meets it; pauses now and then. */
  *verify(): Generator<void> {
    if (this.file) yield* this.file.segment.verify();
  }

  /** Throws away what was found damaged; everything is lacking from now on. */
  discard(): void {
    this.close();
    if (this.kept.path && this.kept.isWritable) removeFiles(this.kept.path);
    this.startAnew();
  }

  close(): void {
    this.file?.close();
    this.journal?.close();
    this.file = null;
    this.journal = null;
  }

  private open(): void {
    try {
      this.openFile();
      this.compareWorks();
    } catch (error) {
      // Whatever is wrong with a cache, it can be made again.
      if (!(error instanceof Error)) throw error;
      this.close();
      this.startAnew();
    }
  }

  private openFile(): void {
    const { path, isWritable } = this.kept;
    if (path === null) throw new DamagedIndex("it is kept in memory alone");
    this.file = openIndexFile(path);
    const { id, fingerprints } = this.file.segment.footer;
    this.fingerprints = new Map(Object.entries(fingerprints));
    this.store = new IndexStore([this.file.segment], this.kept);
    this.journal = isWritable ? journalOrNull(journalOf(path), id) : null;
    const { entries } = this.journal ?? readJournal(journalOf(path), id);
    for (const entry of entries) this.apply(entry);
  }

  /** A journal that cannot be written any more ends: what it lacks is asked for again at the next start. */
  private keep(entries: readonly JournalEntry[]): void {
    try {
      this.journal?.append(entries);
    } catch (error) {
      if (codeOf(error) === "") throw error;
      this.journal?.close();
      this.journal = null;
    }
  }

  /** Takes out works that have gone or changed; those that are new or different are lacking. */
  private compareWorks(): void {
    const wanted = new Map(this.kept.contents.map((work) => [work.id, work]));
    // Of a work without a fingerprint only some passages had been added when a process ended.
    const stale = [...new Set([...this.fingerprints.keys(), ...this.store.changedWorks()])].filter(
      (id) => !wanted.has(id) || wanted.get(id)?.fingerprint !== this.fingerprints.get(id),
    );
    const missing = this.kept.contents.filter(
      ({ id, fingerprint }) => this.fingerprints.get(id) !== fingerprint,
    );
    const changed = missing.reduce((sum, { passages }) => sum + passages, 0);
    if (changed > Math.max(FEW_CHANGES, this.store.size * MOST_CHANGES)) {
      this.close();
      this.startAnew();
      return;
    }
    for (const id of stale) {
      const gone: JournalEntry[] = this.store.placesOf(id).map((remove) => ({ remove }));
      if (gone.length > 0 || this.fingerprints.has(id))
        this.change([...gone, { work: id, fingerprint: null }]);
    }
    this.missing = missing;
  }

  private startAnew(): void {
    this.fingerprints.clear();
    this.build = new IndexBuild();
    this.missing = [...this.kept.contents];
  }

  private apply(entry: JournalEntry): void {
    if ("put" in entry) this.store.put(entry.put);
    else if ("remove" in entry) this.store.remove(entry.remove satisfies PassagePlace);
    else if (entry.fingerprint === null) this.fingerprints.delete(entry.work);
    else this.fingerprints.set(entry.work, entry.fingerprint);
  }

  private stayInMemory(): void {
    if (this.build) this.store = new IndexStore(this.build.segments(), this.kept);
    this.build = null;
  }

  private *write(contents: ReturnType<IndexBuild["contents"]>): Generator<void, void> {
    const { path, isWritable } = this.kept;
    if (path === null || !isWritable) {
      this.stayInMemory();
      return;
    }
    try {
      yield* writeIndexFile(path, contents, Object.fromEntries(this.fingerprints));
    } catch (error) {
      // A cache that cannot be kept, on a full disk or one that cannot be written, serves from memory.
      if (codeOf(error) === "") throw error;
      this.stayInMemory();
      return;
    }
    this.takeUp(path);
  }

  /** Goes over to the file that was just written; one that cannot be opened is left for the next start. */
  private takeUp(path: string): void {
    const { file, journal, store } = this;
    try {
      // What it says is in the new file, and it may be the damage for which that was written.
      rmSync(journalOf(path), { force: true });
      this.openFile();
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      if (this.file !== file) this.file?.close();
      Object.assign(this, { file, journal, store });
      this.stayInMemory();
      return;
    }
    file?.close();
    journal?.close();
    this.build = null;
  }
}

export function journalOf(path: string): string {
  return `${path}.changes`;
}

/** Null where nothing can be written. @throws DamagedIndex */
function journalOrNull(path: string, index: string): IndexJournal | null {
  try {
    return openIndexJournal(path, index);
  } catch (error) {
    if (codeOf(error) === "") throw error;
    return null;
  }
}

/** What cannot be removed is found damaged again at the next start. */
function removeFiles(path: string): void {
  try {
    for (const file of [path, journalOf(path)]) rmSync(file, { force: true });
  } catch (error) {
    if (codeOf(error) === "") throw error;
  }
}
