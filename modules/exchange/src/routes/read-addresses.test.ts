import { readFileSync } from 'node:fs';
import { readPacket, writeStatusPacket } from '@hien-luong/edxml';
import { parseCalendarDate } from '@hien-luong/vn';
import { describe, expect, test } from 'vitest';
import { readAddresses } from './read-addresses.ts';

const NOW = new Date('2026-11-25T01:00:00Z');
const file = new URL('../../../../fixtures/edxml/document.edxml', import.meta.url);
const content = readPacket(readFileSync(file), { now: NOW });
const named = content.kind === 'document' ? content.packet.to.map((one) => one.agencyCode) : [];
const [first = ''] = named;

describe('a document is for', () => {
  test.each([
    ['all whom it names, where nothing is asked', [], named],
    ['some of them, where these are asked', [first], [first]],
    ['all of them, where others are asked: that list is of an earlier call', ['X'], named],
    ['all of them, where some are and some are not its own', [first, 'X'], named],
  ])('%s', (_, asked, expected) => {
    expect(readAddresses(content, asked)).toEqual(expected);
  });
});

test('a status is for the agency that it answers, whatever is asked', () => {
  const bytes = writeStatusPacket({
    from: { agencyCode: 'H50.1', name: 'x' },
    responseFor: {
      agencyCode: 'G22',
      code: '1/CV',
      documentId: 'k',
      date: parseCalendarDate('2026-11-20'),
    },
    code: '01',
    timestamp: NOW,
  });
  expect(readAddresses(readPacket(bytes, { now: NOW }), ['H50.2'])).toEqual(['G22']);
});
