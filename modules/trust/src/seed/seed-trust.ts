import { generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';
import {
  DEMO_AGENCY_PIN,
  DEMO_PERSON_PIN,
  type DemoHolder,
  demoAdministratorScope,
  listDemoHolders,
} from '@hien-luong/directory';
import { formatName, parseCertificate, spkiOf } from '@hien-luong/pki';
import { newId, type Platform, type Tx } from '@hien-luong/platform';
import { deriveWrappingKey, type WrappingKey, wrapKey } from '../data/key-wrapping.ts';
import { trustTx } from '../data/tables.ts';
import type { CertificateIssuer, SeedOrder } from './certificate-issuer.ts';
import { subjectOf } from './demo-subject.ts';
import { pinDemoAuthorities } from './pin-demo-authorities.ts';
import { seedRequests } from './seed-requests.ts';
import { seedTokens } from './seed-tokens.ts';

const DAY_MS = 86_400_000;
const BATCH = 500;

/** Holders of a second certificate that is no longer good: one ran out, one was revoked. */
const EXPIRED_BEFORE = 'ld3.stttt';
const REVOKED_BEFORE = 'ld3.snv';

export type SeedTrustOptions = {
  issuer: CertificateIssuer;
  /** Only these holders; all of the demo province unless given. */
  only?: (holder: DemoHolder) => boolean;
  /** Whose only certificate has expired or is revoked, by username: to see them refused. */
  spoiled?: { expired?: string; revoked?: string };
  onProgress?: (done: number, all: number) => void;
};

/** Whose certificate soon runs out, in days, so that there is something to watch. */
const ENDING: Readonly<Record<string, number>> = {
  'cv3.snv': 5,
  'cv2.stttt': 20,
  'cv2.dongha': 45,
};

type Order = { holder: DemoHolder; fate: 'valid' | 'expired' | 'revoked' };

/**
 * Gives every agency and person of the demo province a certificate of the demo authority and a
 * P-256 key under the demo PINs. All keys of a kind share one salt, so that two derivations do for
 * 3,097 keys; a real key gets a salt of its own.
 */
export async function seedTrust(platform: Platform, options: SeedTrustOptions): Promise<void> {
  const { issuer, only = () => true, onProgress } = options;
  const scope = demoAdministratorScope();
  const authorities = await issuer.getAuthorities();
  await platform.db.write(scope, (tx) => insertAuthorities(tx, authorities));
  const orders = listOrders(listDemoHolders().filter(only), options.spoiled);
  const wrapping = await deriveDemoKeys(platform);
  for (let start = 0; start < orders.length; start += BATCH) {
    const batch = orders.slice(start, start + BATCH);
    const rows = await issueBatch(issuer, batch, wrapping, platform.clock.now());
    await platform.db.write(scope, async (tx) => {
      await trustTx(tx)
        .insertInto('trust.certificate')
        .values(rows.map(({ certificate }) => certificate))
        .execute();
      await trustTx(tx)
        .insertInto('trust.signing_key')
        .values(rows.map(({ key }) => key))
        .execute();
    });
    onProgress?.(start + batch.length, orders.length);
  }
  await seedTokens(platform, issuer, listDemoHolders().filter(only));
  await seedRequests(platform);
}

async function insertAuthorities(
  tx: Tx,
  { root, intermediates }: Awaited<ReturnType<CertificateIssuer['getAuthorities']>>,
): Promise<void> {
  await pinDemoAuthorities(tx, [
    { der: root, role: 'anchor', purposes: ['sign', 'timestamp'] },
    ...intermediates.map((der) => ({ der, role: 'intermediate' as const, purposes: [] })),
  ]);
}

function listOrders(holders: readonly DemoHolder[], spoiled: SeedTrustOptions['spoiled']): Order[] {
  return holders.flatMap((holder): Order[] => {
    if (holder.username === null) return [{ holder, fate: 'valid' }];
    if (holder.username === spoiled?.expired) return [{ holder, fate: 'expired' }];
    if (holder.username === spoiled?.revoked) return [{ holder, fate: 'revoked' }];
    const earlier: Order[] = [
      ...(holder.username === EXPIRED_BEFORE ? [{ holder, fate: 'expired' as const }] : []),
      ...(holder.username === REVOKED_BEFORE ? [{ holder, fate: 'revoked' as const }] : []),
    ];
    return [...earlier, { holder, fate: 'valid' }];
  });
}

type DemoKeys = Record<DemoHolder['kind'], { salt: Uint8Array; wrapping: WrappingKey }>;

async function deriveDemoKeys({ config }: Platform): Promise<DemoKeys> {
  const derive = async (pin: string) => {
    const salt = randomBytes(16);
    return { salt, wrapping: await deriveWrappingKey(pin, salt, config.secretKey) };
  };
  return { person: await derive(DEMO_PERSON_PIN), agency: await derive(DEMO_AGENCY_PIN) };
}

async function issueBatch(
  issuer: CertificateIssuer,
  orders: readonly Order[],
  wrapping: DemoKeys,
  now: Date,
) {
  const keys = orders.map(() => generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey);
  const seedOrders = orders.map((order, index) => toSeedOrder(order, keys[index], now));
  const ders = await issuer.issue(seedOrders);
  const rows = orders.map(({ holder, fate }, index) => {
    const { salt, wrapping: key } = wrapping[holder.kind];
    return toRows(holder, ders[index], keys[index], fate, { salt, wrapping: key }, now);
  });
  for (const { certificate } of rows) {
    if (certificate.revoked_at !== null) {
      await issuer.revoke(certificate.serial_number, certificate.revoked_at);
    }
  }
  return rows;
}

/** Five years at most, and for a subscriber the validity has begun a year ago. */
function toSeedOrder({ holder, fate }: Order, key: KeyObject | undefined, now: Date): SeedOrder {
  if (key === undefined) throw new Error('an order without a key');
  const daysLeft = fate === 'expired' ? -30 : (ENDING[holder.username ?? ''] ?? 3 * 365);
  return {
    spki: spkiOf(key),
    subject: subjectOf(holder),
    profile: holder.kind === 'person' ? 'person-signing' : 'agency-signing',
    notBefore: wholeSeconds(now.getTime() - 365 * DAY_MS),
    notAfter: wholeSeconds(now.getTime() + daysLeft * DAY_MS),
  };
}

function toRows(
  holder: DemoHolder,
  der: Uint8Array | undefined,
  key: KeyObject | undefined,
  fate: Order['fate'],
  { salt, wrapping }: DemoKeys['person'],
  now: Date,
) {
  if (der === undefined || key === undefined) throw new Error('the authority issued too few');
  const parsed = parseCertificate(der);
  const id = newId();
  const held = { agency_id: holder.agencyId, holder_kind: holder.kind, holder_id: holder.id };
  return {
    certificate: {
      id,
      ...held,
      holder_name: holder.name,
      der,
      fingerprint: parsed.fingerprintSha256,
      serial_number: parsed.serialNumber,
      subject: formatName(parsed.subject),
      issuer: formatName(parsed.issuer),
      key_algorithm: 'ECDSA P-256',
      not_before: parsed.notBefore,
      not_after: parsed.notAfter,
      revoked_at: fate === 'revoked' ? wholeSeconds(now.getTime() - 10 * DAY_MS) : null,
      revocation_reason: fate === 'revoked' ? 'unspecified' : null,
      source: 'seed' as const,
    },
    key: {
      certificate_id: id,
      ...held,
      salt,
      wrapped_key: wrapKey(key, wrapping, parsed.fingerprintSha256),
      locked_until: null,
    },
  };
}

function wholeSeconds(milliseconds: number): Date {
  return new Date(Math.floor(milliseconds / 1000) * 1000);
}
