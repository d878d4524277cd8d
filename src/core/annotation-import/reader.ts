import type { IncomingAnnotation } from "./incoming.ts";

/** A file as readers get it. */
export interface OpenedFile {
  text: string;
  /** What it says as JSON; undefined when it is none. */
  json: unknown;
}

/** What a reader made of a file. */
export interface ReadAnnotations {
  /** In the order of the file. */
  items: IncomingAnnotation[];
  /** Sentences on what is in the file and was not read. */
  notices: string[];
}

/** Reads one format. What it cannot make sense of it says; it never throws. */
export interface AnnotationReader {
  /** For people. */
  format: string;
  /** Null when the file is none of this format. */
  read(file: OpenedFile): ReadAnnotations | null;
}
