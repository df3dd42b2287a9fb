import { type DemoHolder, demoAgencyId, demoPersonId, demoPostId } from '@hien-luong/directory';
import { directoryModule, seedProvince } from '@hien-luong/directory/server';
import { createMockAuthority, type MockAuthority } from '@hien-luong/pki/mock';
import type { AuthorizedScope } from '@hien-luong/platform';
import { Role } from '@hien-luong/platform/contract';
import {
  createTestPlatform,
  type DatabaseTarget,
  type TestPlatform,
} from '@hien-luong/platform/testing';
import { connectAuthority, connectCrl } from '../src/api.ts';
import { createMockIssuer, seedTrust, trustModule } from '../src/server.ts';

export type TrustPlatform = TestPlatform & {
  authority: MockAuthority;
  as(username: string, role: Role): AuthorizedScope;
};

const AGENCIES = ['stttt', 'snv', 'hailang'].map(demoAgencyId);

/** The demo directory, a mock authority in process, and certificates of three agencies. */
export async function createTrustPlatform(
  target: DatabaseTarget,
  only: (holder: DemoHolder) => boolean = ({ agencyId }) => AGENCIES.includes(agencyId),
): Promise<TrustPlatform> {
  const on = await createTestPlatform({ target, modules: [directoryModule, trustModule] });
  await seedProvince(on.platform);
  const founded = new Date(on.clock.now().getTime() - 400 * 86_400_000);
  const authority = await createMockAuthority({ now: founded, keyType: 'p-256' });
  connectAuthority(on.platform, authority);
  connectLists(on, authority);
  await seedTrust(on.platform, {
    issuer: createMockIssuer(authority),
    only,
    spoiled: { expired: 'ld2.stttt', revoked: 'ld2.snv' },
  });
  return { ...on, authority, as: (username, role) => asPerson(on, username, role) };
}

/** The authority's two lists, as its addresses would give them. */
export function connectLists({ platform }: TestPlatform, authority: MockAuthority): void {
  connectCrl(
    platform,
    { url: 'mock:root', fetch: (at) => authority.rootCrl(at) },
    { url: 'mock:ca', fetch: (at) => authority.crl(at) },
  );
}

function asPerson(on: TestPlatform, username: string, role: Role): AuthorizedScope {
  return on.scopeFor({
    agencyId: demoAgencyId(username.split('.').slice(1).join('.')),
    personId: demoPersonId(username),
    postId: demoPostId(username),
    roles: [Role.parse(role)],
  });
}
