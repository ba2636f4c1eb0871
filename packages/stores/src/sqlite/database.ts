import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import type { Database, Query, Work } from '../sql/query.ts';

/** A database of SQLite as work is run on it: at once, so that nobody else comes in between. */
export class SqliteDatabase implements Database {
  readonly #database: DatabaseSync;
  readonly #prepared = new Map<string, StatementSync>();

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  async read<Result>(work: () => Work<Result>): Promise<Result> {
    return this.#run(work());
  }

  async ping<Result>(work: () => Work<Result>): Promise<Result> {
    return this.#run(work());
  }

  async readAtOnce<Result>(work: () => Work<Result>): Promise<Result> {
    return this.#run(work());
  }

  async write<Result>(work: () => Work<Result>): Promise<Result> {
    this.#database.exec('BEGIN IMMEDIATE');
    try {
      const result = this.#run(work());
      this.#database.exec('COMMIT');
      return result;
    } catch (cause) {
      // Of some failures SQLite rolls back by itself.
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
      throw cause;
    }
  }

  async writeAtOnce<Result>(work: () => Work<Result>): Promise<Result> {
    return await this.write(work);
  }

  #run<Result>(work: Work<Result>): Result {
    let next = work.next();
    while (next.done !== true) next = work.next(this.#ask(next.value));
    return next.value;
  }

  #ask({ statement: { name, text }, values }: Query): readonly object[] {
    const prepared = this.#prepared.get(name) ?? this.#database.prepare(text);
    this.#prepared.set(name, prepared);
    // By name: SQLite numbers `$2` before `$1` where it comes before it.
    return prepared.all(Object.fromEntries(values.map((value, index) => [`$${index + 1}`, value as SQLInputValue])));
  }
}
