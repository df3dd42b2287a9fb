import type { DerNode } from '@hien-luong/asn1';
import { asExplicit, asOid, asSmallInteger, readFields } from '@hien-luong/asn1';
import { OID } from '../oids.ts';
import type { HashAlgorithm } from './hash-algorithm.ts';
import { hashLength, parseHashAlgorithm } from './hash-algorithm.ts';
import type { SignatureAlgorithm } from './signature-scheme.ts';

/**
 * RSASSA-PSS with one hash for message and mask, a salt no longer than the hash and the only
 * trailer there is. Looser parameters are refused: nobody writes them, and they weaken the scheme.
 * @spec RFC 4055 §3.1
 */
export function parsePssParameters(node: DerNode): SignatureAlgorithm | undefined {
  const outer = readFields(node);
  outer.next('algorithm');
  const fields = readFields(outer.next('parameters'));
  outer.end();
  const hashField = fields.optionalContext(0);
  const maskField = fields.optionalContext(1);
  const saltField = fields.optionalContext(2);
  const trailerField = fields.optionalContext(3);
  fields.end();
  const hash = hashField === undefined ? 'sha1' : parseHashAlgorithm(asExplicit(hashField, 0));
  const mask = maskField === undefined ? 'sha1' : parseMask(asExplicit(maskField, 1));
  const saltLength = saltField === undefined ? 20 : asSmallInteger(asExplicit(saltField, 2));
  const trailer = trailerField === undefined ? 1 : asSmallInteger(asExplicit(trailerField, 3));
  if (hash === undefined || hash !== mask || trailer !== 1) return undefined;
  if (saltLength < 0 || saltLength > hashLength(hash)) return undefined;
  return { oid: OID.rsaPss, scheme: 'rsa-pss', hash, saltLength };
}

function parseMask(node: DerNode): HashAlgorithm | undefined {
  const fields = readFields(node);
  const dotted = asOid(fields.next('algorithm'));
  const hash = parseHashAlgorithm(fields.next('parameters'));
  return dotted === OID.mgf1 ? hash : undefined;
}
