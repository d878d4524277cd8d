const NAMESPACES = [
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  "http://purl.oclc.org/ooxml/wordprocessingml/main",
];
const DECLARED = /\sxmlns(?::([\w.-]+))?\s*=\s*["']([^"']*)["']/gu;

/** How a part of a Word document names the elements of WordprocessingML. */
export interface WordNames {
  namespace: string;
  /** With its colon: `w:` as a rule, empty where it is the default. */
  prefix: string;
}

/** Null for a part whose root does not say it. */
export function wordNames(xml: string): WordNames | null {
  const root = /<[^!?][^>]*>/u.exec(xml)?.[0] ?? "";
  for (const [, name, namespace = ""] of root.matchAll(DECLARED))
    if (NAMESPACES.includes(namespace))
      return { namespace, prefix: name === undefined ? "" : `${name}:` };
  return null;
}

/** The kind of a relation in the dialect of a document, the usual one or the strict one of the standard. */
export function relationKind(namespace: string, name: string): string {
  const base =
    namespace === NAMESPACES[1]
      ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
      : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  return `${base}/${name}`;
}
