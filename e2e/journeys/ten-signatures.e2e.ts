import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { PHONE } from '../support/browser.ts';
import { PERSON_PIN } from '../support/desk.ts';
import { usePeople } from '../support/people.ts';

const people = usePeople();
const COUNT = 10;
const MARK = `đợt ký ${Date.now()}`;

/** What a thumb does, counted. */
function countingTaps() {
  let taps = 0;
  return {
    async tap(target: { click(): Promise<void> }) {
      taps += 1;
      await target.click();
    },
    count: () => taps,
  };
}

/** Submits drafts as the officer's own browser would ask for it; how a draft is written has its own journey. */
async function submitDrafts(officer: Page, signerPostId: string): Promise<void> {
  await officer.goto('/');
  await officer.evaluate(
    async ({ count, mark, signer }) => {
      const me = await (await fetch('/api/session')).json();
      const post = async (path: string, body: object) => {
        const headers = { 'content-type': 'application/json', 'x-csrf-token': me.csrfToken };
        const answer = await fetch(`/api/documents/outgoing${path}`, {
          method: 'POST',
          headers,
          body: JSON.stringify(body),
        });
        if (!answer.ok) throw new Error(await answer.text());
        return await answer.json();
      };
      for (let number = 1; number <= count; number += 1) {
        const draft = await post('', {
          kind: 'notice',
          subject: `Thông báo số ${number} của ${mark}`,
          signerPostId: signer,
          content: { body: [{ type: 'paragraph', text: `Nội dung ${number}.` }] },
        });
        await post(`/${draft.id}/submission`, { version: draft.version });
      }
    },
    { count: COUNT, mark: MARK, signer: signerPostId },
  );
}

test('a leader signs ten documents on a phone, each of them seen, with one PIN', async () => {
  const page = await people.as('ld.stc', PHONE);
  await page.goto('/signing');
  const me = await page.evaluate(async () => (await fetch('/api/session')).json());
  await submitDrafts(await people.as('cv.stc'), me.actingPostId);

  const thumb = countingTaps();
  await page.goto('/signing');
  const rows = page.getByRole('listitem').filter({ hasText: MARK });
  await rows.nth(COUNT - 1).waitFor();
  // Nothing unseen can be chosen.
  expect(await rows.first().getByRole('checkbox').isDisabled()).toBe(true);

  await thumb.tap(rows.first().getByRole('button'));
  const reader = page.getByRole('dialog');
  for (let number = 1; number <= COUNT; number += 1) {
    await reader.getByText(`Thông báo số ${number} của ${MARK}`).first().waitFor();
    await reader.getByText(`Nội dung ${number}.`).waitFor();
    await thumb.tap(reader.getByRole('button', { name: /^Chọn ký/ }));
  }
  const signing = page.getByRole('dialog', { name: `Ký ${COUNT} văn bản` });
  await signing.getByLabel('Mã PIN khóa ký của tôi').fill(PERSON_PIN);
  await thumb.tap(signing.getByRole('button', { name: `Ký ${COUNT} văn bản` }));
  const receipt = signing.getByRole('status');
  await receipt.waitFor();
  expect(await receipt.innerText()).toContain(`Đã ký số ${COUNT} văn bản`);
  await thumb.tap(receipt.getByRole('button', { name: 'Xong' }));
  await rows.first().waitFor({ state: 'hidden' });

  // One to open the first, one for each document, one to sign, one to close; and the PIN.
  expect(thumb.count()).toBe(COUNT + 3);
});
