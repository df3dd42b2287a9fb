import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Clock } from '../clock.ts';
import type { Role } from '../contract.ts';
import { createDatabase } from '../database/create-database.ts';
import { createLocalFileStore } from '../files/local-file-store.ts';
import { createLogger } from '../logger.ts';
import { createMetrics } from '../metrics.ts';
import { newId } from '../new-id.ts';
import type { Platform, PlatformConfig } from '../platform.ts';
import { mintAuthorizedScope, mintSystemScope } from '../scope/mint-scope.ts';
import { permissionsOf } from '../scope/permissions-of.ts';
import type { AuthorizedScope, SystemScope } from '../scope/scope.ts';
import type { ServerModule } from '../server-module.ts';
import { drainOutbox } from './drain-outbox.ts';
import { createTestDatabase, type DatabaseTarget, type TestDatabase } from './test-database.ts';

export type TestPlatformOptions = {
  target?: DatabaseTarget;
  modules?: readonly ServerModule[];
  /** 22/11/2026 08:00 in Vietnam unless said. */
  now?: Date;
  config?: Partial<PlatformConfig>;
};

export type TestScopeFields = {
  agencyId: string;
  roles?: readonly Role[];
  /** Beside those of the roles. */
  permissions?: readonly string[];
  personId?: string;
  personName?: string;
  postId?: string;
  postTitle?: string;
  unitId?: string;
};

export type TestPlatform = {
  platform: Platform;
  database: TestDatabase;
  /** The platform's clock: it stands still until a test moves it. */
  clock: Clock & { set(now: Date): void; advance(milliseconds: number): void };
  scopeFor(fields: TestScopeFields): AuthorizedScope;
  systemScopeFor(agencyId: string, cause?: string): SystemScope;
  /** Runs the modules' listeners in this process until no event waits; throws what one throws. */
  drainOutbox(): Promise<void>;
  stop(): Promise<void>;
};

/** A platform over a real database and a temporary folder; call `stop` after all tests. */
export async function createTestPlatform(options: TestPlatformOptions = {}): Promise<TestPlatform> {
  const modules = options.modules ?? [];
  const database = await createTestDatabase({
    modules,
    ...(options.target && { target: options.target }),
  });
  const dataDir = await mkdtemp(join(tmpdir(), 'hien-luong-files-'));
  const clock = createTestClock(options.now ?? new Date('2026-11-22T01:00:00Z'));
  const platform: Platform = {
    config: { ...testConfig(dataDir), ...options.config },
    db: createDatabase({ url: database.appUrl, clock, maxConnections: 10 }),
    files: createLocalFileStore(join(dataDir, 'files')),
    clock,
    log: createLogger('silent'),
    metrics: createMetrics(),
  };
  return {
    platform,
    database,
    clock,
    scopeFor: (fields) => scopeFor(fields, modules),
    systemScopeFor: (agencyId, cause = 'test') =>
      mintSystemScope({ agencyId, cause, requestId: newId() }),
    drainOutbox: () => drainOutbox(platform, database.jobsUrl, modules),
    stop: async () => {
      await platform.db.close();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

function testConfig(dataDir: string): PlatformConfig {
  return {
    demo: true,
    dataDir,
    secretKey: randomBytes(32),
    uploadMaxBytes: 200 * 1024 * 1024,
    simulatorsUrl: 'http://127.0.0.1:1',
    tokenServiceUrl: 'ws://127.0.0.1:1',
    tsaUrl: 'http://127.0.0.1:1/tsa',
    publicUrl: 'https://hien-luong.test',
    pushServices: [],
    reminders: { workingDaysBefore: 2, holidays: [] },
    publicCheck: { maxBytes: 25 * 1024 * 1024, perMinute: 0 },
  };
}

function createTestClock(start: Date): TestPlatform['clock'] {
  let now = start;
  return {
    now: () => now,
    set: (next) => {
      now = next;
    },
    advance: (milliseconds) => {
      now = new Date(now.getTime() + milliseconds);
    },
  };
}

function scopeFor(fields: TestScopeFields, modules: readonly ServerModule[]): AuthorizedScope {
  const roles = fields.roles ?? [];
  return mintAuthorizedScope({
    accountId: newId(),
    personId: fields.personId ?? newId(),
    personName: fields.personName ?? 'Nguyễn Văn Thử',
    postId: fields.postId ?? newId(),
    postTitle: fields.postTitle ?? 'Chuyên viên',
    agencyId: fields.agencyId,
    unitId: fields.unitId ?? fields.agencyId,
    roles,
    permissions: new Set([...permissionsOf(roles, modules), ...(fields.permissions ?? [])]),
    sessionId: newId(),
    requestId: newId(),
  });
}
