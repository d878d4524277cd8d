import type { XmlElement } from "../xml.ts";
import { readableElements } from "./readable-elements.ts";
import { elementsIn, findElement, named, parentsIn, textIn, typesOf } from "./tree.ts";

/** The part of a page that is what it was written for. */
export interface Article {
  root: XmlElement;
  isLeftOut(element: XmlElement): boolean;
  /** How it was told apart, as a sentence; null when the page says so itself or is nothing else. */
  guess: string | null;
}

const AROUND = new Set(["navigation", "banner", "contentinfo", "complementary", "search", "menu"]);
const AROUND_NAME =
  /(?:^|[\s_-])(?:nav|navbar|menu|sidebar|breadcrumbs?|masthead|cookie|share|social|comments?|related|promo|advert|ads|widget|toolbar)(?:$|[\s_-])/iu;

/** A lone article or main part that holds less than this is a teaser, not what the page is about. */
const LEAST_SHARE = 0.3;

/** The article of a page: what it names as such, all of a page that has nothing around it, else a guess. */
export function findArticle(page: XmlElement): Article {
  const body = findElement(page, named("body")) ?? page;
  const own = namedArticle(body);
  if (own) return { root: own, isLeftOut: isAround, guess: null };
  if (!hasAround(body)) return { root: body, isLeftOut: () => false, guess: null };
  const kept = readableElements(body);
  if (!kept || kept.size === 0) return { root: body, isLeftOut: isAround, guess: null };
  return guessed(body, kept);
}

function namedArticle(body: XmlElement): XmlElement | null {
  const mains = outermost(
    body,
    (element) => element.name === "main" || typesOf(element).has("main"),
  );
  const around = mains.length === 1 && mains[0] ? mains[0] : body;
  const articles = outermost(around, (element) => element.name === "article");
  const found = articles.length === 1 ? articles[0] : mains.length === 1 ? mains[0] : undefined;
  if (!found) return null;
  const share = textIn(found).trim().length / Math.max(textIn(around).trim().length, 1);
  if (share >= LEAST_SHARE) return found;
  return around === body ? null : around;
}

function outermost(root: XmlElement, wanted: (element: XmlElement) => boolean): XmlElement[] {
  const found: XmlElement[] = [];
  const parents = parentsIn(root);
  for (const element of elementsIn(root)) {
    if (!wanted(element)) continue;
    const isInside = found.some((outer) => isWithin(element, outer, parents));
    if (!isInside) found.push(element);
  }
  return found;
}

function isWithin(
  inner: XmlElement,
  outer: XmlElement,
  parents: Map<XmlElement, XmlElement>,
): boolean {
  for (let at: XmlElement | undefined = inner; at; at = parents.get(at))
    if (at === outer) return true;
  return false;
}

/** Navigation, forms and what else stands around a text without being part of it. */
function isAround(element: XmlElement): boolean {
  if (element.name === "nav" || element.name === "form" || element.name === "search") return true;
  if (element.attributes["aria-hidden"] === "true") return true;
  return [...typesOf(element)].some((type) => AROUND.has(type));
}

/** What is called a menu or the like, and is mostly links. */
function isMenu(element: XmlElement): boolean {
  if (!isNamedAround(element)) return false;
  const links = [...elementsIn(element)].filter(named("a"));
  const linked = links.reduce((sum, link) => sum + textIn(link).trim().length, 0);
  return linked * 2 > textIn(element).trim().length;
}

function isNamedAround({ attributes }: XmlElement): boolean {
  return AROUND_NAME.test(attributes["class"] ?? "") || AROUND_NAME.test(attributes["id"] ?? "");
}

function hasAround(body: XmlElement): boolean {
  for (const element of elementsIn(body)) {
    if (isAround(element) || isNamedAround(element)) return true;
    if (element.name === "aside" || element.name === "footer") return true;
  }
  return false;
}

/** What was kept, with all around it up to the page and the first heading, which names the article. */
function guessed(body: XmlElement, kept: ReadonlySet<XmlElement>): Article {
  const parents = parentsIn(body);
  const open = new Set(kept);
  const title = findElement(body, named("h1"));
  for (const element of title ? [...kept, title, ...elementsIn(title)] : kept)
    for (let at: XmlElement | undefined = element; at; at = parents.get(at)) open.add(at);
  return {
    root: body,
    isLeftOut: (element) => !open.has(element) || isMenu(element),
    guess: "What belongs to the article and what to the page around it was told apart by guessing.",
  };
}
