import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createFolderCarrier } from './folder-carrier.ts';

const PARCEL = {
  bytes: Buffer.from('<edXML/>'),
  sha256: 'a'.repeat(64),
  messageType: 'edoc',
  fromCode: 'H50',
  toCodes: ['H50.1', 'H50.2'],
} as const;

let folder: string;
const carrier = () => createFolderCarrier({ folder, maxBytes: 1_000 });
const drop = async (name: string, content: string) => {
  await mkdir(join(folder, 'in'), { recursive: true });
  await writeFile(join(folder, 'in', name), content);
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hien-luong-folder-'));
});
afterEach(async () => rm(folder, { recursive: true, force: true }));

describe('what goes out', () => {
  test('lies whole in the folder of each recipient, once however often it is sent', async () => {
    await carrier().send(PARCEL);
    const { reference } = await carrier().send(PARCEL);
    for (const code of PARCEL.toCodes) {
      expect(await readdir(join(folder, 'out', code))).toEqual([reference]);
    }
    expect(await readFile(join(folder, 'out', 'H50.1', String(reference)), 'utf8')).toBe(
      '<edXML/>',
    );
  });

  test.each(['..', '../x', '/etc', 'a/b', ''])('never leaves its folder for %j', async (code) => {
    await expect(carrier().send({ ...PARCEL, toCodes: [code] })).rejects.toMatchObject({
      code: 'PARTNER_REFUSED',
    });
  });

  test('waits where the folder cannot be written', async () => {
    await writeFile(join(folder, 'out'), 'no folder');
    await expect(carrier().send(PARCEL)).rejects.toMatchObject({ code: 'PARTNER_UNREACHABLE' });
  });
});

describe('what comes in', () => {
  test('is a packet under a name and its content, and moves when it was taken in', async () => {
    await drop('van-ban.edxml', 'một');
    const [first] = await carrier().listWaiting('edoc');
    expect(first).toMatchObject({ messageType: 'edoc', fromCode: '', toCode: '' });
    expect(Buffer.from(await carrier().fetch(first!.reference)).toString()).toBe('một');
    await carrier().confirm(first!.reference, 'done');
    await carrier().confirm(first!.reference, 'done');
    expect(await carrier().listWaiting('edoc')).toEqual([]);
    // Another one under the same name is another packet.
    await drop('van-ban.edxml', 'hai');
    const [second] = await carrier().listWaiting('edoc');
    expect(second?.reference).not.toBe(first?.reference);
    await expect(carrier().fetch(first!.reference)).rejects.toMatchObject({
      code: 'PARTNER_UNREACHABLE',
    });
    await carrier().confirm(second!.reference, 'done');
    expect(await readdir(join(folder, 'done'))).toHaveLength(2);
  });

  test('of no use to anybody lies in the folder of errors, with the reason', async () => {
    await drop('hong.edxml', 'x');
    const [waiting] = await carrier().listWaiting('edoc');
    await carrier().confirm(waiting!.reference, 'fail', 'NOT_XML');
    const [kept, reason] = (await readdir(join(folder, 'error'))).sort();
    expect(kept).toMatch(/-hong\.edxml$/);
    expect(await readFile(join(folder, 'error', reason ?? ''), 'utf8')).toBe('NOT_XML\n');
  });

  test('is looked at when it bears the name of a packet and is a file of its own', async () => {
    await drop('.dang-ghi.edxml', 'x');
    await drop('ghi-chu.txt', 'x');
    await symlink('/etc/hostname', join(folder, 'in', 'lien-ket.edxml'));
    await mkdir(join(folder, 'in', 'thu-muc.edxml'));
    expect(await carrier().listWaiting('edoc')).toEqual([]);
    expect(await carrier().listWaiting('status')).toEqual([]);
  });
});
