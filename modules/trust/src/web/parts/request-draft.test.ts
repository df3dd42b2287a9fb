import { expect, test } from 'vitest';
import { RequestFields } from '../../contract/index.ts';
import { EMPTY_DRAFT, toRequestFields } from './request-draft.ts';

const ID = '00000000-0000-4000-8000-000000000001';
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
const filled = {
  ...EMPTY_DRAFT,
  certificateId: ID,
  holderId: ID,
  note: 'Đổi tên',
  ground: 'retired',
  coordinator: 'Lê Mẫu',
  birthDate: '1980-01-01',
  idNumber: '045180000001',
  idIssuedOn: '2021-01-01',
  email: 'a@quangtri.gov.vn',
  unit1: 'UBND tỉnh',
  province: 'Quảng Trị',
  address: 'Đông Hà',
  receiver,
};

test.each([
  ['newPerson', 'person'],
  ['newOrganisation', 'organisation'],
  ['newDevice', 'device'],
  ['renew', 'certificate'],
  ['change', 'certificate'],
  ['revoke', 'certificate'],
  ['unlock', 'certificate'],
] as const)('%s is what the server takes', (form, kind) => {
  const chosen = { id: ID, name: 'Lê Mẫu', title: 'Chuyên viên' };
  const fields = RequestFields.parse(toRequestFields({ ...filled, form }, chosen));
  expect(fields.subjects[0]?.kind).toBe(kind);
  expect(fields.ground).toBe(form === 'revoke' ? 'retired' : null);
  expect(fields.coordinator).toBe(form === 'unlock' ? 'Lê Mẫu' : '');
  expect(fields.receiver !== null).toBe(kind !== 'certificate');
});
