import { findAgencyByCode } from '@hien-luong/directory';
import { EdxmlError } from '@hien-luong/edxml';
import {
  type AuthorizedScope,
  findUpload,
  type Platform,
  requirePermission,
  type Tx,
} from '@hien-luong/platform';
import { type CalendarDate, toCalendarDate } from '@hien-luong/vn';
import type { ImportResult } from '../contract/index.ts';
import { DocumentsError } from '../documents-error.ts';
import { type OpenedPacket, openPacket } from '../exchange/open-packet.ts';
import { receivePacket } from '../exchange/receive-packet.ts';

/**
 * Takes in a packet that came as a file. One addressed to another agency of the province is that
 * agency's and refused; one that names nobody of the province (a test file, a copy by mail) is
 * taken in with a warning, since the clerk at the counter decided to.
 */
export async function importPacket(
  platform: Platform,
  scope: AuthorizedScope,
  { uploadId }: { uploadId: string },
): Promise<ImportResult> {
  requirePermission(scope, 'documents.record');
  const { sha256 } = await platform.db.read(scope, (tx) => findUpload(tx, scope, uploadId));
  const opened = await findOpened(platform, sha256);
  const extraWarnings = opened === undefined ? [] : await checkAddress(platform, scope, opened);
  return receivePacket(platform, scope, { sha256, source: 'import', extraWarnings });
}

/** Undefined for an unreadable packet: whom it is for cannot be told, so it is kept here. */
async function findOpened(platform: Platform, sha256: string): Promise<OpenedPacket | undefined> {
  try {
    return await openPacket(platform, sha256);
  } catch (error) {
    if (error instanceof EdxmlError) return undefined;
    throw error;
  }
}

async function checkAddress(platform: Platform, scope: AuthorizedScope, opened: OpenedPacket) {
  if (opened.kind === 'status') return [];
  const codes = opened.packet.to.map(({ agencyCode }) => agencyCode);
  const today = toCalendarDate(platform.clock.now());
  const ids = await platform.db.read(scope, (tx) => listKnownAgencies(tx, codes, today));
  if (ids.includes(scope.agencyId)) return [];
  if (ids.length > 0) {
    throw new DocumentsError('PACKET_NOT_FOR_US', 'addressed to another agency of the province');
  }
  return [{ code: 'NOT_ADDRESSED_TO_US', detail: codes.join(', ') }];
}

async function listKnownAgencies(tx: Tx, codes: readonly string[], today: CalendarDate) {
  const ids: string[] = [];
  for (const code of new Set(codes)) {
    const agency = await findAgencyByCode(tx, code, today);
    if (agency !== undefined) ids.push(agency.id);
  }
  return ids;
}
