import { readFile } from 'node:fs/promises';
import { inspectPdf } from '@hien-luong/pdf-sign';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { DESKTOP, PHONE } from '../support/browser.ts';
import { readProblem, readReceipt } from '../support/desk.ts';
import { usePeople } from '../support/people.ts';

const people = usePeople();

/** What the desk says when the service fails so. */
const SAID: Readonly<Record<string, string>> = {
  absent: 'Không thấy dịch vụ ký trên máy này',
  cancel: 'chưa ký tệp',
  wrongKey: 'không phải của người hoặc cơ quan phải ký',
};

/**
 * A leader and a clerk sign with devices of their own: the simulated service on their computer
 * fails in the ways such services do, and then signs. The agency is one that no other journey signs
 * for, since the way used last is where the next signature begins.
 */
describe.each([DESKTOP, PHONE])('signing with a token, on a $name', (device) => {
  const subject = `Về việc ký bằng thiết bị trên ${device.name} lúc ${Date.now()}`;
  let outgoing = '';

  test('an officer submits a document', async () => {
    outgoing = await submitDocument(await people.as('cv.hailang', device), subject);
  });

  test('the leader sees why nothing was signed, and signs with the token at the next try', async () => {
    const page = await people.as('ld.hailang', device);
    await page.goto(`/outgoing/${outgoing}`);
    const failures = device === DESKTOP ? ['absent', 'wrongKey'] : ['cancel'];
    await failNext(page, [...failures, 'slow']);
    await page.getByRole('button', { name: 'Ký số', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'USB token trên máy này' }).check();
    for (const failure of failures) {
      await submit(dialog, 'Ký số');
      await dialog
        .getByRole('alert')
        .getByText(SAID[failure] ?? failure)
        .waitFor();
    }
    await submit(dialog, 'Ký số');
    await dialog.getByRole('button', { name: 'Dừng' }).waitFor();
    expect(await readReceipt(dialog)).toContain('Đã ký số');
    await page.getByText('HỢP LỆ').first().waitFor();
  });

  test('the clerk seals with the agency’s token, and the way is remembered', async () => {
    const page = await people.as('vt.hailang', device);
    await page.goto(`/outgoing/${outgoing}`);
    await page.getByRole('button', { name: 'Cấp số và đóng dấu', exact: true }).click();
    const dialog = page.getByRole('dialog');
    const token = dialog.getByRole('radio', { name: 'USB token trên máy này' });
    await token.waitFor();
    if (device === PHONE) expect(await token.isChecked()).toBe(true);
    await token.check();
    await submit(dialog, 'Cấp số và đóng dấu');
    expect(await readReceipt(dialog)).toMatch(/Văn bản mang số \d+/);
  });
});

test('a file taken away is waited for, and another is refused with the reason', async () => {
  const subject = `Về việc ký bằng phần mềm khác lúc ${Date.now()}`;
  const outgoing = await submitDocument(await people.as('cv.hailang'), subject);
  const page = await people.as('ld.hailang');
  const dialog = await openUpload(page, outgoing);
  await dialog.getByRole('button', { name: 'Chuẩn bị tệp để ký' }).click();
  const link = dialog.getByRole('link', { name: /Tải về để ký/ });
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  const bytes = await readFile(await download.path());
  expect(inspectPdf(bytes).signatureFields).toMatchObject([{ signed: false }]);
  await submit(dialog, 'Ký số');
  expect(await readProblem(dialog)).toContain('Chưa nhận đủ tệp đã ký');

  const again = await openUpload(page, outgoing);
  const file = { name: 'chua-ky.pdf', mimeType: 'application/pdf', buffer: bytes };
  await again.locator('input[type=file]').setInputFiles(file);
  await again.getByText('chưa có chữ ký số mới').waitFor();
});

/** Drafting has a journey of its own; here it is only a way to have something to sign. */
async function submitDocument(page: Page, subject: string): Promise<string> {
  const { csrfToken } = await sessionOf(page);
  const { actingPostId: signerPostId } = await sessionOf(await people.as('ld.hailang'));
  const headers = { 'x-csrf-token': csrfToken };
  const post = async (path: string, data: object) => {
    const answer = await page.request.post(`/api/documents/outgoing${path}`, { headers, data });
    if (!answer.ok()) throw new Error(await answer.text());
    return (await answer.json()) as { id: string; version: number };
  };
  const body = [{ type: 'paragraph', text: 'Ủy ban nhân dân xã thông báo để các đơn vị biết.' }];
  const draft = await post('', { kind: 'notice', subject, signerPostId, content: { body } });
  await post(`/${draft.id}/submission`, { version: draft.version });
  return draft.id;
}

async function sessionOf(page: Page): Promise<{ csrfToken: string; actingPostId: string }> {
  return (await (await page.request.get('/api/session')).json()) as never;
}

async function openUpload(page: Page, outgoing: string): Promise<Locator> {
  await page.goto(`/outgoing/${outgoing}`);
  await page.getByRole('button', { name: 'Ký số', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Tải lên tệp đã ký' }).check();
  return dialog;
}

async function submit(dialog: Locator, label: string): Promise<void> {
  await dialog.getByRole('button', { name: label, exact: true }).click();
}

/** How the simulator answers the next requests, one each; its address is where the desk looks. */
async function failNext(page: Page, behaviours: readonly string[]): Promise<void> {
  const ways = await page.request.get('/api/trust/signing-ways?holder=person');
  const { tokenServiceUrl } = (await ways.json()) as { tokenServiceUrl: string };
  const { host } = new URL(tokenServiceUrl);
  const told = await page.request.post(`http://${host}/demo/token-service`, {
    data: { behaviours },
  });
  expect(told.ok()).toBe(true);
}
