import { describe, expect, test } from 'vitest';
import {
  Acknowledgement,
  AgencyList,
  FetchedPacket,
  ReceivedList,
  readAnswer,
  SendReceipt,
  writeFail,
  writeOk,
} from './answer.ts';
import { VxpError } from './vxp-error.ts';

const read = <Shape extends Parameters<typeof readAnswer>[1]>(answer: unknown, shape: Shape) =>
  readAnswer(JSON.stringify(answer), shape);

function codeOf(run: () => unknown): string | undefined {
  try {
    run();
  } catch (error) {
    return error instanceof VxpError ? error.code : String(error);
  }
  return undefined;
}

describe('an answer', () => {
  test('is read whatever its author takes for a text', () => {
    const data = [{ docId: 17, messageType: 'edoc', from: null, to: 'H50', status: 0, extra: {} }];
    const list = { data: [{ docId: '17', messageType: 'edoc', from: '', to: 'H50', status: '0' }] };
    expect(read({ status: 'ok', ErrorCode: 0, data }, ReceivedList)).toEqual(list);
    expect(read(writeOk({ data: JSON.stringify(data) }), ReceivedList)).toEqual(list);
  });

  test.each([null, '', undefined])('has no entries where the list is %j', (data) => {
    expect(read(writeOk({ data }), ReceivedList)).toEqual({ data: [] });
  });

  test('names an agency by both of its codes', () => {
    const data = [
      { id: 1, code: 'H50.1', oldCode: '000.00.01.H50' },
      { id: 2, code: 'H50.2', code102: '000.00.02.H50' },
    ];
    const codes = read(writeOk({ data }), AgencyList).data.map(({ oldCode }) => oldCode);
    expect(codes).toEqual(['000.00.01.H50', '000.00.02.H50']);
  });

  test.each(['DocId', 'docId'])('gives the number of what was sent as %s', (name) => {
    expect(read(writeOk({ [name]: 'a-1' }), SendReceipt)).toEqual({ docId: 'a-1' });
  });

  test('that says no is told with its code and words', () => {
    const answer = JSON.stringify(writeFail('18', 'Sai mã hệ thống'));
    expect(() => readAnswer(answer, Acknowledgement)).toThrow(
      expect.objectContaining({
        code: 'VXP_REFUSED',
        details: { errorCode: '18', description: 'Sai mã hệ thống' },
      }),
    );
  });

  test.each([
    ['a page of a proxy', '<html>502</html>', Acknowledgement],
    ['JSON that is no answer', '[]', Acknowledgement],
    ['a status of another type', '{"status":true}', Acknowledgement],
    ['a receipt without number', JSON.stringify(writeOk()), SendReceipt],
    ['a packet that is no base64', JSON.stringify(writeOk({ data: '<x>' })), FetchedPacket],
    ['an entry that cannot be fetched', JSON.stringify(writeOk({ data: [{}] })), ReceivedList],
    ['a list that is none', JSON.stringify(writeOk({ data: 'abc' })), ReceivedList],
  ])('%s is malformed', (_, text, shape) => {
    expect(codeOf(() => readAnswer(text, shape))).toBe('VXP_ANSWER_MALFORMED');
  });
});
