import { vnFold } from '@hien-luong/vn';
import { type RawBuilder, type SqlBool, sql } from 'kysely';

/**
 * True where every word of the query occurs in the folded column, in any order, so that
 * `hai lang ubnd` finds `UBND huyện Hải Lăng`. Each word uses the trigram index.
 */
export function foldedWordsMatch(column: string, query: string): RawBuilder<SqlBool> {
  const words = vnFold(query).split(/\s+/).filter(Boolean).slice(0, 12);
  const conditions = words.map(
    (word) => sql`${sql.ref(column)} like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`,
  );
  return conditions.length === 0
    ? sql<SqlBool>`true`
    : sql<SqlBool>`(${sql.join(conditions, sql` and `)})`;
}
