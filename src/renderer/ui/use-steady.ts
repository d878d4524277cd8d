import { useState } from "react";

/** The same object for as long as its value, taken as JSON, is the same. */
export function useSteady<T>(value: T): T {
  const key = JSON.stringify(value);
  const [steady, setSteady] = useState({ key, value });
  if (steady.key === key) return steady.value;
  setSteady({ key, value });
  return value;
}
