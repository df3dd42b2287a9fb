import { demoPersonId } from '@hien-luong/directory';
import { formatName, parseCertificate } from '@hien-luong/pki';
import { newId, type Tx } from '@hien-luong/platform';
import { trustTx } from '../data/tables.ts';

export type DemoPin = {
  der: Uint8Array;
  role: 'anchor' | 'intermediate';
  purposes: ('sign' | 'timestamp')[];
};

/** The demo's authorities as pins that two administrators put in force. */
export async function pinDemoAuthorities(tx: Tx, pins: readonly DemoPin[]): Promise<void> {
  for (const { der, role, purposes } of pins) {
    const certificate = parseCertificate(der);
    const fingerprint = certificate.fingerprintSha256;
    const id = newId();
    const proposer = demoPersonId('quantri');
    await trustTx(tx)
      .insertInto('trust.anchor_change')
      .values({
        id,
        fingerprint,
        kind: 'pin',
        role,
        purposes,
        der,
        valid_from: certificate.notBefore,
        valid_to: null,
        compared: 'seed',
        reason: `Cơ quan chứng thực của bản trình diễn: ${formatName(certificate.subject)}`,
        proposed_by: proposer,
        proposer_name: 'Quản trị (trình diễn)',
      })
      .execute();
    await trustTx(tx)
      .insertInto('trust.anchor_decision')
      .values({
        change_id: id,
        proposed_by: proposer,
        decision: 'confirm',
        reason: 'Dữ liệu trình diễn',
        decided_by: demoPersonId('cv4.stttt'),
        decider_name: 'Quản trị dự phòng (trình diễn)',
      })
      .execute();
    await trustTx(tx)
      .insertInto('trust.anchor')
      .values({ fingerprint, der, role, purposes, pinned_to: null })
      .onConflict((conflict) => conflict.column('fingerprint').doNothing())
      .execute();
  }
}
