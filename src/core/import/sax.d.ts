/** The part of sax that Readout uses; sax brings no types of its own. */
declare module "sax" {
  export interface SaxHandlers {
    onerror(error: Error): void;
    ondoctype(doctype: string): void;
    ontext(text: string): void;
    oncdata(text: string): void;
    onopentag(tag: { name: string; attributes: Record<string, string> }): void;
    onclosetag(name: string): void;
  }

  export interface SaxParser extends Partial<SaxHandlers> {
    write(chunk: string): SaxParser;
    close(): SaxParser;
  }

  const sax: {
    parser(strict: boolean, options: { position: boolean; strictEntities: boolean }): SaxParser;
  };
  export { sax as default };
}
