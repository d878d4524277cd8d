import childProcess from "node:child_process";
import dns from "node:dns";
import fs from "node:fs";
import http from "node:http";
import https from "node:https";
import { syncBuiltinESMExports } from "node:module";
import net from "node:net";
import { fileURLToPath } from "node:url";

type Functions = Record<string, (...given: unknown[]) => unknown>;

const ROOT = fileURLToPath(new URL("../../../../", import.meta.url));

/** Every way to another machine, to another program, or to write. */
const NEVER: [name: string, module: unknown, functions: string[]][] = [
  ["fetch", globalThis, ["fetch"]],
  ["net", net.Socket.prototype, ["connect"]],
  ["dns", dns, ["lookup", "resolve"]],
  ["http", http, ["request", "get"]],
  ["https", https, ["request", "get"]],
  ["process", childProcess, ["spawn", "exec", "execFile", "fork", "spawnSync", "execFileSync"]],
  ["fs", fs, ["writeFile", "writeFileSync", "appendFileSync", "mkdirSync", "createWriteStream"]],
  ["fs", fs.promises, ["writeFile", "appendFile", "mkdir", "rm", "rename"]],
];

/** Reading is for the program’s own files, which a library may ask for. */
const OWN_FILES: [module: unknown, functions: string[]][] = [
  [fs, ["open", "openSync", "readFile", "readFileSync", "createReadStream", "statSync"]],
  [fs.promises, ["open", "readFile", "stat", "readdir"]],
];

/** Watches what this process reaches for outside of itself until it is told to stop, and lets none of it happen. */
export function watchOutside(): { reached: string[]; stop(): void } {
  const reached: string[] = [];
  const undo: (() => void)[] = [];
  const replace = (module: unknown, name: string, by: (own: Functions[string]) => unknown) => {
    const functions = module as Functions;
    const own = functions[name];
    if (!own) throw new Error(`there is no ${name} to be watched`);
    functions[name] = by(own) as Functions[string];
    undo.push(() => void (functions[name] = own));
  };
  const note = (what: string): never => {
    reached.push(what);
    throw new Error(`a reader reached for ${what}`);
  };
  for (const [name, module, functions] of NEVER)
    for (const each of functions)
      replace(module, each, () => (first: unknown) => note(`${name}.${each} ${String(first)}`));
  for (const [module, functions] of OWN_FILES)
    for (const each of functions)
      replace(module, each, (own) => (...given: unknown[]) => {
        const [path] = given;
        const file = path instanceof URL ? fileURLToPath(path) : String(path);
        const isOwn = typeof path === "number" || file.startsWith(ROOT);
        return isOwn ? own.apply(module, given) : note(`fs.${each} ${file}`);
      });
  syncBuiltinESMExports();
  return {
    reached,
    stop() {
      for (const step of undo) step();
      syncBuiltinESMExports();
    },
  };
}
