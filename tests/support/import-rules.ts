import { posix } from "node:path";

/** One import statement: which file, what it names, and whether only types are taken. */
export interface Import {
  file: string;
  specifier: string;
  isType: boolean;
}

/** Which parts of the source a part may import, besides itself. */
const ARROWS: Record<string, string[]> = {
  contract: [],
  core: ["contract"],
  node: ["contract", "core"],
  main: ["contract", "core", "node"],
  web: ["contract", "core", "node"],
  cli: ["contract", "core", "node"],
  preload: ["contract"],
  renderer: ["contract", "core"],
};

/** What the window may use of core: pure functions over the text that it was given. */
const CORE_OF_RENDERER = /^src\/core\/(?:text|corpus|query)\//;

/** Inside core: what features stand on. A folder that is not named is a feature; none knows another. */
const CORE_ARROWS: Record<string, string[]> = {
  text: [],
  statistics: [],
  zip: [],
  csv: [],
  query: ["text"],
  corpus: ["text"],
  citation: ["text", "corpus"],
  anchoring: ["text", "corpus"],
  "import-desk": ["text", "corpus", "import"],
};
const CORE_FEATURE = [
  "text",
  "statistics",
  "zip",
  "csv",
  "query",
  "corpus",
  "citation",
  "anchoring",
];

/** Inside the window; what lies beside the folders puts them together. */
const WINDOW_ARROWS: Record<string, string[]> = {
  ui: [],
  bridge: [],
  session: ["ui"],
  shell: ["session", "ui"],
  features: ["session", "ui"],
  window: ["features", "shell", "session", "ui"],
};

/** Where a package may be imported. */
const HOMES: [package_: RegExp, home: RegExp][] = [
  [/^electron$/, /^src\/(?:main|preload)\//],
  [/^node:/, /^src\/(?:node|main|web|cli)\//],
  [/^flexsearch$/, /^src\/core\/search\/index\/live-segment\.ts$/],
  [/^@orama\/stemmers\//, /^src\/core\/search\/word-forms\.ts$/],
  [/^fractional-indexing$/, /^src\/core\/library\/dossiers\/order-key\.ts$/],
  [/^lowdb$/, /^src\/core\/library\/library-store\.ts$/],
  [/^sax$/, /^src\/core\/import\/xml\.ts$/],
  [/^htmlparser2$/, /^src\/core\/import\/html\/parse-html\.ts$/],
  [
    /^(?:@mozilla\/readability|linkedom\/worker)$/,
    /^src\/core\/import\/html\/(?:readable-elements|page-modules\.d)\.ts$/,
  ],
  [/^markdown-it-footnote$/, /^src\/core\/import\/markdown\/read-markdown\.ts$/],
  [/^fflate$/, /^src\/core\/zip\/zip-writer\.ts$/],
  [/^yauzl$/, /^src\/node\/import\/zip\/open-archive\.ts$/],
  [/^mammoth$/, /^src\/node\/import\/docx\/read-docx\.ts$/],
  [/^pdfjs-dist\//, /^src\/node\/import\/pdf\//],
  [/^(?:react|react-dom|react-aria-components|lucide-react|dompurify)(?:\/|$)/, /^src\/renderer\//],
  [/^diff$/, /^src\/renderer\/ui\/word-difference\.ts$/],
  [/^d3-scale$/, /^src\/renderer\/ui\//],
  [/^@tanstack\/react-virtual$/, /^src\/renderer\//],
  [/^@fontsource/, /^src\/renderer\//],
  [/^(?:hono|@hono\/)/, /^src\/web\//],
  [/^commander$/, /^src\/cli\//],
  [/^string-width$/, /^src\/cli\//],
  [/^liquidjs$/, /^src\/core\/export\/formats\/template\/run-template\.ts$/],
  [/^zod$/, /^src\/(?:contract|core|node|main)\//],
  [/^markdown-it$/, /^src\/core\/(?:text\/markdown\.ts$|import\/markdown\/)/],
  [/^re2js$/, /^src\/core\/import\/transcript\/own-pattern\.ts$/],
  [/^papaparse$/, /^src\/core\/csv\/papaparse\.ts$/],
  [/^@citeproc-rs\/wasm\//, /^src\/node\/citation\/open-csl\.ts$/],
  [/^yaml$/, /^src\/core\/(?:export\/formats\/(?:markdown|obsidian)|import\/markdown)\//],
];

/** The adapter of the store is typed by lowdb, but does not run it. */
const TYPE_HOMES: [package_: RegExp, home: RegExp][] = [[/^lowdb$/, /^src\/node\//]];

/** What is wrong with an import; null when nothing is. */
export function complaintAbout(taken: Import): string | null {
  return taken.specifier.startsWith(".") ? aboutArrow(taken) : aboutPackage(taken);
}

function aboutArrow({ file, specifier }: Import): string | null {
  const target = posix.join(posix.dirname(file), specifier);
  if (file.startsWith("src/renderer/ui/") && !target.startsWith("src/renderer/ui/"))
    return "ui must not know the domain";
  const [from, to] = [partOf(file), partOf(target)];
  if (from !== to && !ARROWS[from]?.includes(to)) return `${from} must not import ${to || target}`;
  if (from === "renderer" && to === "core" && !CORE_OF_RENDERER.test(target))
    return "renderer must import nothing of core but text, query and corpus";
  if (from === "core" && to === "core") return aboutCore(file, target);
  return from === "renderer" && to === "renderer" ? aboutWindow(file, target) : null;
}

function aboutCore(file: string, target: string): string | null {
  const [from, to] = [folderIn("core", file), folderIn("core", target)];
  if (from === "" || from === to) return null;
  if (target === "src/core/readout.ts") return `core/${from} must not import what composes it`;
  const allowed = CORE_ARROWS[from] ?? CORE_FEATURE;
  return to === "" || allowed.includes(to) ? null : `core/${from} must not import core/${to}`;
}

function aboutWindow(file: string, target: string): string | null {
  const [feature, other] = [featureOf(file), featureOf(target)];
  if (feature !== null && other !== null && feature !== other)
    return `feature ${feature} must not import feature ${other}`;
  const [from, to] = [folderIn("renderer", file), folderIn("renderer", target)];
  if (from === "" || from === to || WINDOW_ARROWS[from]?.includes(to)) return null;
  return `${from} must not import ${to || "what composes it"}`;
}

function aboutPackage({ file, specifier, isType }: Import): string | null {
  if (isType && TYPE_HOMES.some(([name, home]) => name.test(specifier) && home.test(file)))
    return null;
  const homes = HOMES.filter(([name]) => name.test(specifier));
  if (homes.some(([, home]) => home.test(file))) return null;
  if (homes.length > 0) return `${specifier} has no place here`;
  return `${specifier} has been given no home in the import rules`;
}

function partOf(path: string): string {
  return /^src\/([^/]+)\//.exec(path)?.[1] ?? "";
}

/** The folder right below a part of the source; empty for the files beside its folders. */
function folderIn(part: string, path: string): string {
  return new RegExp(`^src/${part}/([^/]+)/`).exec(path)?.[1] ?? "";
}

function featureOf(path: string): string | null {
  return /^src\/renderer\/features\/([^/]+)\//.exec(path)?.[1] ?? null;
}
