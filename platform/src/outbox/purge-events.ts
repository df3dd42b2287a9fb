import type { Pool } from 'pg';

const BATCH = 5_000;

/**
 * Lets go of events that were carried to everybody longer ago than that. What they told is in the
 * records, packets and audit log of whom it concerned. Those not yet carried, or dead, stay. An
 * event that may happen once loses its content and keeps its name, or it could happen again.
 * @returns how many went.
 */
export async function purgeEvents(pool: Pool, keepDays: number): Promise<number> {
  let purged = 0;
  for (;;) {
    const { rowCount } = await pool.query(
      `with old as materialized (
         select id, once from platform.outbox_event event
         where relayed_at < now() - make_interval(days => $1)
           and (once is null or payload <> 'null')
           and not exists (select from platform.outbox_failure where event_id = event.id)
           and not exists (select from platform.outbox_lane where event_id = event.id)
           and id not in (
             select (payload ->> 'eventId')::uuid from graphile_worker._private_jobs
             where payload ->> 'eventId' is not null)
         order by relayed_at limit $2
       ), emptied as (
         update platform.outbox_event set payload = 'null'
         where id in (select id from old where once is not null)
       ), gone as (
         delete from platform.outbox_event
         where id in (select id from old where once is null)
       )
       select from old`,
      [keepDays, BATCH],
    );
    purged += rowCount ?? 0;
    if ((rowCount ?? 0) < BATCH) return purged;
  }
}
