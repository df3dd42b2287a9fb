import { createPublicKey } from 'node:crypto';
import pkcs11 from 'pkcs11js';

/**
 * A program of its own, as the library holds for a whole process which settings it read:
 * `node make-token-key.ts <module> <label> <pin> <keyId> <rsa|ec>` prints the public key in DER.
 */
const [module = '', label, pin = '', keyId = '', type] = process.argv.slice(2);
const library = new pkcs11.PKCS11();
library.load(module);
library.C_Initialize();
const slot = library
  .C_GetSlotList(true)
  .find((one) => library.C_GetTokenInfo(one).label.trim() === label);
if (slot === undefined) throw new Error('no such token');
const session = library.C_OpenSession(slot, pkcs11.CKF_SERIAL_SESSION | pkcs11.CKF_RW_SESSION);
library.C_Login(session, pkcs11.CKU_USER, pin);

const P256 = Buffer.from('06082a8648ce3d030107', 'hex');
const id = { type: pkcs11.CKA_ID, value: Buffer.from(keyId, 'hex') };
const kept = { type: pkcs11.CKA_TOKEN, value: true };
const secret = [
  { type: pkcs11.CKA_PRIVATE, value: true },
  { type: pkcs11.CKA_SENSITIVE, value: true },
  { type: pkcs11.CKA_EXTRACTABLE, value: false },
  { type: pkcs11.CKA_SIGN, value: true },
];
const verifies = { type: pkcs11.CKA_VERIFY, value: true };
const { publicKey } =
  type === 'rsa'
    ? library.C_GenerateKeyPair(
        session,
        { mechanism: pkcs11.CKM_RSA_PKCS_KEY_PAIR_GEN },
        [
          id,
          kept,
          verifies,
          { type: pkcs11.CKA_MODULUS_BITS, value: 2048 },
          { type: pkcs11.CKA_PUBLIC_EXPONENT, value: Buffer.from([1, 0, 1]) },
        ],
        [id, kept, ...secret],
      )
    : library.C_GenerateKeyPair(
        session,
        { mechanism: pkcs11.CKM_EC_KEY_PAIR_GEN },
        [id, kept, verifies, { type: pkcs11.CKA_EC_PARAMS, value: P256 }],
        [id, kept, ...secret],
      );

const read = (attribute: number): Buffer => {
  const [found] = library.C_GetAttributeValue(session, publicKey, [{ type: attribute }]);
  return found?.value as Buffer;
};
const jwk =
  type === 'rsa'
    ? {
        kty: 'RSA',
        n: read(pkcs11.CKA_MODULUS).toString('base64url'),
        e: read(pkcs11.CKA_PUBLIC_EXPONENT).toString('base64url'),
      }
    : ecJwk(read(pkcs11.CKA_EC_POINT));
process.stdout.write(
  createPublicKey({ key: jwk, format: 'jwk' }).export({ type: 'spki', format: 'der' }),
);

/** An OCTET STRING around the uncompressed point. */
function ecJwk(point: Buffer) {
  const [x, y] = [point.subarray(-64, -32), point.subarray(-32)];
  return { kty: 'EC', crv: 'P-256', x: x.toString('base64url'), y: y.toString('base64url') };
}
