const LINK = /^readout:\/\/([^?#\s]{1,400}?)\/?$/;

/** The passage id in a `readout://` link; undefined when it is none. */
export function passageOfLink(link: string): string | undefined {
  const path = LINK.exec(link)?.[1];
  if (path === undefined) return undefined;
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/** The passage that a program was started to show: systems hand links over as an argument. */
export function passageInArguments(args: readonly string[]): string | undefined {
  return args.map(passageOfLink).find((passage) => passage !== undefined);
}
