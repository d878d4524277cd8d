/** A member of a JSON object; undefined when there is none, or no object. What every object inherits is none. */
export function member(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Record<string, unknown>)[name];
}

export function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A text as it is; empty for everything else. */
export function textIn(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** A list as it is, nothing as none, and any one thing as a list of it, as linked data has it. */
export function listIn(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

export function textsIn(value: unknown): string[] {
  return listIn(value).filter((one) => typeof one === "string" && one !== "") as string[];
}

export function numberIn(value: unknown): number | null {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : null;
}
