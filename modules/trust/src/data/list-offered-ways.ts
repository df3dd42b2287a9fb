import type { AuthorizedScope, Tx } from '@hien-luong/platform';
import type { OfferedWay, SigningHolder } from '../contract/index.ts';
import { certificateStatusAt } from '../rules/certificate-status.ts';
import { trustTx } from './tables.ts';

type Holder = { kind: SigningHolder; id: string };

/**
 * How the scope's person, or the clerk for the agency, can sign: every certificate with every way
 * that the register knows for it; what was used last comes first, then what runs longest. Nobody
 * but the clerk is offered the agency's.
 * @law NĐ 30/2020/NĐ-CP Đ.32
 */
export async function listOfferedWays(
  tx: Tx,
  scope: AuthorizedScope,
  kind: SigningHolder,
  { now, deviceNames }: { now: Date; deviceNames: ReadonlyMap<string, string> },
): Promise<OfferedWay[]> {
  if (kind === 'agency' && !scope.roles.includes('clerk')) return [];
  const holder = { kind, id: kind === 'person' ? scope.personId : scope.agencyId };
  const last = await findLastChoice(tx, scope, holder);
  const ways = [...(await selectKeptKeys(tx, holder)), ...(await selectWays(tx, holder))];
  return ways
    .map(({ notBefore, notAfter, revokedAt, device, ...way }) => ({
      ...way,
      notAfter: notAfter.toISOString(),
      status: certificateStatusAt({ notBefore, notAfter, revokedAt }, now),
      device: device === null ? null : (deviceNames.get(device) ?? device),
      usedLast: last?.certificateId === way.certificateId && last.way === way.way,
    }))
    .sort((a, b) => rank(a) - rank(b) || b.notAfter.localeCompare(a.notAfter));
}

function rank({ status, usedLast }: OfferedWay): number {
  if (status !== 'valid') return 2;
  return usedLast ? 0 : 1;
}

function selectCertificates(tx: Tx, holder: Holder) {
  return trustTx(tx)
    .selectFrom('trust.certificate as c')
    .select([
      'c.id as certificateId',
      'c.subject',
      'c.issuer',
      'c.serial_number as serialNumber',
      'c.not_before as notBefore',
      'c.not_after as notAfter',
      'c.revoked_at as revokedAt',
    ])
    .where('c.holder_kind', '=', holder.kind)
    .where('c.holder_id', '=', holder.id);
}

async function selectKeptKeys(tx: Tx, holder: Holder) {
  const rows = await selectCertificates(tx, holder)
    .innerJoin('trust.signing_key as k', 'k.certificate_id', 'c.id')
    .execute();
  const asks: OfferedWay['asks'] = ['pin'];
  return rows.map((row) => ({ ...row, way: 'serverKey' as const, device: null, asks }));
}

function selectWays(tx: Tx, holder: Holder) {
  return selectCertificates(tx, holder)
    .innerJoin('trust.signing_way as w', 'w.certificate_id', 'c.id')
    .select(['w.way', 'w.device', 'w.asks'])
    .execute();
}

function findLastChoice(tx: Tx, { personId }: AuthorizedScope, { kind, id }: Holder) {
  return trustTx(tx)
    .selectFrom('trust.signing_choice')
    .select(['certificate_id as certificateId', 'way'])
    .where('person_id', '=', personId)
    .where('holder_kind', '=', kind)
    .where('holder_id', '=', id)
    .executeTakeFirst();
}
