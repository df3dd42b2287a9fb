import type { DerNode, Part } from '@hien-luong/asn1';
import {
  asSet,
  contextTag,
  isContext,
  oid,
  readBer,
  readDer,
  sequence,
  setOf,
} from '@hien-luong/asn1';
import { OID } from '../oids.ts';
import { PkiError, parsing } from '../pki-error.ts';
import { encodeAttribute } from './attribute.ts';
import { signedDataNode } from './parse-signed-data.ts';

/**
 * Puts a timestamp over the signature value beside the signature, which raises it from level B to
 * level T. Nothing that was signed is touched. Throws `SIGNED_DATA_MALFORMED`.
 * @spec EN 319 122-1 §5.3
 */
export function addSignatureTimestamp(cms: Uint8Array, timestampToken: Uint8Array): Uint8Array {
  return parsing('SIGNED_DATA_MALFORMED', () => {
    const signedData = signedDataNode(readBer(cms));
    const signerInfos = signedData.children.at(-1);
    const [signerInfo, ...more] = signerInfos === undefined ? [] : asSet(signerInfos);
    if (signerInfo === undefined || more.length > 0) {
      throw new PkiError('SIGNED_DATA_MALFORMED', 'not exactly one signer');
    }
    const rebuilt = sequence(
      ...signedData.children.slice(0, -1).map(({ bytes }) => bytes),
      setOf(withTimestamp(signerInfo, timestampToken)),
    );
    return sequence(oid(OID.signedData), contextTag(0, rebuilt, { explicit: true }));
  });
}

function withTimestamp(signerInfo: DerNode, timestampToken: Uint8Array): Uint8Array {
  const last = signerInfo.children.at(-1);
  const present: readonly DerNode[] = last !== undefined && isContext(last, 1) ? last.children : [];
  const kept = signerInfo.children.slice(0, present.length > 0 ? -1 : undefined);
  const token = readDer(timestampToken, { ber: true }).bytes;
  const unsigned: Part[] = [
    ...present.map(({ bytes }) => bytes),
    encodeAttribute(OID.signatureTimestampToken, token),
  ];
  return sequence(
    ...kept.map(({ bytes }) => bytes),
    contextTag(1, setOf(...unsigned), { explicit: false }),
  );
}
