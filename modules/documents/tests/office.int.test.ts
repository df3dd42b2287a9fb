import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inspectPdf } from '@hien-luong/pdf-sign';
import { testTargets } from '@hien-luong/platform/testing';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { convertOfficeText, findConverter } from '../src/adapters/convert-office-text.ts';
import { attachFile } from '../src/commands/attach-file.ts';
import { createDraft } from '../src/commands/create-draft.ts';
import { getOutgoing } from '../src/data/get-outgoing.ts';
import { buildDocx, buildOdt } from './build-docx.ts';
import { createDemoWorld, type DemoWorld, decisionFields } from './demo-world.ts';
import { findPhrase, hasPoppler, readWords } from './read-pdf-words.ts';

const hasConverter = (await findConverter()) !== undefined;
const NEEDS = hasConverter ? '' : ' (skipped: LibreOffice is not installed)';
const RED_DOT =
  'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEklEQVR4nGP4z8CAFWEXHbQSACj/P8Fu7N9hAAAAAElFTkSuQmCC';
const leftovers = () =>
  readdirSync(tmpdir()).filter((name) => name.startsWith('hien-luong-office-'));

describe.skipIf(!hasConverter)(`a text of a word processor${NEEDS}`, () => {
  test('becomes a PDF with its words, and leaves nothing behind', async () => {
    const pdf = await convertOfficeText({
      name: '-option.docx',
      bytes: buildDocx('Quyết định về việc thử'),
    });
    expect(inspectPdf(pdf).pageCount).toBe(1);
    if (hasPoppler) findPhrase(readWords(pdf), 'Quyết định về việc thử');
    expect(leftovers()).toEqual([]);
  });

  test('that links to a picture elsewhere fetches nothing', async () => {
    let asked = 0;
    const server = createServer((_, response) => {
      asked += 1;
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const bytes = buildOdt('Có ảnh', `http://127.0.0.1:${port}/a.png`);
    await convertOfficeText({ name: 'a.odt', bytes }).finally(() => server.close());
    expect(asked).toBe(0);
  });

  test("that links to one of the server's own pictures takes nothing from it", async () => {
    const folder = mkdtempSync(join(tmpdir(), 'linked-picture-'));
    const picture = join(folder, 'a.png');
    writeFileSync(picture, Buffer.from(RED_DOT, 'base64'));
    const bytes = buildOdt('Có ảnh', pathToFileURL(picture).href);
    const pdf = await convertOfficeText({ name: 'a.odt', bytes }).finally(() =>
      rmSync(folder, { recursive: true }),
    );
    expect(Buffer.from(pdf).includes('/Subtype/Image')).toBe(false);
  });

  test.each([
    ['too large', { maxInputBytes: 10 }, 'size'],
    ['too slow', { timeMs: 1 }, 'time'],
  ])('that is %s is given up', async (_, limits, reason) => {
    await expect(
      convertOfficeText({ name: 'a.docx', bytes: buildDocx('x') }, limits),
    ).rejects.toMatchObject({ code: 'OFFICE_NOT_CONVERTED', details: { reason } });
    expect(leftovers()).toEqual([]);
  });

  test('that is none is given up', async () => {
    const bytes = buildDocx('x').subarray(0, 60);
    await expect(convertOfficeText({ name: 'a.docx', bytes })).rejects.toMatchObject({
      code: 'OFFICE_NOT_CONVERTED',
      details: { reason: 'unreadable' },
    });
  });
});

test('where LibreOffice is not installed, that is what is said', async () => {
  vi.stubEnv('PATH', '/nowhere');
  try {
    await expect(
      convertOfficeText({ name: 'a.docx', bytes: buildDocx('x') }),
    ).rejects.toMatchObject({ code: 'OFFICE_CONVERTER_MISSING' });
  } finally {
    vi.unstubAllEnvs();
  }
});

describe.each(testTargets())('a draft from a word processor on $name', (target) => {
  let world: DemoWorld;
  beforeAll(async () => {
    world = await createDemoWorld(target);
  });
  afterAll(async () => world.stop());

  async function attach(name: string, bytes: Uint8Array) {
    const officer = await world.as('cv.stttt');
    const draft = await createDraft(world.platform, officer, decisionFields({ content: null }));
    const uploadId = await world.upload(officer, name, bytes);
    await attachFile(world.platform, officer, { ...draft, uploadId, role: 'main' });
    return getOutgoing(world.platform, officer, draft.id);
  }

  test.skipIf(!hasConverter)(`is a PDF to be signed, and its source is kept${NEEDS}`, async () => {
    const { files, timeline } = await attach('Dự thảo.docx', buildDocx('Nội dung'));
    expect(files).toMatchObject([
      { role: 'main', name: 'Dự thảo.pdf', mediaType: 'application/pdf' },
    ]);
    expect(timeline.at(-1)!.detail).toMatchObject({
      name: 'Dự thảo.pdf',
      convertedFrom: 'Dự thảo.docx',
    });
  });

  test.each([
    [
      'one with macros',
      'a.docm',
      Buffer.concat([buildDocx('x'), Buffer.from('vbaProject.bin')]),
      'macros',
    ],
    ['one under a password', 'a.docx', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'encrypted'],
  ])('%s is refused before anything opens it', async (_, name, bytes, reason) => {
    await expect(attach(name, bytes)).rejects.toMatchObject({
      code: 'OFFICE_NOT_CONVERTED',
      details: { reason },
    });
  });
});
