import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PkiError, parseCertificate, parseCrl, validatePath } from '../src/index.ts';

const VECTORS = process.env.HL_VECTORS ?? join(import.meta.dirname, '../../../../shared/vectors');
const PKITS = join(VECTORS, 'pkits');
const isHere = existsSync(join(PKITS, 'pkits.json'));
if (!isHere) process.stderr.write('NIST PKITS is not here: its cases are skipped\n');

type Case = {
  readonly id: string;
  readonly name: string;
  readonly cert: string;
  readonly other_certs?: readonly string[];
  readonly error?: unknown;
};

/** Signatures, validity, names, basic constraints, key usage, private extensions. */
const SUPPORTED = ['401', '402', '403', '406', '407', '416'];

/** Cases of those sections that are judged otherwise than NIST does, and why. */
const OTHERWISE = {
  '40104': 'DSA is refused',
  '40105': 'DSA is refused',
  '40608': 'the holder is a CA, which signs no documents',
  '40614': 'the holder is a CA, which signs no documents',
  '40704': 'needs a CRL',
  '40705': 'needs a CRL',
};

/** Sections whose refusals come from CRLs or from policies that a relying party sets. */
const TO_COME = ['404', '405', '407', '408', '414', '415'];

function judge({ cert, other_certs = [] }: Case): 'accepted' | 'refused' {
  const read = (name: string) => parseCertificate(readFileSync(join(PKITS, 'certs', name)));
  const root = read('TrustAnchorRootCertificate.crt');
  try {
    const { ok } = validatePath({
      certificate: read(cert),
      intermediates: other_certs.map(read),
      anchors: [{ certificate: root, purposes: ['sign'] }],
      at: new Date('2022-05-01T00:00:00Z'),
      purpose: 'sign',
    });
    return ok ? 'accepted' : 'refused';
  } catch (error) {
    if (error instanceof PkiError) return 'refused';
    throw error;
  }
}

test.skipIf(!isHere)('NIST PKITS: the sections that are supported', () => {
  const cases: readonly Case[] = JSON.parse(readFileSync(join(PKITS, 'pkits.json'), 'utf8'));
  const wrong = cases.filter((one) => (judge(one) === 'refused') !== (one.error !== undefined));
  const supported = wrong.filter(({ id }) => SUPPORTED.includes(id.slice(0, 3)));
  expect(supported.map(({ id }) => id)).toEqual(Object.keys(OTHERWISE));
  const accepted = wrong.filter(({ error }) => error !== undefined);
  expect(accepted.filter(({ id }) => !TO_COME.includes(id.slice(0, 3)))).toEqual([]);
  const right = cases.length - wrong.length;
  expect(right).toBe(150);
  process.stdout.write(
    `NIST PKITS: ${right} of ${cases.length} verdicts are NIST's; ${wrong.length} are not yet\n`,
  );
});

test.skipIf(!isHere)('NIST PKITS: every certificate and list is read, or refused in words', () => {
  const refused: string[] = [];
  for (const [folder, parse] of [
    ['certs', parseCertificate],
    ['crls', parseCrl],
  ] as const) {
    for (const name of readdirSync(join(PKITS, folder))) {
      try {
        parse(readFileSync(join(PKITS, folder, name)));
      } catch (error) {
        expect(error).toBeInstanceOf(PkiError);
        refused.push(name);
      }
    }
  }
  // Their broken signatures are not even whole bytes.
  expect(refused).toEqual([
    'BadSignedCACert.crt',
    'InvalidDSASignatureTest6EE.crt',
    'BadCRLSignatureCACRL.crl',
  ]);
});
