import type { CalendarDate } from '@hien-luong/vn';
import { type RawBuilder, sql } from 'kysely';

/** Somebody who may hold a certificate, as of a day. */
export type HolderStanding = {
  holder_kind: 'person' | 'agency';
  holder_id: string;
  holder_name: string;
  /** Agencies of the posts held that day; empty for whoever has left and for an agency that ended. */
  agency_ids: string[];
  /** The main one, or the last there was. */
  agency_id: string;
  title: string | null;
  roles: string[];
  ended_on: Date | null;
};

/**
 * All people and agencies as a table of `HolderStanding`, to be joined in a query of another
 * module: `select … from ${holderStandings(day)} s`. The directory's tables stay its own.
 */
export function holderStandings(on: CalendarDate): RawBuilder<HolderStanding> {
  return sql<HolderStanding>`directory.holder_standing(${on}::date)`;
}
