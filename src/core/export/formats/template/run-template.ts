import { Context, Liquid, LiquidError, type Template, toValueSync } from "liquidjs";
import { messageOf, ReadoutError } from "../../../../contract/result.ts";
import { TEMPLATE_FILTERS } from "./template-filters.ts";

/** What one run may use; all grow with the number of excerpts, since each may want its share. */
export interface TemplateLimits {
  /** Milliseconds. */
  time: number;
  /** Characters and list items that filters and ranges make. */
  memory: number;
  /** Characters of the file. */
  output: number;
}

const MEGABYTE = 1_000_000;

export function limitsFor(excerpts: number): TemplateLimits {
  return {
    time: 10_000 + 10 * excerpts,
    memory: Math.min(1000 * MEGABYTE, 50 * MEGABYTE + 100_000 * excerpts),
    output: Math.min(250 * MEGABYTE, 10 * MEGABYTE * Math.max(1, excerpts)),
  };
}

/** Of Liquid itself: those that need no clock, no chance, no code of their own and no machine around them. */
const FILTERS = [
  ..."abs append at_least at_most capitalize ceil compact concat default divided_by downcase find first floor".split(
    " ",
  ),
  ..."group_by has join json last lstrip map minus modulo plus prepend reject remove remove_first replace".split(
    " ",
  ),
  ..."replace_first reverse round rstrip size slice sort sort_natural split strip strip_newlines sum times".split(
    " ",
  ),
  ..."truncate truncatewords uniq upcase where".split(" "),
];

/** They would read other files. */
const FOREIGN_TAGS = ["include", "render", "layout", "block"];

/**
 * Fills a template in. It sees the data given and nothing else: no file, no clock, no chance, no code.
 * @param data Plain objects, lists, texts, numbers and nulls.
 * @throws ReadoutError `template-invalid`, naming line and column, for a template that cannot be read, asks for what
 * there is not, or uses more than its limits
 */
export function runTemplate(template: string, data: object, limits: TemplateLimits): string {
  const engine = createEngine(limits);
  try {
    const parsed = engine.parse(template);
    const context = new Context(data, engine.options, { sync: true });
    const output = createOutput(limits.output);
    toValueSync(engine.renderer.renderTemplates(parsed as Template[], context, output));
    return output.buffer;
  } catch (error) {
    throw templateError(error);
  }
}

function createEngine(limits: TemplateLimits): Liquid {
  const engine = new Liquid({
    strictFilters: true,
    strictVariables: true,
    lenientIf: true,
    ownPropertyOnly: true,
    dynamicPartials: false,
    templates: {},
    locale: "en",
    timezoneOffset: 0,
    renderLimit: limits.time,
    memoryLimit: limits.memory,
    parseLimit: MEGABYTE + 1,
  });
  const own = Object.entries(TEMPLATE_FILTERS);
  const kept = new Set([...FILTERS, ...own.map(([name]) => name), "raw"]);
  for (const name of Object.keys(engine.filters)) if (!kept.has(name)) delete engine.filters[name];
  for (const [name, filter] of own) engine.registerFilter(name, filter);
  for (const name of FOREIGN_TAGS) delete engine.tags[name];
  limitCaptures(engine, limits.output);
  return engine;
}

/** What a template captures instead of writing it has the same limit. */
function limitCaptures({ renderer }: Liquid, most: number): void {
  const render = renderer.renderTemplates.bind(renderer);
  renderer.renderTemplates = (templates, context, emitter = createOutput(most)) =>
    render(templates, context, emitter);
}

/** What the template writes, up to a limit. */
function createOutput(most: number) {
  return {
    buffer: "",
    write(value: unknown) {
      this.buffer += textOf(value);
      if (this.buffer.length > most) throw new Error("output limit exceeded");
    },
  };
}

/** As Liquid prints: a list without separators, nothing for nothing. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map(textOf).join("");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** What is wrong in words, by what the engine says. */
const CAUSES: [found: RegExp, said: (match: RegExpExecArray) => string][] = [
  [
    /template render limit exceeded/,
    () => "it takes too long, perhaps because loops stand inside of loops",
  ],
  [
    /memory alloc limit exceeded/,
    () => "it makes too much text or too long lists, perhaps by a range of numbers or in a loop",
  ],
  [/output limit exceeded/, () => "what it writes becomes too large, perhaps in a loop"],
  [/parse length limit exceeded/, () => "it is longer than a million characters"],
  [/undefined variable: ([^,]+)/, ([, name]) => `there is no variable “${name}”`],
  [/undefined filter: ([^,]+)/, ([, name]) => `there is no filter “${name}”`],
  [/tag "([^"]+)" not found/, ([, name]) => `there is no tag “${name}”`],
];

function templateError(error: unknown): ReadoutError {
  const message = messageOf(error);
  const [where, what] = LiquidError.is(error)
    ? [placeOf(error), error.originalError?.message ?? message]
    : ["", message];
  const cause = CAUSES.find(([found]) => found.test(what));
  const match = cause?.[0].exec(what);
  const said = cause && match ? cause[1](match) : plain(what);
  return new ReadoutError(
    "template-invalid",
    `The template cannot be filled in${where}: ${said}. Nothing was exported. Change it there; docs/templates.md lists what a template can use.`,
    { cause: error },
  );
}

function placeOf({ token }: LiquidError): string {
  const [line, column] = token.getPosition();
  return ` (line ${line}, column ${column})`;
}

/** The engine repeats file, line and column after the message. */
function plain(message: string): string {
  return (message.split("\n")[0] ?? "").replace(/, line:\d+.*$/, "").replace(/\.$/, "");
}
