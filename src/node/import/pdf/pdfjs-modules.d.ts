/** The part of pdf.js that Readout uses; its published types need a browser’s globals. */
declare module "pdfjs-dist/legacy/build/pdf.mjs" {
  /** Words as they are placed; `transform` takes a unit of text to the page. */
  export interface TextItem {
    str: string;
    dir: string;
    transform: number[];
    width: number;
    height: number;
    fontName: string;
  }
  export interface PdfPage {
    view: number[];
    getViewport(options: { scale: number }): { transform: number[]; width: number; height: number };
    getTextContent(): Promise<{ items: (TextItem | { type: string })[]; lang: string | null }>;
    cleanup(): boolean;
  }
  export interface OutlineItem {
    title: string;
    items: OutlineItem[];
  }
  export interface PdfFile {
    numPages: number;
    getPage(number: number): Promise<PdfPage>;
    getPageLabels(): Promise<string[] | null>;
    getOutline(): Promise<OutlineItem[] | null>;
    getMetadata(): Promise<{ info: Record<string, unknown> }>;
  }
  interface LoadingOptions {
    data: Uint8Array;
    verbosity: number;
    enableXfa: false;
    disableFontFace: true;
    useSystemFonts: false;
    useWorkerFetch: false;
    useWasm: false;
    isOffscreenCanvasSupported: false;
    isImageDecoderSupported: false;
    stopAtErrors: false;
  }
  export function getDocument(options: LoadingOptions): {
    promise: Promise<PdfFile>;
    destroy(): Promise<void>;
  };
  export const version: string;
}

declare module "pdfjs-dist/legacy/build/pdf.worker.mjs" {}
