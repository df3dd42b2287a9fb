import { holderStandings } from '@hien-luong/directory';
import type { AuthorizedScope } from '@hien-luong/platform';
import { toCalendarDate, vnFold } from '@hien-luong/vn';
import { type RawBuilder, sql } from 'kysely';
import { type RegisteredKind, UNUSED_DAYS, type WatchKind } from '../contract/index.ts';
import { overseesAll } from './get-certificate.ts';

export type WatchRow = {
  key: string;
  kind: WatchKind;
  holder_kind: RegisteredKind;
  holder_id: string;
  holder_name: string;
  agency_id: string;
  certificate_id: string | null;
  serial_number: string | null;
  on_day: string | null;
  sort: string;
};

export type WatchQuestion = {
  kind?: WatchKind | undefined;
  holderKind?: RegisteredKind | undefined;
  q?: string | undefined;
};

const DAY_MS = 86_400_000;

/** Posts that cannot do their work without a certificate of their own. */
const ROLES_THAT_SIGN = ['leader', 'clerk'];

/** Which comes first in the list. */
const ORDER: readonly WatchKind[] = [
  'held',
  'expired',
  'expiring7',
  'holderLeft',
  'revoked',
  'expiring30',
  'holderMoved',
  'holderRenamed',
  'missing',
  'expiring60',
  'unused',
];

/**
 * All that wants an act, computed anew from the register and the directory as of `now`: a table of
 * `WatchRow`. A certificate that a later one of its holder has taken over from is left alone.
 */
export function watchRows(
  scope: AuthorizedScope,
  { kind, holderKind, q }: WatchQuestion,
  now: Date,
): RawBuilder<WatchRow> {
  const found = kind === undefined ? sql`` : sql`and w.kind = ${kind}`;
  const held = holderKind === undefined ? sql`` : sql`and w.holder_kind = ${holderKind}`;
  const own = overseesAll(scope) ? sql`` : sql`and w.agency_id = ${scope.agencyId}`;
  const words = q?.trim()
    ? sql`and platform.vn_fold(w.holder_name || ' ' || coalesce(w.serial_number, ''))
        like ${`%${vnFold(q.trim()).replace(/[\\%_]/g, '\\$&')}%`}`
    : sql``;
  return sql<WatchRow>`(
    with standing as materialized (select * from ${holderStandings(toCalendarDate(now))} s),
    held_by as (
      select c.id, c.agency_id, c.holder_kind, c.holder_id, c.holder_name, c.serial_number,
        c.not_before, c.not_after, c.revoked_at, c.registered_at, h.placed_at, u.last_used_at,
        s.agency_ids, s.holder_name as name_now,
        case when c.holder_kind = 'device' then d.retired_on else s.ended_on end as ended_on,
        c.holder_kind <> 'device' and s.holder_id is null as is_unknown,
        coalesce(max(c.not_after) filter (where c.revoked_at is null)
          over (partition by c.holder_kind, c.holder_id) > c.not_after, false)
        or (c.revoked_at is not null and bool_or(c.revoked_at is null and c.not_after >= ${now})
          over (partition by c.holder_kind, c.holder_id)) as is_followed
      from trust.certificate c
      left join standing s on s.holder_kind = c.holder_kind and s.holder_id = c.holder_id
      left join trust.device d on c.holder_kind = 'device' and d.id = c.holder_id
      left join trust.certificate_hold h on h.certificate_id = c.id and h.released_at is null
      left join trust.certificate_use u on u.certificate_id = c.id),
    present as (select * from held_by where revoked_at is null and not is_followed),
    ${listed(now)}
    select w.kind || ':' || coalesce(w.id, w.holder_id) as key, w.kind, w.holder_kind,
      w.holder_id, w.holder_name, w.agency_id, w.id as certificate_id, w.serial_number,
      w.on_day::text, ranked.rank || coalesce(w.on_day::text, '9999-12-31') as sort
    from listed w
    join (select o.kind, lpad(o.rank::text, 2, '0') as rank
      from unnest(${ORDER}::text[]) with ordinality o (kind, rank)) ranked on ranked.kind = w.kind
    where true ${found} ${held} ${own} ${words})`;
}

function listed(now: Date): RawBuilder<unknown> {
  const inDays = (days: number) => new Date(now.getTime() + days * DAY_MS);
  const unusedSince = inDays(-UNUSED_DAYS);
  const columns = sql`agency_id, holder_kind, holder_id, holder_name, id, serial_number`;
  return sql`listed as (
    select 'held' as kind, ${columns}, ${day('placed_at')} as on_day
      from held_by where placed_at is not null and revoked_at is null
    union all
    select 'expired', ${columns}, ${day('not_after')}
      from present where not_after < ${now} and ended_on is null and not is_unknown
    union all
    select case when not_after < ${inDays(7)} then 'expiring7'
        when not_after < ${inDays(30)} then 'expiring30' else 'expiring60' end,
        ${columns}, ${day('not_after')}
      from present where not_after >= ${now} and not_after < ${inDays(60)} and ended_on is null
    union all
    select 'revoked', ${columns}, ${day('revoked_at')}
      from held_by where revoked_at is not null and not is_followed and ended_on is null
    union all
    select 'holderLeft', ${columns}, ended_on
      from held_by where revoked_at is null and not_after >= ${now}
        and (ended_on is not null or is_unknown)
    union all
    select 'holderMoved', ${columns}, null
      from present where holder_kind = 'person' and not_after >= ${now}
        and agency_ids <> '{}' and not agency_id = any (agency_ids)
    union all
    select 'holderRenamed', ${columns}, null
      from present where not_after >= ${now} and name_now <> holder_name and ended_on is null
    union all
    select 'unused', ${columns}, ${day('last_used_at')}
      from present where not_after >= ${now} and not_before < ${unusedSince}
        and greatest(last_used_at, registered_at) < ${unusedSince} and ended_on is null
        and placed_at is null
    union all
    select 'missing', s.agency_id, s.holder_kind, s.holder_id, s.holder_name, null, null, null
      from standing s
      where s.ended_on is null
        and (s.holder_kind = 'agency' or s.roles && ${ROLES_THAT_SIGN}::text[])
        and not exists (select from trust.certificate c
          where c.holder_kind = s.holder_kind and c.holder_id = s.holder_id))`;
}

function day(column: string): RawBuilder<unknown> {
  return sql`(${sql.ref(column)} at time zone 'Asia/Ho_Chi_Minh')::date`;
}
