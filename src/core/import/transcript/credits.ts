/** Who made a text, as lines such as `Translation by …` say. */
export interface Credits {
  publisher: string | null;
  authors: string[];
  translators: string[];
}

const AUTHOR = /^(?:(?:Text|Words|Story) by|By|Текст:)\s+(.+)$/u;
const TRANSLATOR = /^(?:(?:Translation|Translated) by|Перевод:)\s+(.+)$/u;
const PUBLISHER = /^(?:Source|Источник):\s+(.+)$/u;

export function creditsIn(lines: string[]): Credits {
  const found = (pattern: RegExp) =>
    lines.flatMap((line) => pattern.exec(line)?.[1]?.trim().replace(/\.$/u, "") ?? []);
  const people = (pattern: RegExp) =>
    found(pattern).flatMap((names) => names.split(/,\s+|\s+(?:and|и)\s+/u));
  return {
    publisher: found(PUBLISHER)[0] ?? null,
    authors: people(AUTHOR),
    translators: people(TRANSLATOR),
  };
}
