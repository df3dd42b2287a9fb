import { execFileSync, spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPacket, writeDocumentPacket, writeStatusPacket } from '../src/index.ts';
import { anyDocumentPacket, anyStatusPacket, NOW } from './any-packet.ts';

const hasXmllint = spawnSync('xmllint', ['--version']).status === 0;

test('a document packet reads back as it was written, without a warning, and equal in bytes', () => {
  fc.assert(
    fc.property(anyDocumentPacket, (packet) => {
      const bytes = writeDocumentPacket(packet, { now: NOW });
      const read = readPacket(bytes, { now: NOW });
      const warnings = read.warnings.filter(({ code }) => code !== 'ATTACHMENT_EMPTY');
      expect({ kind: read.kind, packet: read.packet, warnings }).toEqual({
        kind: 'document',
        packet,
        warnings: [],
      });
      expect(writeDocumentPacket(packet, { now: NOW })).toEqual(bytes);
    }),
    { numRuns: 300 },
  );
});

test('a status packet reads back as it was written', () => {
  fc.assert(
    fc.property(anyStatusPacket, (packet) => {
      const read = readPacket(writeStatusPacket(packet), { now: NOW });
      expect(read).toEqual({ kind: 'status', packet, warnings: [] });
    }),
  );
});

test.skipIf(!hasXmllint)('xmllint (libxml2-utils) finds our packets well-formed', () => {
  for (const packet of fc.sample(anyDocumentPacket, 20)) {
    execFileSync('xmllint', ['--noout', '-'], { input: writeDocumentPacket(packet, { now: NOW }) });
  }
  for (const packet of fc.sample(anyStatusPacket, 5)) {
    execFileSync('xmllint', ['--noout', '-'], { input: writeStatusPacket(packet) });
  }
});
