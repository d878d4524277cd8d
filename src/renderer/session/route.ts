import {
  EMPTY_PLACE,
  formatSearchPlace,
  parseSearchPlace,
  type SearchPlace,
} from "./search-place.ts";

/** Where the window is; kept in the address, so that back, forward and links work as everywhere. */
export type Route =
  | { view: "read"; work: string | null; passage: string | null }
  | { view: "chronology" }
  | { view: "people"; person: string | null }
  | { view: "search"; place: SearchPlace }
  | { view: "library"; part: LibraryPart }
  /** `dossier`: the one that is open; null for the list of them. */
  | { view: "dossiers"; dossier: string | null }
  /** `document`: the file of the import that is looked at; null for all of them. */
  | { view: "import"; document: string | null }
  /** `job`: the check whose findings are shown; null for choosing a text. */
  | { view: "check"; job: string | null };

/** The pages of the library view, in their order. */
export const LIBRARY_PARTS = ["files", "corpora", "backups", "moving", "bin", "anchors"] as const;

export type LibraryPart = (typeof LIBRARY_PARTS)[number];

export type View = Route["view"];

const HOME: Route = { view: "read", work: null, passage: null };

/** `#/read/work/section/…`, `#/chronology`, `#/people/person`, `#/search?q=…`, `#/library/bin`, `#/dossiers/id`, `#/import/file`, `#/check/job`. */
export function formatRoute(route: Route): string {
  if (route.view === "chronology") return "#/chronology";
  if (route.view === "library")
    return route.part === "files" ? "#/library" : `#/library/${route.part}`;
  if (route.view === "people")
    return route.person ? `#/people/${encode(route.person)}` : "#/people";
  if (route.view === "dossiers")
    return route.dossier ? `#/dossiers/${encode(route.dossier)}` : "#/dossiers";
  if (route.view === "import")
    return route.document ? `#/import/${encode(route.document)}` : "#/import";
  if (route.view === "check") return route.job ? `#/check/${encode(route.job)}` : "#/check";
  if (route.view === "search") {
    const parameters = formatSearchPlace(route.place);
    return parameters ? `#/search?${parameters}` : "#/search";
  }
  const target = route.passage ?? route.work;
  return target ? `#/read/${encode(target)}` : "#/read";
}

/** An address that says nothing known leads home. */
export function parseRoute(hash: string): Route {
  const search = /^#\/?search(?:\?(.*))?$/s.exec(hash);
  if (search) return { view: "search", place: parseSearchPlace(search[1] ?? "") };
  const [view, ...rest] = hash.replace(/^#\/?/, "").split("/").map(decode);
  if (view === "chronology") return { view };
  if (view === "library")
    return { view, part: LIBRARY_PARTS.find((part) => part === rest[0]) ?? "files" };
  if (view === "import") return { view, document: rest.join("/") || null };
  if (view === "dossiers") return { view, dossier: rest[0] || null };
  if (view === "people") return { view, person: rest[0] || null };
  if (view === "check") return { view, job: rest[0] || null };
  if (view !== "read" || !rest[0]) return HOME;
  return { view, work: rest[0], passage: rest.length > 1 ? rest.join("/") : null };
}

/** The route of a `readout://…` link; null when it is none. */
export function routeOfLink(link: string): Route | null {
  const path = /^readout:\/\/([^?#]+)/.exec(link)?.[1]?.replace(/\/$/, "");
  return path ? parseRoute(`#/read/${path}`) : null;
}

/** The library view as it is opened. */
export const LIBRARY: Route = { view: "library", part: "files" };

/** The list of dossiers. */
export const DOSSIERS: Route = { view: "dossiers", dossier: null };

/** The import desk as it is opened. */
export const IMPORT: Route = { view: "import", document: null };

/** The checker as it is opened. */
export const CHECK: Route = { view: "check", job: null };

/** The search view with nothing in it yet. */
export const EMPTY_SEARCH: Route = { view: "search", place: EMPTY_PLACE };

function encode(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
