import type { CalendarDate } from '@hien-luong/vn';
import { type RawBuilder, type SqlBool, sql } from 'kysely';

/** True for rows of the table that hold on the day. */
export function inForceOn(table: string, on: CalendarDate): RawBuilder<SqlBool> {
  const from = sql.ref(`${table}.valid_from`);
  const to = sql.ref(`${table}.valid_to`);
  return sql<SqlBool>`(${from} <= ${on}::date and (${to} is null or ${to} >= ${on}::date))`;
}
