/** The part of Papa Parse that Readout uses; its published types need a browser's or Node's globals. */
declare module "papaparse" {
  interface WriteOptions {
    quotes?: boolean;
    newline?: string;
    delimiter?: string;
    escapeFormulae?: boolean | RegExp;
  }
  interface ParseOptions {
    header?: boolean;
    delimiter?: string;
    newline?: string;
  }
  const Papa: {
    unparse(rows: (string | number)[][], options?: WriteOptions): string;
    parse<T>(text: string, options?: ParseOptions): { data: T[]; errors: { message: string }[] };
  };
  export default Papa;
}
