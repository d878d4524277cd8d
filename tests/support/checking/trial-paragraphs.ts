/** A paragraph that says whose the quoted words are. */
export function attributedParagraph(
  quoted: string,
  name: string,
  pick: <T>(list: readonly T[]) => T | undefined,
): string {
  const short = name.split(" ").at(-1)!;
  if (/\p{Script=Cyrillic}/u.test(name))
    return pick([
      `${name} сказал: «${quoted}»`,
      `Потом ${short} ответил: «${quoted}»`,
      `«${quoted}», — сказал ${name}.`,
      `${short}: «${quoted}»`,
    ])!;
  return pick([
    `${name} said: “${quoted}”`,
    `After a while ${short} answered, “${quoted}”`,
    `“${quoted},” ${short} told the others.`,
    `“${quoted}” said ${name}, and nobody answered.`,
    `According to ${name}, “${quoted}”.`,
    `${short}: “${quoted}”`,
    `In ${short}’s words, “${quoted}”`,
    `> ${quoted}\n>\n> — ${name}`,
    `There is a remark to this in the record, “${quoted}” (${name}).`,
  ])!;
}

/** One that does not. */
export function unattributedParagraph(
  quoted: string,
  pick: <T>(list: readonly T[]) => T | undefined,
): string {
  const [open, close] = pick([
    ["“", "”"],
    ['"', '"'],
    ["«", "»"],
    ["„", "“"],
  ])!;
  return pick([
    `It was put in a way that everybody remembers: ${open}${quoted}${close}`,
    `${open}${quoted}${close} is how the text goes on.`,
    `> ${quoted}`,
  ])!;
}
