/** What of a drawing's look its style sheet decides, written into the file instead. */
const LOOK = [
  "fill",
  "stroke",
  "stroke-width",
  "font-family",
  "font-size",
  "font-weight",
  "text-anchor",
  "dominant-baseline",
];
const MARGIN = 16;
const TITLE = 30;
/** Pixels of the picture for each of the screen. */
const SHARPNESS = 2;

/** A chart as an SVG file that looks the same without Readout: colours and fonts inside, nothing to load. */
export function chartAsSvg(svg: SVGSVGElement, title: string): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const copied = allOf(copy);
  for (const [index, element] of allOf(svg).entries())
    stripTo(copied[index], getComputedStyle(element));
  for (const area of copy.querySelectorAll(".chart-area")) area.remove();
  for (const element of copied) element.removeAttribute("class");
  return serialised(copy, { title, ...coloursOf(svg), ...sizeOf(svg) });
}

/** A chart as a PNG picture, in base64. */
export async function chartAsPng(svg: SVGSVGElement, title: string): Promise<string> {
  const picture = new Image();
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(chartAsSvg(svg, title))}`;
  await picture.decode();
  const canvas = document.createElement("canvas");
  canvas.width = picture.width * SHARPNESS;
  canvas.height = picture.height * SHARPNESS;
  const context = canvas.getContext("2d");
  if (!context) throw new Error("the picture could not be drawn.");
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL("image/png").replace(/^[^,]*,/, "");
}

function allOf(svg: SVGSVGElement): Element[] {
  return [svg, ...svg.querySelectorAll("*")];
}

function stripTo(element: Element | undefined, style: CSSStyleDeclaration): void {
  if (!element) return;
  for (const name of element.getAttributeNames())
    if (/^(?:style|role|tabindex|data-|aria-)/.test(name)) element.removeAttribute(name);
  for (const name of LOOK) element.setAttribute(name, style.getPropertyValue(name));
}

interface Setting {
  title: string;
  paper: string;
  ink: string;
  width: number;
  height: number;
}

function serialised(drawing: SVGSVGElement, setting: Setting): string {
  const { title, paper, ink, width, height } = setting;
  const [wide, high] = [width + 2 * MARGIN, height + 2 * MARGIN + TITLE];
  drawing.setAttribute("x", String(MARGIN));
  drawing.setAttribute("y", String(MARGIN + TITLE));
  const family = drawing.getAttribute("font-family") ?? "sans-serif";
  const inside = new XMLSerializer().serializeToString(drawing);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${high}" viewBox="0 0 ${wide} ${high}">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${wide}" height="${high}" fill="${escaped(paper)}"/>`,
    `<text x="${MARGIN}" y="${MARGIN + 14}" font-family="${escaped(family)}" font-size="15" font-weight="600" fill="${escaped(ink)}">${escaped(title)}</text>`,
    inside,
    "</svg>\n",
  ].join("\n");
}

function coloursOf(svg: SVGSVGElement): Pick<Setting, "paper" | "ink"> {
  const { color } = getComputedStyle(svg);
  const paper = getComputedStyle(svg.ownerDocument.body).backgroundColor;
  return { paper, ink: color };
}

function sizeOf(svg: SVGSVGElement): Pick<Setting, "width" | "height"> {
  return { width: Number(svg.getAttribute("width")), height: Number(svg.getAttribute("height")) };
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
