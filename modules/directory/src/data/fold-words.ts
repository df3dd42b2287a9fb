import { vnFold } from '@hien-luong/vn';
import { type RawBuilder, type SqlBool, sql } from 'kysely';

/**
 * True where every word of the query occurs in the folded column, in any order, so that
 * `hai lang ubnd` finds `UBND huyện Hải Lăng`. Each word uses the trigram index.
 */
export function foldedWordsMatch(column: string, query: string): RawBuilder<SqlBool> {
  return every(patternsOf(query).map((pattern) => sql`${sql.ref(column)} like ${`%${pattern}%`}`));
}

/**
 * True where every word of the query begins a word of the folded column, so that `huong` finds
 * Hướng and not every Phương. The first condition is there for the trigram index.
 */
export function foldedWordsBegin(column: string, query: string): RawBuilder<SqlBool> {
  const name = sql.ref(column);
  return every(
    patternsOf(query).map(
      (pattern) => sql`${name} like ${`%${pattern}%`} and (' ' || ${name}) like ${`% ${pattern}%`}`,
    ),
  );
}

function patternsOf(query: string): string[] {
  const words = vnFold(query).split(/\s+/).filter(Boolean).slice(0, 12);
  return words.map((word) => word.replace(/[\\%_]/g, '\\$&'));
}

function every(conditions: readonly RawBuilder<unknown>[]): RawBuilder<SqlBool> {
  return conditions.length === 0
    ? sql<SqlBool>`true`
    : sql<SqlBool>`(${sql.join(conditions, sql` and `)})`;
}
