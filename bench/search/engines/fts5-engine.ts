import { join } from "node:path";
import { DatabaseSync, type StatementSync } from "node:sqlite";
import type { IndexedPassage } from "../../../src/core/search/text-index.ts";
import { type BenchQuery, type FilterField, splitFilters } from "../queries/bench-query.ts";
import type { Answer, BenchEngine, Change, EngineContext } from "./engine.ts";
import { conjunction } from "./fts5-expression.ts";

/**
 * Contentless, since Readout's index holds no text either; `contentless_delete`, since passages must be
 * removable. The text comes cut and folded, so the tokeniser only has to split at spaces and to leave the
 * marks inside words (`don't`, `u.s`, `4.37`) alone.
 *
 * Speaker, work and kind are words of a column of their own, which FTS5 intersects with the text: for the
 * slowest queries four to ten times faster than a table of passages beside it, joined by rowid. Each is one
 * character of the private use area, too short for the prefix indexes, so that they hardly grow the file;
 * the column has no weight in the rank.
 */
const SCHEMA = `
  CREATE VIRTUAL TABLE words USING fts5(
    text, keys, content='', contentless_delete=1, prefix='2 3 4',
    tokenize="unicode61 remove_diacritics 0 tokenchars '''.,'"
  );
  INSERT INTO words(words, rank) VALUES('rank', 'bm25(1.0, 0.0)');
  CREATE TABLE keys(name TEXT PRIMARY KEY, mark TEXT) WITHOUT ROWID;
`;

const FIRST_MARK = 0xe000;

/** Fills of the hash between writes: the default megabyte makes it merge far more often while building. */
const HASH_BYTES = 64 << 20;

export function createFts5(context: EngineContext, order: "rank" | "rowid"): BenchEngine {
  return new Fts5Engine(context, order);
}

class Fts5Engine implements BenchEngine {
  private readonly context: EngineContext;
  private readonly order: "rank" | "rowid";
  private database: DatabaseSync | null = null;
  private readonly marks = new Map<string, string>();
  private readonly statements = new Map<string, StatementSync>();

  constructor(context: EngineContext, order: "rank" | "rowid") {
    this.context = context;
    this.order = order;
  }

  build(): void {
    const set = this.context.set();
    const database = new DatabaseSync(join(this.context.folder, "fts5.sqlite"));
    // The fastest way to fill it: one transaction without a journal.
    database.exec("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;");
    database.exec(SCHEMA);
    database.exec(`INSERT INTO words(words, rank) VALUES('hashsize', ${HASH_BYTES}); BEGIN`);
    const addWords = database.prepare("INSERT INTO words(rowid, text, keys) VALUES (?, ?, ?)");
    let id = 0;
    for (const line of set.folded()) {
      addWords.run(id, line, this.marksOf(set.describe(id, "")));
      id += 1;
    }
    const addKey = database.prepare("INSERT INTO keys VALUES (?, ?)");
    for (const [name, mark] of this.marks) addKey.run(name, mark);
    database.exec("COMMIT");
    database.close();
  }

  private marksOf(passage: Pick<IndexedPassage, FilterField>): string {
    const { work, speaker, kind } = passage;
    const marks = [this.markOf("work", work), this.markOf("kind", kind)];
    if (speaker !== null) marks.push(this.markOf("speaker", speaker));
    return marks.join(" ");
  }

  private markOf(field: FilterField, value: string): string {
    const name = `${field}=${value}`;
    const mark = this.marks.get(name) ?? String.fromCodePoint(FIRST_MARK + this.marks.size);
    this.marks.set(name, mark);
    return mark;
  }

  /** One segment and no free pages: the fastest answers and the smallest file that FTS5 can have. */
  polish(): void {
    const database = new DatabaseSync(join(this.context.folder, "fts5.sqlite"));
    database.exec("INSERT INTO words(words) VALUES('optimize'); VACUUM;");
    database.exec("PRAGMA journal_mode=WAL;");
    database.close();
  }

  open(): void {
    this.database = new DatabaseSync(join(this.context.folder, "fts5.sqlite"));
    this.database.exec("PRAGMA synchronous=FULL; PRAGMA cache_size=-65536;");
    const keys = this.database.prepare("SELECT name, mark FROM keys").all();
    for (const { name, mark } of keys) this.marks.set(String(name), String(mark));
  }

  answer({ tree }: BenchQuery, limit: number): Answer {
    const { filters, text } = splitFilters(tree);
    const marks = filters.map(({ field, value }) => ` AND "${this.markOf(field, value)}"`);
    const rows = this.select().all(
      conjunction(text) + marks.join(""),
      limit === Infinity ? -1 : limit,
    ) as { rowid: number }[];
    return { total: null, ids: () => rows.map(({ rowid }) => rowid) };
  }

  private select(): StatementSync {
    return this.prepare(
      `SELECT rowid FROM words WHERE words MATCH ? ORDER BY ${this.order} LIMIT ?`,
    );
  }

  /** A transaction each, as somebody who writes a note expects it. */
  change(change: Change): void {
    const { id } = change;
    if (change.kind === "remove") this.prepare("DELETE FROM words WHERE rowid = ?").run(id);
    else
      this.prepare("INSERT OR REPLACE INTO words(rowid, text, keys) VALUES (?, ?, ?)").run(
        id,
        change.folded,
        this.marksOf(change.passage),
      );
  }

  private prepare(sql: string): StatementSync {
    const statement = this.statements.get(sql) ?? this.opened().prepare(sql);
    this.statements.set(sql, statement);
    return statement;
  }

  private opened(): DatabaseSync {
    if (this.database === null) throw new Error("FTS5 has not been opened.");
    return this.database;
  }

  close(): void {
    this.statements.clear();
    this.database?.close();
    this.database = null;
  }
}
