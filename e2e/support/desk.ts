import type { Locator, Page } from 'playwright-core';

/** Accounts of the demo province that the journeys act as; see the table in the README. */
export const DEMO_PASSWORD = 'HienLuong@2021';
export const PERSON_PIN = '123456';
export const AGENCY_PIN = '654321';

export async function signIn(page: Page, username: string): Promise<void> {
  await page.goto('/');
  await page.getByLabel('Tên đăng nhập').fill(username);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: /Việc của tôi/ }).waitFor();
}

/** Presses the act's button on a document page, fills its dialog, submits and reads the receipt. */
export async function act(
  page: Page,
  button: string,
  submit: string,
  fill: (dialog: Locator) => Promise<void> = async () => {},
): Promise<Locator> {
  await page.getByRole('button', { name: button, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await fill(dialog);
  await dialog.getByRole('button', { name: submit, exact: true }).click();
  return dialog;
}

/** The receipt that an act leaves in its dialog; closes it. */
export async function readReceipt(dialog: Locator): Promise<string> {
  const receipt = dialog.getByRole('status');
  await receipt.waitFor();
  const text = await receipt.innerText();
  await dialog.getByRole('button', { name: 'Xong', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  return text;
}

/** What a screen says when it refuses. */
export async function readProblem(place: Page | Locator): Promise<string> {
  const problem = place.getByRole('alert').first();
  await problem.waitFor();
  return problem.innerText();
}

/** Fields of the draft form that the journeys fill. */
export type DraftEntry = {
  kind: string;
  subject: string;
  /** Text of each part of the body. */
  body: readonly string[];
  signer: RegExp;
  /** Names of the agencies it goes to. */
  recipients: readonly string[];
};

/** Writes a draft as an officer would and leaves it saved; answers its id. */
export async function writeDraft(page: Page, entry: DraftEntry): Promise<string> {
  await page.goto('/outgoing/new');
  await page.getByLabel('Loại văn bản').selectOption({ label: entry.kind });
  await page.getByLabel('Trích yếu').fill(entry.subject);
  for (const [index, text] of entry.body.entries()) {
    const part = page.getByLabel(`Lời văn phần ${index + 1}`);
    if ((await part.count()) === 0) {
      await page.getByRole('button', { name: /^Thêm (điều|đoạn)$/ }).click();
    }
    await part.fill(text);
  }
  const signer = page.getByRole('combobox', { name: 'Người ký', exact: true });
  const option = signer.locator('option').filter({ hasText: entry.signer }).first();
  await option.waitFor({ state: 'attached' });
  await signer.selectOption({ label: await option.innerText() });
  for (const name of entry.recipients) await addRecipient(page, name);
  await page.getByRole('button', { name: 'Lưu dự thảo và xem trước' }).click();
  await page.waitForURL(/\/outgoing\/[0-9a-f-]{36}\/edit/);
  return documentId(page);
}

async function addRecipient(page: Page, name: string): Promise<void> {
  await page.getByLabel('Tìm cơ quan theo tên hoặc mã định danh').fill(name);
  await page.getByRole('button', { name: `Thêm ${name}`, exact: true }).click();
}

function documentId(page: Page): string {
  const id = /\/(?:outgoing|incoming)\/([0-9a-f-]{36})/.exec(page.url())?.[1];
  if (id === undefined) throw new Error(`No document at ${page.url()}`);
  return id;
}

/** Waits until a page that is not pushed to shows something, by looking again. */
export async function reloadUntil(page: Page, wanted: Locator, seconds = 30): Promise<void> {
  for (let attempt = 0; attempt < seconds; attempt += 1) {
    try {
      await wanted.first().waitFor({ timeout: 1000 });
      return;
    } catch {
      await page.reload();
    }
  }
  await wanted.first().waitFor();
}
