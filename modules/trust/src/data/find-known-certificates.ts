import { type Certificate, formatName } from '@hien-luong/pki';
import type { Tx } from '@hien-luong/platform';
import { sql } from 'kysely';
import type { ImportFault } from '../contract/index.ts';
import { trustTx } from './tables.ts';

/** What the register and the CAs' lists know of certificates that are to be imported. */
export type KnownCertificates = { faultsOf(certificate: Certificate): ImportFault[] };

export async function findKnownCertificates(
  tx: Tx,
  certificates: readonly Certificate[],
): Promise<KnownCertificates> {
  const serials = [...new Set(certificates.map(({ serialNumber }) => serialNumber))];
  if (serials.length === 0) return { faultsOf: () => [] };
  const rows = await trustTx(tx)
    .selectFrom('trust.certificate')
    .select(['fingerprint', 'issuer', 'serial_number'])
    .where(sql<boolean>`serial_number = any (${serials})`)
    .execute();
  return {
    faultsOf: (certificate) => {
      const same = rows.filter(
        (row) =>
          row.serial_number === certificate.serialNumber &&
          row.issuer === formatName(certificate.issuer),
      );
      if (same.length === 0) return [];
      return same.some(({ fingerprint }) => fingerprint === certificate.fingerprintSha256)
        ? ['ALREADY_REGISTERED']
        : ['SERIAL_TAKEN'];
    },
  };
}
