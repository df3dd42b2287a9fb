import { expect, test } from 'vitest';
import { CopyRequest, type OutgoingDetail } from '../../contract/index.ts';
import { type CopyOrigin, formKey, formsOf, newCopy, toCopyRequest } from './copy-values.ts';

const ID = '00000000-0000-4000-8000-000000000001';
const scanned: CopyOrigin = { direction: 'scan' };
const own: CopyOrigin = {
  direction: 'outgoing',
  document: {
    id: ID,
    copyKind: null,
    copy: null,
    content: {
      grounds: [],
      addressees: [],
      copies: [],
      body: [
        { type: 'article', text: 'Thành lập.' },
        { type: 'paragraph', text: 'Gồm 5 người.' },
        { type: 'article', text: 'Thi hành.' },
      ],
    },
  } as unknown as OutgoingDetail,
};

test('of a document written here an extract begins with its text, articles counted', () => {
  const values = newCopy(own);
  expect(values.form).toBe('certifiedCopy paper');
  expect(values.extract).toBe('Điều 1. Thành lập.\nGồm 5 người.\nĐiều 2. Thi hành.');
});

test('only what the law allows of it is offered', () => {
  expect(formsOf(own).map(formKey)).toEqual([
    'certifiedCopy paper',
    'extract paper',
    'extract electronic',
  ]);
  expect(formsOf(scanned, true).map(formKey)).toEqual(['recopy paper', 'recopy electronic']);
});

test('what is sent is what the contract takes', () => {
  const values = {
    ...newCopy(own),
    form: 'extract electronic' as const,
    signerPostId: ID,
    receivers: ' Ban A \n\nBan B',
  };
  const request = CopyRequest.parse(toCopyRequest(own, values));
  expect(request).toMatchObject({
    source: { direction: 'outgoing', id: ID },
    copyKind: 'extract',
    medium: 'electronic',
    receivers: ['Ban A', 'Ban B'],
  });
  const scan = {
    uploadId: ID,
    kind: 'notice' as const,
    subject: 'Nghỉ lễ',
    numberAndSymbol: '1/TB-X',
    issuedOn: '2026-11-01',
    agencyName: 'X',
    isCertifiedCopy: false,
    signerTitle: '',
    signerName: '',
  };
  const ofPaper = { ...newCopy(scanned), signerPostId: ID, scan };
  expect(CopyRequest.parse(toCopyRequest(scanned, ofPaper)).source).toMatchObject({
    direction: 'scan',
    signer: null,
  });
});
