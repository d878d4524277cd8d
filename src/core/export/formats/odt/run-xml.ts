import type { Run } from "../office/paragraph.ts";
import { linesOf, xmlText } from "../office/xml-text.ts";
import type { AutomaticStyles } from "./automatic-styles.ts";
import { characterStyleName } from "./names.ts";

/** A run in its style and language, as a link where it leads somewhere. */
export function runXml(run: Run, styles: AutomaticStyles): string {
  const name = styles.textStyle(run);
  const text = textXml(run.text);
  const styled = name === null ? text : `<text:span text:style-name="${name}">${text}</text:span>`;
  if (run.href === null) return styled;
  const link = characterStyleName(run.style ?? "link");
  return `<text:a xlink:type="simple" xlink:href="${xmlText(run.href)}" text:style-name="${link}" text:visited-style-name="${link}">${styled}</text:a>`;
}

/** Text with its tabs, line breaks and spaces: those that XML would lose are elements of their own. */
export function textXml(text: string): string {
  return linesOf(text)
    .map((line) => line.split("\t").map(spacedXml).join("<text:tab/>"))
    .join("<text:line-break/>");
}

/** At an edge, or after another one, a space would be taken away. */
function spacedXml(text: string): string {
  return xmlText(text).replaceAll(
    /^ +| +$|(?<= ) +/g,
    (spaces) => `<text:s text:c="${spaces.length}"/>`,
  );
}
