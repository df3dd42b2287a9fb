import { demoAdministratorScope, demoAgencyId, demoPersonId } from '@hien-luong/directory';
import type { Certificate } from '@hien-luong/pki';
import { newId, type Platform } from '@hien-luong/platform';
import { type SigningWayEntry, setSigningWay } from '../src/commands/set-signing-way.ts';
import { trustTx } from '../src/data/tables.ts';

type WayOnly = Omit<SigningWayEntry, 'certificateId' | 'asks'> & {
  asks?: readonly SigningWayEntry['asks'][number][];
};

/** Registers a certificate whose key is elsewhere, and by what it signs; gives its id. */
export async function registerWays(
  platform: Platform,
  certificate: Certificate,
  holder: { username: string } | { agency: string },
  ways: readonly WayOnly[],
): Promise<string> {
  const scope = demoAdministratorScope();
  const id = newId();
  const isPerson = 'username' in holder;
  const agency = isPerson ? holder.username.split('.').slice(1).join('.') : holder.agency;
  await platform.db.write(scope, (tx) =>
    trustTx(tx)
      .insertInto('trust.certificate')
      .values({
        id,
        agency_id: demoAgencyId(agency),
        holder_kind: isPerson ? 'person' : 'agency',
        holder_id: isPerson ? demoPersonId(holder.username) : demoAgencyId(agency),
        holder_name: 'Chủ thể thử',
        der: certificate.der,
        fingerprint: certificate.fingerprintSha256,
        serial_number: certificate.serialNumber,
        subject: 'CN=Chủ thể thử (DEMO)',
        issuer: 'CN=DEMO CA',
        key_algorithm: 'ECDSA P-256',
        not_before: certificate.notBefore,
        not_after: certificate.notAfter,
        revoked_at: null,
      })
      .execute(),
  );
  for (const way of ways) {
    await setSigningWay(platform, scope, {
      ...way,
      certificateId: id,
      asks: [...(way.asks ?? [])],
    });
  }
  return id;
}
