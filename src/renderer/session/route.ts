/** Where the window is; kept in the address, so that back, forward and links work as everywhere. */
export type Route =
  | { view: "read"; work: string | null; passage: string | null }
  | { view: "chronology" }
  | { view: "people"; person: string | null };

export type View = Route["view"];

const HOME: Route = { view: "read", work: null, passage: null };

/** `#/read/work/section/…`, `#/chronology`, `#/people/person`. */
export function formatRoute(route: Route): string {
  if (route.view === "chronology") return "#/chronology";
  if (route.view === "people")
    return route.person ? `#/people/${encode(route.person)}` : "#/people";
  const target = route.passage ?? route.work;
  return target ? `#/read/${encode(target)}` : "#/read";
}

/** An address that says nothing known leads home. */
export function parseRoute(hash: string): Route {
  const [view, ...rest] = hash.replace(/^#\/?/, "").split("/").map(decode);
  if (view === "chronology") return { view };
  if (view === "people") return { view, person: rest[0] || null };
  if (view !== "read" || !rest[0]) return HOME;
  return { view, work: rest[0], passage: rest.length > 1 ? rest.join("/") : null };
}

/** The route of a `readout://…` link; null when it is none. */
export function routeOfLink(link: string): Route | null {
  const path = /^readout:\/\/([^?#]+)/.exec(link)?.[1]?.replace(/\/$/, "");
  return path ? parseRoute(`#/read/${path}`) : null;
}

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
