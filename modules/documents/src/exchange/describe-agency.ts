import { listAgencies } from '@hien-luong/directory';
import type { Organization } from '@hien-luong/edxml';
import type { Tx } from '@hien-luong/platform';
import type { CalendarDate } from '@hien-luong/vn';
import { DocumentsError } from '../documents-error.ts';

/** An agency as packets name it. Throws `RECIPIENT_UNKNOWN` for one that is none on the day. */
export async function describeAgency(tx: Tx, id: string, on: CalendarDate): Promise<Organization> {
  const [agency] = await listAgencies(tx, [id], on);
  if (agency === undefined)
    throw new DocumentsError('RECIPIENT_UNKNOWN', `no agency ${id} on ${on}`);
  return {
    agencyCode: agency.code ?? agency.code102 ?? '',
    name: agency.name,
    ...(agency.parentName !== null && { parentName: agency.parentName }),
  };
}
