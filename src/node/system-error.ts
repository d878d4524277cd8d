import { messageOf } from "../contract/result.ts";

/** The system's name for an error, such as `ENOENT`; empty when it has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

const SHARED: Record<string, string> = {
  EPERM: "the system does not permit it",
  ENOTDIR: "a file stands where a folder should be",
  EISDIR: "a folder stands where the file should be",
  ELOOP: "its symbolic links lead in a circle",
  EMFILE: "too many files are open",
  ENFILE: "too many files are open",
};

const WRITING: Record<string, string> = {
  ...SHARED,
  EACCES: "this account may not write there",
  EROFS: "the disk can only be read",
  ENOENT: "its folder does not exist",
  EEXIST: "a file stands where a folder should be",
  ENOSPC: "there is no space left",
  EDQUOT: "there is no space left",
  EIO: "the disk reports an error",
};

const READING: Record<string, string> = {
  ...SHARED,
  EACCES: "this account may not read it",
  ENOENT: "it is not there",
  EIO: "the disk does not give it back",
};

/** Why writing failed, as the end of a sentence. */
export function whyUnwritable(error: unknown): string {
  return WRITING[codeOf(error)] ?? messageOf(error);
}

/** Why reading failed, as the end of a sentence. */
export function whyUnreadable(error: unknown): string {
  return READING[codeOf(error)] ?? messageOf(error);
}
