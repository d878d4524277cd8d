/** The part of linkedom that Readout uses; its published types need a browser’s globals. */
declare module "linkedom/worker" {
  export interface PageNode {
    getAttribute(name: string): string | null;
    querySelectorAll(selector: string): Iterable<PageNode>;
  }
  export class DOMParser {
    parseFromString(html: string, type: "text/html"): PageNode;
  }
}

/** The part of Readability that Readout uses, for the same reason. */
declare module "@mozilla/readability" {
  import type { PageNode } from "linkedom/worker";
  interface ReadabilityOptions<Content> {
    keepClasses: boolean;
    disableJSONLD: boolean;
    serializer(element: PageNode): Content;
  }
  export class Readability<Content> {
    constructor(page: PageNode, options: ReadabilityOptions<Content>);
    parse(): { content: Content } | null;
  }
}
