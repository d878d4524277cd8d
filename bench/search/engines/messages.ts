import type { BenchQuery } from "../queries/bench-query.ts";
import type { Analysis, Change } from "./engine.ts";

export interface Built {
  seconds: number;
  passages: number;
  /** Of the whole process, megabytes. */
  peakMb: number;
  diskMb: number;
}

export interface Opened {
  /** From nothing open to the first answer, milliseconds; and of these the opening. */
  toFirstAnswerMs: number;
  openMs: number;
  /** After the first answer. */
  rssMb: number;
}

export interface Answered {
  /** Milliseconds of each query. */
  times: number[];
  isCounting: boolean;
}

/** What a process is asked for, and what it answers. */
export interface Calls {
  build: { input: null; output: Built };
  open: { input: { first: BenchQuery }; output: Opened };
  /** Each query once, after as many of them as fit into `warmMs` have been run for practice. */
  answer: { input: { queries: BenchQuery[]; limit: number; warmMs: number }; output: Answered };
  /** The passages that answer to each query, all of them. */
  collect: { input: { queries: BenchQuery[] }; output: { ids: Int32Array[] } };
  suggest: { input: { queries: BenchQuery[]; limit: number }; output: string[][] };
  change: { input: { changes: Change[] }; output: { times: number[] } };
  /** Closes and opens again. */
  reload: { input: null; output: null };
  analyse: { input: { term: string; tries: number }; output: Analysis };
}

export type CallName = keyof Calls;

export interface CallMessage {
  name: CallName;
  input: unknown;
}

export type Reply = { ok: true; output: unknown } | { ok: false; error: string };
