import { type DemoHolder, demoAdministratorScope, demoAgencyId } from '@hien-luong/directory';
import { formatName, parseCertificate } from '@hien-luong/pki';
import { newId, type Platform } from '@hien-luong/platform';
import type { SigningWayEntry } from '../commands/set-signing-way.ts';
import { trustTx } from '../data/tables.ts';
import type { CertificateIssuer } from './certificate-issuer.ts';
import { subjectOf } from './demo-subject.ts';

const DAY_MS = 86_400_000;
/** Of these agencies the leader and the seal. */
const AGENCIES = ['stttt', 'hailang'];

type Way = Pick<SigningWayEntry, 'way' | 'asks'> & { device: string | null };

const WAYS: readonly Way[] = [
  { way: 'tokenService', device: null, asks: [] },
  { way: 'upload', device: null, asks: [] },
];
/** A remote service is the device of a person here; each version once. */
const REMOTE: Way = { way: 'csc', device: 'simulated-csc-v2', asks: ['pin', 'otp'] };

/**
 * A leader and an agency of the demo hold a second certificate on a simulated device, so that every
 * way to sign can be tried. The keys are the simulator's; an issuer without devices has none.
 */
export async function seedTokens(
  platform: Platform,
  issuer: CertificateIssuer,
  holders: readonly DemoHolder[],
): Promise<void> {
  const chosen = holders.filter(({ kind, id, username }) =>
    AGENCIES.some((slug) =>
      kind === 'agency' ? id === demoAgencyId(slug) : username === `ld.${slug}`,
    ),
  );
  const now = platform.clock.now().getTime();
  const ders = await issuer.issueOnTokens?.(
    chosen.map((holder) => ({
      subject: subjectOf(holder),
      profile: holder.kind === 'person' ? 'person-signing' : 'agency-signing',
      notBefore: new Date(now - 365 * DAY_MS),
      notAfter: new Date(now + 2 * 365 * DAY_MS),
    })),
  );
  if (ders === undefined) return;
  const rows = chosen.map((holder, index) => rowOf(holder, ders[index]));
  await platform.db.write(demoAdministratorScope(), async (tx) => {
    for (const row of rows) {
      await trustTx(tx).insertInto('trust.certificate').values(row).execute();
      const ways = row.holder_kind === 'person' ? [...WAYS, REMOTE] : WAYS;
      await trustTx(tx)
        .insertInto('trust.signing_way')
        .values(
          ways.map(({ way, device, asks }) => ({
            certificate_id: row.id,
            way,
            agency_id: row.agency_id,
            holder_kind: row.holder_kind,
            holder_id: row.holder_id,
            device,
            key_ref: device && row.serial_number,
            asks,
            locked_until: null,
          })),
        )
        .execute();
    }
  });
}

function rowOf(holder: DemoHolder, der: Uint8Array | undefined) {
  if (der === undefined) throw new Error('the authority issued too few');
  const parsed = parseCertificate(der);
  return {
    id: newId(),
    agency_id: holder.agencyId,
    holder_kind: holder.kind,
    holder_id: holder.id,
    holder_name: holder.name,
    der,
    fingerprint: parsed.fingerprintSha256,
    serial_number: parsed.serialNumber,
    subject: formatName(parsed.subject),
    issuer: formatName(parsed.issuer),
    key_algorithm: 'RSA 2048',
    not_before: parsed.notBefore,
    not_after: parsed.notAfter,
    revoked_at: null,
  };
}
