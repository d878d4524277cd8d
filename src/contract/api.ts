import type {
  CollocatesRequest,
  CollocateTable,
  ConcordancePage,
  ConcordanceRequest,
  DispersionTable,
  FrequencyRequest,
  FrequencyTable,
  KeynessRequest,
  KeynessTable,
  NgramsRequest,
  NgramTable,
  TableRequest,
  TalkTable,
} from "./analysis.ts";
import type {
  AnchoredAnnotation,
  AnnotationEdit,
  LibraryChange,
  LibraryStatus,
  NewAnnotation,
} from "./annotation.ts";
import type {
  BegunExport,
  ExampleTemplate,
  CitedQuotation,
  CiteRequest,
  ExportFile,
  ExportFormat,
  ExportPreview,
  ExportRequest,
  ExportStep,
} from "./export.ts";
import type { AnnotationImportApi } from "./annotation-import.ts";
import type { DossierApi } from "./dossier-api.ts";
import type { CheckingApi } from "./checking-api.ts";
import type { NotesFolder, NotesPlan, NotesRequest } from "./notes-folder.ts";
import type { ImportApi } from "./import-api.ts";
import type {
  AnchorReview,
  BackupSummary,
  BinEntry,
  ConflictCopy,
  HealthReport,
  LibraryComparison,
  LibraryHealth,
  LibrarySource,
} from "./library.ts";
import type { NamesPage } from "./names.ts";
import type { PersonOverview, RecordOverview, TurnsPage } from "./overview.ts";
import type { Completion, SearchPage, SearchRequest, SearchScope } from "./search.ts";
import type { Settings } from "./settings.ts";
import type { CorpusSummary, TextRange, Work } from "./work.ts";

/**
 * Everything that Readout does, for every host: one plain argument, one plain result. Every method
 * rejects with a `ReadoutError`.
 */
export interface ReadoutApi extends ImportApi, AnnotationImportApi, CheckingApi, DossierApi {
  listCorpora(input: Record<string, never>): Promise<CorpusSummary[]>;
  openWork(input: { work: string }): Promise<Work>;
  listRecords(input: { work?: string }): Promise<RecordOverview[]>;
  listPeople(input: { work?: string }): Promise<PersonOverview[]>;
  /** What a person says, from one of their turns (from 0; default: the first) on, page by page. */
  listTurns(input: { person: string; from?: number }): Promise<TurnsPage>;
  /** What people, records and sections are called, from one work (default: the first) on, page by page. */
  listNames(input: { from?: number }): Promise<NamesPage>;

  search(input: SearchRequest): Promise<SearchPage>;
  /** What could stand at the caret (UTF-16 offset): names of fields, and values of the field there. */
  completeQuery(input: { query: string; caret: number }): Promise<Completion[]>;
  concordance(input: ConcordanceRequest): Promise<ConcordancePage>;
  countFrequencies(input: FrequencyRequest): Promise<FrequencyTable>;
  measureDispersion(input: SearchScope): Promise<DispersionTable>;
  findCollocates(input: CollocatesRequest): Promise<CollocateTable>;
  findKeyWords(input: KeynessRequest): Promise<KeynessTable>;
  countNgrams(input: NgramsRequest): Promise<NgramTable>;
  shareTalk(input: { work?: string }): Promise<TalkTable>;
  /** A whole table as CSV, all its lines whatever limit it names. */
  exportTable(input: TableRequest): Promise<ExportFile>;

  /**
   * Work by work as in the text, a note on a passage before the words marked in it; then lost ones and
   * notes on the work, oldest first. Notes of the notebook come last of all.
   */
  listAnnotations(input: { work?: string; tag?: string }): Promise<AnchoredAnnotation[]>;
  addAnnotation(input: NewAnnotation): Promise<LibraryChange>;
  /** All or none, undone as one. */
  addAnnotations(input: { annotations: NewAnnotation[] }): Promise<LibraryChange>;
  changeAnnotation(input: AnnotationEdit): Promise<LibraryChange>;
  removeAnnotations(input: { ids: string[] }): Promise<LibraryChange>;
  /** Merges when the new name is in use already. */
  renameTag(input: { from: string; to: string }): Promise<LibraryChange>;
  undo(input: Record<string, never>): Promise<LibraryChange>;
  redo(input: Record<string, never>): Promise<LibraryChange>;
  libraryStatus(input: Record<string, never>): Promise<LibraryStatus>;

  /** The latest deleted first. */
  listBin(input: Record<string, never>): Promise<BinEntry[]>;
  /** Takes annotations out of the bin. */
  restoreAnnotations(input: { ids: string[] }): Promise<LibraryChange>;

  /** What became of the annotations on texts that have changed, or that are gone. */
  reviewAnchors(input: { work?: string }): Promise<AnchorReview[]>;
  /** Takes the places found, of lost ones the best guesses, for right. */
  acceptAnchors(input: { ids: string[] }): Promise<LibraryChange>;
  /** Says where the words of an annotation stand now; ranges of the work that it is about. */
  repairAnchor(input: { id: string; ranges: TextRange[] }): Promise<LibraryChange>;

  libraryHealth(input: Record<string, never>): Promise<LibraryHealth>;
  /** Reads every file of the library, backups included, from the disk; changes nothing. */
  verifyLibrary(input: Record<string, never>): Promise<HealthReport>;
  /** The latest first. */
  listBackups(input: Record<string, never>): Promise<BackupSummary[]>;
  makeBackup(input: Record<string, never>): Promise<BackupSummary>;
  /**
   * Brings back what a backup holds, all of it or some; nothing is deleted, and all is undone as one. Of a damaged one
   * what is whole, which the label calls `in part`; what is missing, `compareLibrary` says.
   */
  restoreBackup(input: { name: string; ids?: string[] }): Promise<LibraryChange>;
  compareLibrary(input: { source: LibrarySource }): Promise<LibraryComparison>;
  /**
   * The newest of each part, both notes where both changed; doing it twice changes nothing more. Damaged copies are
   * taken as `restoreBackup` takes them.
   */
  mergeLibrary(input: { source: LibrarySource }): Promise<LibraryChange>;
  listConflictCopies(input: Record<string, never>): Promise<ConflictCopy[]>;
  /** The whole library in one file, to be merged on another machine. */
  exportLibrary(input: Record<string, never>): Promise<ExportFile>;

  /** In the order in which they are offered. */
  listExportFormats(input: Record<string, never>): Promise<ExportFormat[]>;
  /** Those that Readout brings along; its owner’s are in the settings. */
  listTemplates(input: Record<string, never>): Promise<ExampleTemplate[]>;
  /** @throws ReadoutError `bad-input` for a format that there is none of, as `beginExport` */
  previewExport(input: ExportRequest): Promise<ExportPreview>;
  /** Begins a file that is made step by step; of several that nobody goes on with, the oldest is forgotten. */
  beginExport(input: ExportRequest): Promise<BegunExport>;
  continueExport(input: { job: string }): Promise<ExportStep>;
  /** Nothing remains of it; says whether it was still under way. */
  cancelExport(input: { job: string }): Promise<{ isCancelled: boolean }>;
  /** What an export comes to in a folder of notes, which the host has read and writes. */
  planNotes(input: NotesRequest): Promise<NotesPlan>;
  /** @throws ReadoutError `bad-input` for a form that the style does not have */
  cite(input: CiteRequest): Promise<CitedQuotation>;

  readSettings(input: Record<string, never>): Promise<Settings>;
  changeSettings(input: Partial<Settings>): Promise<Settings>;
}

export type Method = keyof ReadoutApi;

/** What a window is given: the API, and a way to hand a finished file to its owner. */
export interface ReadoutBridge extends ReadoutApi {
  /** Electron asks where to save, a browser downloads. False when the owner cancelled. */
  saveFile(file: ExportFile): Promise<boolean>;
  /** Shows the library's folder in the system's file browser; false where the host cannot, as in a browser. */
  showLibraryFolder(): Promise<boolean>;
  /** Has the owner choose a folder for notes; null when they cancelled. Null itself where the host has no folders. */
  openNotesFolder: (() => Promise<NotesFolder | null>) | null;
}
