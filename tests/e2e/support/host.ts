import type { Page } from "@playwright/test";

/** A file that Readout handed to its owner. */
export interface SavedFile {
  name: string;
  path: string;
  text: string;
}

/** One run of Readout in one of its hosts. */
export interface RunningHost {
  page: Page;
  /** Where the page may load from. */
  origin: string;
  /** Addresses that something tried to reach outside the application. */
  outside: string[];
  /** Does what saves a file, and waits for it. */
  saveFile(action: () => Promise<unknown>): Promise<SavedFile>;
  /** Ends it as its owner would. */
  close(): Promise<void>;
}

/** What a host is started with; all folders are fresh ones. */
export interface HostFolders {
  library: string;
  saved: string;
}
