import { Asn1Error } from './asn1-error.ts';
import type { DerNode } from './der-node.ts';
import { isContext, isUniversal } from './expect-node.ts';
import { asSequence } from './structure.ts';

/** Walks the fields of a SEQUENCE in their order; every read moves on. */
export type FieldReader = {
  /** The next field; throws where the structure ends too early. */
  next(name: string): DerNode;
  /** The next field if it carries the context tag `[tag]`. */
  optionalContext(tag: number): DerNode | undefined;
  /** The next field if it is of one of these universal types. */
  optionalUniversal(...tags: readonly number[]): DerNode | undefined;
  /** Throws where fields are left that the structure does not know. */
  end(): void;
};

export function readFields(node: DerNode): FieldReader {
  const fields = asSequence(node);
  let index = 0;
  function takeIf(matches: boolean): DerNode | undefined {
    return matches ? fields[index++] : undefined;
  }
  return {
    next(name) {
      const field = fields[index++];
      if (field !== undefined) return field;
      throw new Asn1Error(
        'ASN1_UNEXPECTED_TYPE',
        `${name} is missing in SEQUENCE at ${node.start}`,
      );
    },
    optionalContext: (tag) => takeIf(isContext(fields[index], tag)),
    optionalUniversal: (...tags) => takeIf(tags.some((tag) => isUniversal(fields[index], tag))),
    end() {
      if (index < fields.length) {
        throw new Asn1Error('ASN1_UNEXPECTED_TYPE', `extra fields in SEQUENCE at ${node.start}`);
      }
    },
  };
}
