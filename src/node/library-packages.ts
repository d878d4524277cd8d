import type { PackageFormat } from "../core/library/library-package.ts";
import { storedFormat } from "./backups/stored-format.ts";

/** Libraries as text in the format of the library file, checksums included. */
export const libraryPackages: PackageFormat = {
  encode: (contents) => Buffer.from(storedFormat.encode(contents)).toString("utf8"),
  decode: (text) => storedFormat.decode(Buffer.from(text, "utf8"), "the package"),
};
