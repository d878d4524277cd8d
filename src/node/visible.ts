const COMMANDING = /(?![\n\t])[\p{Cc}\p{Bidi_Control}]/gu;

/** Control and direction characters shown by their number, such as `\u001b`; line ends and tabs stay. */
export function visible(text: string): string {
  return text.replace(
    COMMANDING,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** A line for standard error; whatever the sentence quotes, it cannot command the terminal. */
export function complaint(sentence: string, code: string): string {
  return `readout: ${visible(sentence)} (${code})\n`;
}
