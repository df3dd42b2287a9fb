import { expect, test } from 'vitest';
import { foldIncoming } from '../rules/fold-incoming.ts';
import type { IncomingAction } from '../rules/incoming-action.ts';
import { compileTypst } from './compile-typst.ts';
import { composeRoutingSlip } from './compose-routing-slip.ts';

const person = (name: string, title = '') => ({ postId: null, name, title });
const at = new Date('2026-01-06T02:00:00Z');
const arrived: IncomingAction = {
  seq: 1,
  at,
  actor: null,
  action: 'arrived',
  detail: {
    kind: 'officialLetter',
    subject: 'báo cáo tiến độ',
    summary: null,
    urgency: 'normal',
    sender: { id: null, code: 'H50.1', name: 'Sở Nội vụ' },
    numberAndSymbol: '15/SNV-VP',
    issuedOn: '2026-01-05',
    dueOn: null,
    signer: { competence: '', title: 'Giám đốc', name: 'Lê Ví Dụ' },
    documentKey: 'k',
    packet: { id: 'p', sha256: '', warnings: [] },
    files: [],
    inReplyTo: [],
  },
};
const directed: IncomingAction = {
  seq: 2,
  at,
  actor: person('Trần Ví Dụ', 'Giám đốc'),
  action: 'directed',
  detail: {
    lead: person('Ngô Ví Dụ', 'Chuyên viên'),
    coordinating: [],
    instruction: 'Chuẩn bị báo cáo #strong[đậm]',
    dueOn: '2026-01-10',
  },
};
const completed: IncomingAction = {
  seq: 3,
  at,
  actor: person('Ngô Ví Dụ'),
  action: 'completed',
  detail: { note: 'Đã gửi báo cáo' },
};

function linesOf(actions: readonly IncomingAction[]) {
  const agency = { name: 'Sở Thông tin và Truyền thông', parentName: 'UBND tỉnh' };
  const slip = composeRoutingSlip({ actions, facts: foldIncoming(actions) }, agency);
  return { slip, lines: slip.sections.map(({ lines }) => lines.map(({ text }) => text)) };
}

test('what was said stands on the sheet, what was not is left to the pen', () => {
  const { lines, slip } = linesOf([arrived, directed, completed]);
  expect(lines[1]).toEqual([
    'Ngô Ví Dụ (Chuyên viên)',
    '',
    'Chuẩn bị báo cáo #strong[đậm]',
    '10/01/2026',
    'Trần Ví Dụ (Giám đốc), 06/01/2026',
  ]);
  expect(lines[2]).toEqual(['', '']);
  expect(lines[3]).toEqual(['Đã gửi báo cáo']);
  expect(compileTypst('routing-slip', slip).pdf.length).toBeGreaterThan(1000);
});

test('a document that nobody has looked at yet has a sheet to be filled in by hand', () => {
  const { lines } = linesOf([arrived]);
  expect(lines[1]).toEqual(['', '', '', '', '']);
  expect(lines[3]).toEqual(['']);
});
