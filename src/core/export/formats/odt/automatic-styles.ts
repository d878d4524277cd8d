import { type OfficeLanguage, officeLanguage } from "../office/language.ts";
import type { Inline, Paragraph, Run } from "../office/paragraph.ts";
import { type CharacterStyle, characterStyles, paragraphStyles } from "../office/styles.ts";
import { characterStyleName, paragraphStyleName } from "./names.ts";

/**
 * OpenDocument has no other place for the language of words, and for the direction of a paragraph, than a style.
 * These are named styles with nothing but that added.
 */
export interface AutomaticStyles {
  /** All of them, to stand before the text. */
  xml: string;
  /** Null for words without style and in the English of the United States, the language of all styles. */
  textStyle(run: Pick<Run, "style" | "language">): string | null;
  paragraphStyle(paragraph: Paragraph): string;
}

const NO_LANGUAGE = `fo:language="zxx" fo:country="none"`;

/** @param tags Every language that runs will have, BCP 47. */
export function automaticStyles(tags: readonly string[]): AutomaticStyles {
  const others = [...new Set(tags)].filter((tag) => !isUsual(officeLanguage(tag)));
  const known = new Map(others.map((tag, index) => [tag, index + 1]));
  const languages = new Map([...known.keys()].map((tag) => [tag, officeLanguage(tag)]));
  const isRightToLeft = (content: readonly Inline[]): boolean => {
    const first = content.find((inline) => inline.kind === "text");
    return languages.get(first?.language ?? "")?.isRightToLeft ?? false;
  };
  return {
    xml: [
      ...[...known].flatMap(([tag, number]) =>
        textStylesXml(languageAttributes(languages.get(tag) ?? null), number),
      ),
      ...([...languages.values()].some((language) => language?.isRightToLeft)
        ? directedStylesXml()
        : []),
    ].join(""),
    textStyle({ style, language }) {
      const number = language === null ? undefined : known.get(language);
      if (number !== undefined) return nameOf(style, number);
      return style && characterStyleName(style);
    },
    paragraphStyle({ style, content }) {
      const name = paragraphStyleName(style);
      return isRightToLeft(content) ? `${name}_rtl` : name;
    },
  };
}

/** Whether the styles of the document themselves say so. */
function isUsual(found: OfficeLanguage | null): boolean {
  return found?.language === "en" && found.region === "US" && found.script === null;
}

function textStylesXml(attributes: string, number: number): string[] {
  const styles: (CharacterStyle | null)[] = [null, ...characterStyles().map(([style]) => style)];
  return styles.map((style) => {
    const parent = style && ` style:parent-style-name="${characterStyleName(style)}"`;
    return `<style:style style:name="${nameOf(style, number)}" style:family="text"${parent ?? ""}><style:text-properties ${attributes}/></style:style>`;
  });
}

function directedStylesXml(): string[] {
  return paragraphStyles().map(([style]) => {
    const parent = paragraphStyleName(style);
    return `<style:style style:name="${parent}_rtl" style:family="paragraph" style:parent-style-name="${parent}"><style:paragraph-properties style:writing-mode="rl-tb" fo:text-align="start"/></style:style>`;
  });
}

function nameOf(style: CharacterStyle | null, number: number): string {
  return `L${number}${style === null ? "" : `_${characterStyleName(style)}`}`;
}

/** Scripts of each group have attributes of their own. */
function languageAttributes(found: OfficeLanguage | null): string {
  if (found === null) return NO_LANGUAGE;
  const { language, script, region, group } = found;
  const country = region ?? "none";
  if (group !== "western")
    return `style:language-${group}="${language}" style:country-${group}="${country}"`;
  return `fo:language="${language}"${script === null ? "" : ` fo:script="${script}"`} fo:country="${country}"`;
}
