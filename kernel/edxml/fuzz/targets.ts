import type { FuzzTarget } from '@hien-luong/contract';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import {
  attachmentOf,
  EdxmlError,
  readPacket,
  writeDocumentPacket,
  writeStatusPacket,
} from '../src/index.ts';
import { anyDocumentPacket, anyStatusPacket, NOW } from '../tests/any-packet.ts';

const LIMITS = { maxAttachmentBytes: 1 << 20 };
const SAMPLE = { numRuns: 6, seed: 7 };

/** Packets of every kind, one of them with a file in a vendor's wrapping. */
function makePackets(): Uint8Array[] {
  const documents = fc.sample(anyDocumentPacket, SAMPLE);
  const bytes = zipSync({
    '0f8fad5b-d9cb-469f-a165-70867728950e': new TextEncoder().encode('bản vẽ '.repeat(40)),
  });
  const wrapped = attachmentOf({ contentId: 'w', name: 'ban-ve.zip', bytes });
  const packets = documents.map((packet, index) =>
    index === 0 ? { ...packet, attachments: [wrapped] } : packet,
  );
  const text = (packet: Uint8Array) => new TextDecoder().decode(packet);
  const written = packets.map((packet) => writeDocumentPacket(packet, { now: NOW }));
  const renamed = written.map((packet) =>
    new TextEncoder().encode(text(packet).replaceAll('ban-ve.zip', 'ban-ve.dwg')),
  );
  return [
    ...renamed,
    ...fc.sample(anyStatusPacket, SAMPLE).map((packet) => writeStatusPacket(packet)),
  ];
}

function target(name: string, shape: FuzzTarget['shape']): FuzzTarget {
  return {
    name,
    shape,
    seeds: makePackets,
    run: (input) => {
      readPacket(input, { now: NOW, limits: LIMITS });
    },
    knownError: (error) => error instanceof EdxmlError,
  };
}

export const fuzzTargets: readonly FuzzTarget[] = [
  target('edxml', 'text'),
  target('edxml-bytes', 'bytes'),
];
