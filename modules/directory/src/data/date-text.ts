import { type RawBuilder, sql } from 'kysely';

/** A date column as `YYYY-MM-DD`; null stays null, which only the caller's type can tell. */
export function dateText<Text extends string | null = string>(column: string): RawBuilder<Text> {
  return sql<Text>`${sql.ref(column)}::text`;
}
