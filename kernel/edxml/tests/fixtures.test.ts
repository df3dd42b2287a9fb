import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { EdxmlError } from '../src/edxml-error.ts';
import { type ReadPacket, readPacket } from '../src/read-packet.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const fixtures = `${root}fixtures/edxml/`;
const vectors = `${process.env.HL_VECTORS ?? `${root}../shared/vectors`}/edxml/`;
const now = new Date('2026-01-01T00:00:00Z');

type Expected = { about: string } & (
  | { error: string }
  | { kind: ReadPacket['kind']; warnings: string[] }
);
const expected: Record<string, Expected> = JSON.parse(
  readFileSync(`${fixtures}expected.json`, 'utf8'),
);

/** The kind and the warnings' codes, or the error's code; any error but an EdxmlError escapes. */
function outcome(bytes: Uint8Array) {
  try {
    const { kind, warnings } = readPacket(bytes, { now });
    return { kind, warnings: warnings.map(({ code }) => code) };
  } catch (error) {
    if (error instanceof EdxmlError) return { error: error.code };
    throw error;
  }
}

describe('our own packets', () => {
  test.each(Object.entries(expected))('%s', (name, { about: _, ...expectation }) => {
    expect(outcome(readFileSync(`${fixtures}${name}.edxml`))).toEqual(expectation);
  });

  test('none is without an expectation', () => {
    const names = readdirSync(fixtures).filter((name) => name.endsWith('.edxml'));
    expect(names.map((name) => name.replace('.edxml', '')).sort()).toEqual(
      Object.keys(expected).sort(),
    );
  });

  /** Packets that differ from `document.edxml` only in how they are written. */
  test.each([
    'base64-cdata',
    'base64-lines',
    'byte-order-mark',
    'crlf',
    'date-day-first',
    'empty-elements',
    'ids-contradict',
    'no-prefix',
    'other-order',
    'other-prefix',
    'priority-5',
    'recipient-twice',
    'soap-attributes',
    'steering-0',
    'undeclared-prefix',
    'zip-wrapped',
  ])('%s says the same as document', (name) => {
    const read = (file: string) => readPacket(readFileSync(`${fixtures}${file}.edxml`), { now });
    expect(read(name).packet).toEqual(read('document').packet);
  });
});

describe.skipIf(!existsSync(vectors))('samples of vendors (HL_VECTORS/edxml)', () => {
  const read = (name: string) => readPacket(readFileSync(vectors + name), { now });

  test.each([
    ['edoc_new.edxml', 'new', ['IDS_CONTRADICT']],
    ['edoc_update.edxml', 'update', []],
  ])('%s', (name, type, warnings) => {
    const packet = read(name);
    if (packet.kind !== 'document') throw new Error(packet.kind);
    expect(packet.warnings.map(({ code }) => code)).toEqual(warnings);
    expect(packet.packet).toMatchObject({
      documentId: '000.00.00.G22,2015/09/30,7816/VPCP-TTĐT',
      documentType: { type: 1, detail: 0, name: 'Công văn' },
      urgency: 'normal',
      business: { type, staff: { department: 'Văn thư văn phòng' } },
      attachments: [{ contentId: '209', name: '1896_QD-TTg_m_294779.doc' }],
    });
    const [attachment] = packet.packet.attachments;
    expect(new TextDecoder().decode(attachment?.bytes)).toMatch(/^payload replaced/);
  });

  test('the update says what changed', () => {
    const packet = read('edoc_update.edxml');
    if (packet.kind !== 'document') throw new Error(packet.kind);
    expect(packet.packet.to).toHaveLength(3);
    expect(packet.packet.business).toMatchObject({
      documentId: '000.00.00.G22,2014/02/30,7806/VPCP-TTĐT',
      update: {
        contentChanged: true,
        recipientsChanged: true,
        recipients: [
          { agencyCode: '000.00.00.H41', change: 'removed' },
          { agencyCode: '000.00.00.H14', change: 'added' },
        ],
      },
    });
  });

  test.each([
    ['status_inbox_01.edxml', '01', '000.00.00.H41', '000.00.00.G22'],
    ['status_rejection_02.edxml', '02', '000.00.00.H41', '000.00.00.G22'],
    ['status_acceptance_03.edxml', '03', '000.00.00.H41', '000.00.00.G22'],
    ['status_cancellation_13.edxml', '13', '000.00.00.G22', '000.00.00.H41'],
  ])('%s', (name, code, from, other) => {
    const { kind, packet, warnings } = read(name);
    expect(warnings).toEqual([]);
    expect({ kind, packet }).toMatchObject({
      kind: 'status',
      packet: {
        code,
        from: { agencyCode: from },
        responseFor: { agencyCode: other, code: '7816/VPCP-TTĐT', date: '2015-09-30' },
        staff: { name: 'Nguyen thi ngoc tram' },
        timestamp: new Date('2015-09-20T04:08:36Z'),
      },
    });
  });
});
