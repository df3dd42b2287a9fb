import { expect, test } from 'vitest';
import { RequestFields, type RequestForm, RevocationGround } from '../contract/requests.ts';
import { findRequestFaults, requestTitle } from './find-request-faults.ts';

const ID = '00000000-0000-4000-8000-000000000001';
const certificate = {
  kind: 'certificate',
  certificateId: ID,
  holderName: 'Sở Nội vụ',
  serialNumber: '0a',
  note: 'Đổi tên',
} as const;
const receiver = {
  name: 'Lê Mẫu',
  idNumber: '045180000001',
  idIssuedOn: '2021-01-01',
  idIssuedBy: 'CCSQLHCVTTXH',
  title: 'Văn thư',
  phone: '0912345678',
  email: 'a@quangtri.gov.vn',
  address: 'Đông Hà',
};
const organisation = {
  kind: 'organisation',
  agencyId: ID,
  name: 'Sở Nội vụ',
  address: 'Đông Hà',
  province: 'Quảng Trị',
  email: 'a@quangtri.gov.vn',
} as const;

const fields = (form: RequestForm, more: object) =>
  RequestFields.parse({ form, subjects: [certificate], ...more });

test.each<[string, RequestForm, object, string[]]>([
  ['a renewal', 'renew', {}, []],
  ['a change', 'change', {}, []],
  [
    'a change of nothing',
    'change',
    { subjects: [{ ...certificate, note: '' }] },
    ['CHANGE_MISSING'],
  ],
  ['a revocation', 'revoke', { ground: 'retired' }, []],
  ['a revocation without ground', 'revoke', {}, ['GROUND_MISSING']],
  ['an unlocking', 'unlock', { coordinator: 'Lê Mẫu' }, []],
  ['an unlocking by nobody', 'unlock', {}, ['COORDINATOR_MISSING']],
  ['an organisation', 'newOrganisation', { subjects: [organisation], receiver }, []],
  [
    'a device that nobody receives',
    'newOrganisation',
    { subjects: [organisation] },
    ['RECEIVER_MISSING'],
  ],
  ['a certificate on the form of people', 'newPerson', { receiver }, ['SUBJECT_KIND_DIFFERENT']],
  ['one certificate twice', 'renew', { subjects: [certificate, certificate] }, ['SUBJECT_TWICE']],
])('%s', (_, form, more, faults) => {
  expect(findRequestFaults(fields(form, more))).toEqual(faults);
});

test('the grounds of a revocation are the decree’s, and no others', () => {
  expect(RevocationGround.options).toHaveLength(13);
  expect(
    RequestFields.safeParse({ form: 'revoke', subjects: [certificate], ground: 'x' }).success,
  ).toBe(false);
});

test('a list shows whom it is about', () => {
  expect(requestTitle(fields('renew', {}))).toBe('Sở Nội vụ');
});
