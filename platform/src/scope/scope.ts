import type { Brand } from '@hien-luong/contract';
import type { Role } from '../contract.ts';

/**
 * A person acting in one post, with the permissions of that post. Only the session gate mints one
 * for a request; tests use `scopeFor` of the testing entry and demo data uses `seedScope`.
 */
export type AuthorizedScope = Brand<
  {
    readonly kind: 'person';
    readonly accountId: string;
    readonly personId: string;
    readonly personName: string;
    readonly postId: string;
    readonly postTitle: string;
    readonly agencyId: string;
    readonly unitId: string;
    readonly roles: readonly Role[];
    readonly permissions: ReadonlySet<string>;
    readonly sessionId: string;
    readonly requestId: string;
  },
  'AuthorizedScope'
>;

/** The system acting for one agency: minted by the runner of jobs and listeners, and the gate. */
export type SystemScope = Brand<
  {
    readonly kind: 'system';
    readonly agencyId: string;
    /** What set it off, such as `documents.deliverPacket`; the actor's name in the audit log. */
    readonly cause: string;
    readonly requestId: string;
  },
  'SystemScope'
>;

/** On whose behalf the database is asked. Row-level security sees its agency and person. */
export type Scope = AuthorizedScope | SystemScope;

/**
 * The platform's own work on tables that belong to no agency: accounts, sessions, sign-in. No
 * module can make one, and nothing of an agency is seen through it.
 */
export type PlatformScope = Brand<{ readonly kind: 'platform' }, 'PlatformScope'>;
