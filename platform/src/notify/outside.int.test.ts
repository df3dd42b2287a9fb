import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../new-id.ts';
import type { AuthorizedScope } from '../scope/scope.ts';
import type { ServerModule } from '../server-module.ts';
import { drainOutbox } from '../testing/drain-outbox.ts';
import { createTestPlatform, type TestPlatform, testTargets } from '../testing/index.ts';
import { startMailServer } from '../testing/mail-server.ts';
import { startPushService } from '../testing/push-service.ts';
import { chooseReach } from './choose-reach.ts';
import { getReach } from './get-reach.ts';
import { type NotificationEntry, notifyPeople } from './notify-people.ts';
import { queueMail } from './queue-mail.ts';
import { sendDueMail } from './send-due-mail.ts';
import { sendPush } from './send-push.ts';
import { confirmEmail, removeEmail, setEmail } from './set-email.ts';
import { subscribePush } from './subscribe-push.ts';

const WORDS = { 'test.toSign': 'Có văn bản chờ ký' };
const MINUTE = 60_000;

describe.each(testTargets())('mail and push on $name', (target) => {
  let world: TestPlatform;
  let mailServer: Awaited<ReturnType<typeof startMailServer>>;
  let pushService: Awaited<ReturnType<typeof startPushService>>;
  let reader: AuthorizedScope;
  const agencyId = newId();
  const work: ServerModule = {
    name: 'outside',
    migrations: new URL('./', import.meta.url),
    listeners: [queueMail, sendPush(WORDS)],
    rolePermissions: {
      officer: [],
      leader: [],
      clerk: [],
      administrator: [],
      agencyAdministrator: [],
      auditor: [],
    },
  };

  beforeAll(async () => {
    [mailServer, pushService] = await Promise.all([startMailServer(), startPushService()]);
    const { ca, url } = mailServer;
    const from = 'Hiền Lương <hien-luong@quangtri.test>';
    world = await createTestPlatform({
      target,
      config: {
        mail: { url, ca, from, domains: ['quangtri.test'] },
        pushServices: [pushService.origin],
      },
    });
    reader = world.scopeFor({ agencyId });
  });
  afterAll(async () => {
    await world.stop();
    await Promise.all([mailServer.stop(), pushService.stop()]);
  });

  const tell = async (once: string, over: Partial<NotificationEntry> = {}) => {
    await world.platform.db.write(world.systemScopeFor(agencyId), (tx) =>
      notifyPeople(tx, {
        agencyId,
        recipients: [{ personId: reader.personId }],
        kind: 'test.toSign',
        parameters: { reference: '15/QĐ-UBND', subject: 'Điều động cán bộ' },
        link: '/outgoing/x',
        once,
        ...over,
      }),
    );
    await drainOutbox(world.platform, world.database.jobsUrl, [work]);
  };
  const sendMails = () =>
    sendDueMail(WORDS).run({ platform: world.platform, scopeOf: world.systemScopeFor });
  const headerOf = (mail: string, name: string) =>
    new RegExp(`^${name}: (.+)$`, 'im').exec(mail.replaceAll(/\r\n\s+/g, ' '))?.[1]?.trim();
  const textOf = (mail: string) => {
    const [head = '', ...rest] = mail.split('\r\n\r\n');
    const body = rest.join('\r\n\r\n');
    if (/base64/i.test(head)) return Buffer.from(body, 'base64').toString();
    const bytes = body
      .replaceAll(/=\r\n/g, '')
      .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      );
    return Buffer.from(bytes, 'latin1').toString('utf8');
  };
  const choices = {
    mailMode: 'each' as const,
    quietFrom: 21,
    quietTo: 6,
    mailMuted: [],
    pushMuted: [],
  };

  test('nothing goes out for who has asked for nothing, and no event is made of it', async () => {
    await tell('first');
    await sendMails();
    expect(mailServer.mails).toEqual([]);
    expect(pushService.received).toEqual([]);
  });

  test('an address counts once its code came back, and belongs to the authorities', async () => {
    const { platform } = world;
    await expect(setEmail(platform, reader, { email: 'a@example.com' })).rejects.toMatchObject({
      code: 'EMAIL_DOMAIN_FORBIDDEN',
    });
    await setEmail(platform, reader, { email: 'a@quangtri.test' });
    await expect(setEmail(platform, reader, { email: 'b@quangtri.test' })).rejects.toMatchObject({
      code: 'EMAIL_CODES_TOO_MANY',
    });
    const code = /\d{6}/.exec(textOf(mailServer.mails.pop() ?? ''))?.[0] ?? '';
    const wrong = code === '000000' ? '000001' : '000000';
    await expect(confirmEmail(platform, reader, { code: wrong })).rejects.toMatchObject({
      code: 'EMAIL_CODE_WRONG',
    });
    expect(await getReach(platform, reader)).toMatchObject({ email: null });
    await confirmEmail(platform, reader, { code });
    expect(await getReach(platform, reader)).toMatchObject({ email: 'a@quangtri.test' });
    await expect(confirmEmail(platform, reader, { code })).rejects.toMatchObject({
      code: 'EMAIL_CODE_WRONG',
    });
  });

  test('a mail says no more than what waits, number and symbol, and the way there', async () => {
    await tell('second');
    await sendMails();
    await sendMails();
    expect(mailServer.mails).toHaveLength(1);
    const mail = mailServer.mails.pop() ?? '';
    const text = textOf(mail);
    expect(text).toContain('Có văn bản chờ ký: 15/QĐ-UBND');
    expect(text).toContain('https://hien-luong.test/outgoing/x');
    expect(mail + text).not.toContain('Điều động');
    expect(headerOf(mail, 'To')).toBe('a@quangtri.test');
  });

  test('what was not taken is tried again under the same Message-ID, and given up on 550', async () => {
    mailServer.refuseNext(451, 'later');
    await tell('third');
    await sendMails();
    expect(mailServer.mails).toEqual([]);
    world.clock.advance(MINUTE);
    await sendMails();
    const [mail = ''] = mailServer.mails.splice(0);
    expect(headerOf(mail, 'Message-ID')).toMatch(/^<[0-9a-f-]{36}@quangtri\.test>$/);

    mailServer.refuseNext(550, 'no such mailbox');
    await tell('fourth');
    await sendMails();
    world.clock.advance(60 * MINUTE);
    await sendMails();
    expect(mailServer.mails).toEqual([]);
    expect((await getReach(world.platform, reader)).lastFailure).not.toBeNull();
  });

  test('quiet hours hold mails together, kinds can be muted, an address be taken away', async () => {
    const { platform } = world;
    world.clock.set(new Date('2026-11-25T15:00:00Z'));
    await tell('fifth');
    await tell('sixth', { parameters: { reference: '16/QĐ-UBND' } });
    await sendMails();
    expect(mailServer.mails).toEqual([]);
    world.clock.set(new Date('2026-11-25T23:00:00Z'));
    await sendMails();
    expect(textOf(mailServer.mails[0] ?? '')).toMatch(/15\/QĐ-UBND[\s\S]+16\/QĐ-UBND/);
    expect(mailServer.mails.splice(0)).toHaveLength(1);
    await chooseReach(platform, reader, { ...choices, mailMuted: ['test.toSign'] });
    await tell('seventh');
    await chooseReach(platform, reader, choices);
    await tell('eighth');
    await removeEmail(platform, reader);
    await sendMails();
    expect(mailServer.mails).toEqual([]);
  });

  test('a push is sealed for its browser alone, and a browser that is gone is forgotten', async () => {
    const { platform } = world;
    const subscription = { ...pushService.subscription, userAgent: 'Firefox' };
    const elsewhere = { ...subscription, endpoint: 'http://127.0.0.1:1/x' };
    await expect(subscribePush(platform, reader, elsewhere)).rejects.toMatchObject({
      code: 'PUSH_SERVICE_FORBIDDEN',
    });
    await subscribePush(platform, reader, subscription);
    await tell('ninth');
    const [push] = pushService.received.splice(0);
    expect(JSON.parse(push?.text ?? '{}')).toEqual({
      title: 'Có văn bản chờ ký: 15/QĐ-UBND',
      link: '/outgoing/x',
    });
    expect(push?.audience).toBe(pushService.origin);
    expect(push?.topic).toMatch(/^[\w-]{32}$/);
    pushService.answer(503);
    await expect(tell('tenth')).rejects.toThrow(/503/);
    pushService.answer(410);
    await tell('eleventh');
    expect((await getReach(platform, reader)).browsers).toEqual([]);
    pushService.received.splice(0);
    await tell('twelfth');
    expect(pushService.received).toEqual([]);
  });
});
