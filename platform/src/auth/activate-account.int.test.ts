import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../new-id.ts';
import type { PostResolver } from '../post-resolver.ts';
import { platformScope } from '../scope/mint-scope.ts';
import { createTestPlatform, type TestPlatform, testTargets } from '../testing/index.ts';
import { activateAccount } from './activate-account.ts';
import { ACTIVATION_MS } from './activation-code.ts';
import { findAccounts } from './find-accounts.ts';
import { openAccounts } from './issue-activation.ts';
import { lockAccount } from './lock-account.ts';
import { createAccountActRecorder } from './note-account-act.ts';
import { resetFromConsole } from './reset-from-console.ts';
import { signIn } from './sign-in.ts';

const PASSWORD = 'mười hai con giáp';
const client = { address: '127.0.0.1', userAgent: 'thử', requestId: 'r' };

describe.each(testTargets())('an account that waits for its holder on $name', (target) => {
  let world: TestPlatform;
  const agency = { id: newId(), name: 'Sở Mẫu', code: 'H50.1' };
  const person = { id: newId(), name: 'Lê Thị Mẫu' };
  const posts: PostResolver = {
    listPosts: async () => [{ id: newId(), title: 'x', agency, unit: agency, roles: ['officer'] }],
    describePerson: async () => person,
  };
  const recorder = { listeners: [createAccountActRecorder(posts)] };
  const module = {
    name: 'test',
    // It has none: any folder without such files.
    migrations: new URL('.', import.meta.url),
    rolePermissions: {
      officer: [],
      leader: [],
      clerk: [],
      administrator: [],
      agencyAdministrator: [],
      auditor: [],
    },
    ...recorder,
  };
  let code = '';

  beforeAll(async () => {
    world = await createTestPlatform({ target, modules: [module] });
    const opened = await world.platform.db.write(platformScope, (tx) =>
      openAccounts(tx, [{ personId: person.id, username: 'le.mau' }], world.clock.now()),
    );
    code = opened[0]!.code;
  });
  afterAll(() => world.stop());

  const setup = () => ({ platform: world.platform, posts, permissionsOf: () => new Set<string>() });
  const activate = (typed: string, username = 'le.mau', password = PASSWORD) =>
    activateAccount(world.platform, { username, code: typed, password }, client);
  const enter = (password: string) => signIn(setup(), { username: 'le.mau', password }, client);
  const wrong = { code: 'ACTIVATION_CODE_WRONG' };

  test('no password opens it, and no code but its own', async () => {
    await expect(enter(code)).rejects.toMatchObject({ code: 'SIGN_IN_REFUSED' });
    await expect(activate('AAAAA-AAAAA-AAAAA-AAAAA')).rejects.toMatchObject(wrong);
    await expect(activate(code, 'ai.khac')).rejects.toMatchObject(wrong);
    await expect(activate(code, 'le.mau', 'matkhau123456')).rejects.toMatchObject({
      code: 'PASSWORD_TOO_WEAK',
    });
  });

  test('its code is good once, for seven days; the agency’s log knows', async () => {
    world.clock.advance(ACTIVATION_MS);
    await expect(activate(code)).rejects.toMatchObject(wrong);
    world.clock.advance(-1);
    await activate(` ${code.toLowerCase()} `, 'LE.MAU');
    await expect(activate(code)).rejects.toMatchObject(wrong);
    expect(await enter(PASSWORD)).toBeDefined();
    await world.drainOutbox();
    const actions = await world.platform.db.read(world.scopeFor({ agencyId: agency.id }), (tx) =>
      tx.selectFrom('platform.audit_record').select('action').execute(),
    );
    expect(actions).toContainEqual({ action: 'account.activate' });
  });

  test('whoever runs the machine opens it anew: unlocked, without the old password', async () => {
    const [account] = await world.platform.db.write(platformScope, async (tx) => {
      const found = await findAccounts(tx, [person.id]);
      await lockAccount(tx, found[0]!.id, world.clock.now());
      return found;
    });
    expect(account).toMatchObject({ username: 'le.mau', locked: false, activationUntil: null });
    await expect(enter(PASSWORD)).rejects.toMatchObject({ code: 'SIGN_IN_REFUSED' });
    const again = await resetFromConsole(world.platform, ' Le.Mau ');
    await expect(enter(PASSWORD)).rejects.toMatchObject({ code: 'SIGN_IN_REFUSED' });
    await activate(again.code, 'le.mau', `${PASSWORD} mới`);
    expect(await enter(`${PASSWORD} mới`)).toBeDefined();
    await expect(resetFromConsole(world.platform, 'ai.khac')).rejects.toMatchObject({
      code: 'ACCOUNT_NOT_FOUND',
    });
  });
});
