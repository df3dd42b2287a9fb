import pg from 'pg';

/**
 * Tables that carry an agency and no wall, or one their owner could step over: each is a defect.
 * @returns `schema.table`, sorted.
 */
export async function listOpenTables(ownerUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `select namespace.nspname || '.' || class.relname as name
       from pg_attribute attribute
       join pg_class class on class.oid = attribute.attrelid and class.relkind in ('r', 'p')
       join pg_namespace namespace on namespace.oid = class.relnamespace
       where attribute.attname = 'agency_id' and not attribute.attisdropped
         and not (class.relrowsecurity and class.relforcerowsecurity
           and exists (select from pg_policy policy where policy.polrelid = class.oid))
       order by 1`,
    );
    return rows.map(({ name }) => name);
  } finally {
    await client.end();
  }
}
