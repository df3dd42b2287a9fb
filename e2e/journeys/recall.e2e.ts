import { expect, test } from 'vitest';
import { PHONE } from '../support/browser.ts';
import { act, readReceipt, reloadUntil } from '../support/desk.ts';
import { listDocuments } from '../support/find-document.ts';
import { usePeople } from '../support/people.ts';

const people = usePeople();
const REASON = `Ban hành nhầm đối tượng lúc ${Date.now()}`;
let recalled = { id: '', numberAndSymbol: '' };

/** A recall from the clerk who asks for it to the answer that comes back. */
test('a clerk recalls an issued document and sees whom that reaches', async () => {
  const page = await people.as('vt.stttt');
  // One that the other agency works on, and that no other test looks at.
  const [issued] = await listDocuments(page, 'outgoing', {
    state: 'issued',
    q: 'Lịch bảo trì hệ thống quản lý văn bản',
  });
  recalled = { id: issued?.id ?? '', numberAndSymbol: issued?.numberAndSymbol ?? '' };
  await page.goto(`/outgoing/${recalled.id}`);
  const dialog = await act(page, 'Thu hồi', 'Thu hồi', (form) =>
    form.getByLabel('Lý do thu hồi').fill(REASON),
  );
  expect(await readReceipt(dialog)).toMatch(/\d+ nơi nhận được yêu cầu hủy/);
  await page.getByText('Đã thu hồi').first().waitFor();
});

test('the clerk of a recipient answers on a phone, and nobody opens it any more', async () => {
  const page = await people.as('vt.snv', PHONE);
  await page.goto('/incoming?asked=true');
  const row = page.getByText(recalled.numberAndSymbol).first();
  await reloadUntil(page, row);
  const [asked] = (await listDocuments(page, 'incoming', { asked: 'true' })).filter(
    ({ numberAndSymbol }) => numberAndSymbol === recalled.numberAndSymbol,
  );
  await page.goto(`/incoming/${asked?.id}`);
  await page.getByText(REASON).first().waitFor();
  const dialog = await act(page, 'Đồng ý với nơi gửi', 'Đồng ý');
  expect(await readReceipt(dialog)).toContain('Đã trả lời đồng ý');
  await page.getByText('Văn bản đã bị thu hồi').waitFor();
});

test('the answer comes back', async () => {
  const page = await people.as('vt.stttt');
  await page.goto(`/outgoing/${recalled.id}`);
  await reloadUntil(page, page.getByText('Đã hủy', { exact: true }).first());
});
