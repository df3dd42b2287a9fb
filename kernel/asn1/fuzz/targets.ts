import type { FuzzTarget } from '@hien-luong/contract';
import {
  Asn1Error,
  boolean,
  contextTag,
  generalizedTime,
  integer,
  octetString,
  oid,
  readBer,
  readDer,
  sequence,
  setOf,
  utf8String,
} from '../src/index.ts';

const SEED = sequence(
  oid('1.2.840.113549.1.1.11'),
  integer(-129n),
  boolean(true),
  octetString(sequence(integer(1))),
  setOf(utf8String('Nguyễn Thị Ví Dụ'), integer(7)),
  contextTag(0, generalizedTime(new Date('2026-03-02T01:00:00Z')), { explicit: true }),
);

function target(name: string, read: (input: Uint8Array) => unknown): FuzzTarget {
  return {
    name,
    shape: 'der',
    seeds: () => [SEED],
    run: (input) => void read(input),
    knownError: (error) => error instanceof Asn1Error,
  };
}

export const fuzzTargets: readonly FuzzTarget[] = [target('der', readDer), target('ber', readBer)];
