import type { DerNode } from '@hien-luong/asn1';
import {
  asImplicit,
  asSequence,
  contextTag,
  readDer,
  readFields,
  sequence,
  TAG,
} from '@hien-luong/asn1';
import type { GeneralName } from '../name/general-name.ts';
import { encodeGeneralName, parseGeneralName } from '../name/general-name.ts';
import { OID } from '../oids.ts';
import { PkiError } from '../pki-error.ts';
import type { Extension } from './extensions.ts';

/** The names that a CA may certify, each the top of a subtree. */
export type NameConstraints = {
  readonly permitted: readonly GeneralName[];
  readonly excluded: readonly GeneralName[];
};

/** @spec RFC 5280 §4.2.1.10 */
export function parseNameConstraints(value: Uint8Array): NameConstraints {
  const fields = readFields(readDer(value));
  const permitted = fields.optionalContext(0);
  const excluded = fields.optionalContext(1);
  fields.end();
  return {
    permitted: permitted === undefined ? [] : parseSubtrees(permitted, 0),
    excluded: excluded === undefined ? [] : parseSubtrees(excluded, 1),
  };
}

export function nameConstraintsExtension(constraints: NameConstraints): Extension {
  const subtrees = (tag: number, names: readonly GeneralName[]) =>
    names.length === 0
      ? undefined
      : contextTag(tag, sequence(...names.map((name) => sequence(encodeGeneralName(name)))), {
          explicit: false,
        });
  const value = sequence(subtrees(0, constraints.permitted), subtrees(1, constraints.excluded));
  return { oid: OID.nameConstraints, critical: true, value };
}

/** `minimum` is its default 0 and so absent in DER; `maximum` must be absent. */
function parseSubtrees(node: DerNode, tag: number): readonly GeneralName[] {
  return asSequence(asImplicit(node, tag, TAG.sequence)).map((subtree) => {
    const [base, ...bounds] = asSequence(subtree);
    if (base === undefined || bounds.length > 0) {
      throw new PkiError('CERTIFICATE_MALFORMED', 'a subtree of names with bounds');
    }
    return parseGeneralName(base);
  });
}
