import sax from "sax";

export interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  /** Of the element itself. */
  text: string;
}

/** Reads XML strictly. @throws when it is not well-formed */
export function readXml(xml: string): Element {
  const top: Element = { name: "", attributes: {}, children: [], text: "" };
  const open = [top];
  const parser = Object.assign(sax.parser(true, { position: false, strictEntities: true }), {
    onopentag({ name, attributes }: { name: string; attributes: object }) {
      const element = { name, attributes: { ...attributes }, children: [], text: "" };
      open.at(-1)!.children.push(element);
      open.push(element);
    },
    ontext(text: string) {
      open.at(-1)!.text += text;
    },
    onclosetag() {
      open.pop();
    },
    onerror(error: Error) {
      throw error;
    },
  });
  parser.write(xml).close();
  return top.children[0]!;
}

/** Elements of a name, at any depth, in order. */
export function allOf(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...allOf(child, name),
  ]);
}

/** What the schema of REFI-QDA 1.5 lets stand inside an element, in this order; of those used here. */
const ORDER: Record<string, string[]> = {
  Project: [
    "Users",
    "CodeBook",
    "Variables",
    "Cases",
    "Sources",
    "Notes",
    "Links",
    "Sets",
    "Graphs",
    "Description",
    "NoteRef",
  ],
  Users: ["User"],
  CodeBook: ["Codes", "Sets"],
  Codes: ["Code"],
  Code: ["Description", "NoteRef", "Code"],
  Sources: ["TextSource"],
  TextSource: [
    "Description",
    "PlainTextContent",
    "PlainTextSelection",
    "Coding",
    "NoteRef",
    "VariableValue",
  ],
  PlainTextSelection: ["Description", "Coding", "NoteRef"],
  Coding: ["CodeRef", "NoteRef"],
  Notes: ["Note"],
  Note: ["Description", "PlainTextContent", "PlainTextSelection", "Coding", "NoteRef"],
  User: [],
  CodeRef: [],
  NoteRef: [],
  Description: [],
  PlainTextContent: [],
};

const NEEDED: Record<string, string[]> = {
  Project: ["name"],
  User: ["guid"],
  Code: ["guid", "name", "isCodable"],
  TextSource: ["guid"],
  PlainTextSelection: ["guid", "startPosition", "endPosition"],
  Coding: ["guid"],
  Note: ["guid"],
  CodeRef: ["targetGUID"],
  NoteRef: ["targetGUID"],
};

/** Elements that have to hold something. */
const NEVER_EMPTY = new Set(["Users", "Codes", "Sources", "Notes"]);
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

/** Sentences on every rule of the standard that a project breaks. */
export function rulesBroken(root: Element, files: string[]): string[] {
  const broken: string[] = [];
  const guids = new Map<string, string>();
  walk(root, (element) => {
    broken.push(...brokenBy(element));
    const guid = element.attributes["guid"];
    if (guid === undefined) return;
    if (guids.has(guid)) broken.push(`${guid} is there twice`);
    guids.set(guid, element.name);
  });
  const KINDS: Record<string, string> = { CodeRef: "Code", NoteRef: "Note" };
  walk(root, ({ name, attributes }) => {
    const target = attributes["targetGUID"];
    if (target !== undefined && guids.get(target) !== KINDS[name])
      broken.push(`${name} points at ${guids.get(target) ?? "nothing"}`);
    const user = attributes["creatingUser"] ?? attributes["creatingUserGUID"];
    if (user !== undefined && guids.get(user) !== "User")
      broken.push(`${name} has an unknown user`);
    const path = attributes["plainTextPath"];
    if (path !== undefined && !files.includes(path.replace("internal://", "sources/")))
      broken.push(`${path} is not in the archive`);
  });
  if (!files.includes("project.qde")) broken.push("there is no project.qde");
  return broken;
}

function walk(element: Element, see: (element: Element) => void): void {
  see(element);
  for (const child of element.children) walk(child, see);
}

function brokenBy({ name, attributes, children }: Element): string[] {
  const order = ORDER[name];
  if (!order) return [`${name} is no element of the standard`];
  const places = children.map((child) => order.indexOf(child.name));
  const start = Number(attributes["startPosition"] ?? 0);
  return [
    ...(places.includes(-1) ? [`${name} holds what it must not`] : []),
    ...(places.every((place, at) => at === 0 || place >= places[at - 1]!)
      ? []
      : [`${name} is in disorder`]),
    ...(NEVER_EMPTY.has(name) && children.length === 0 ? [`${name} is empty`] : []),
    ...(NEEDED[name] ?? [])
      .filter((one) => !(one in attributes))
      .map((one) => `${name} lacks ${one}`),
    ...("guid" in attributes && !GUID.test(attributes["guid"]!) ? [`${name} has a bad guid`] : []),
    ...("creationDateTime" in attributes && !TIME.test(attributes["creationDateTime"]!)
      ? [`${name} has a bad time`]
      : []),
    ...("endPosition" in attributes && !(Number(attributes["endPosition"]) > start)
      ? [`${name} is empty`]
      : []),
  ];
}
