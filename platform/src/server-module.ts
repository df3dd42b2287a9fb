import type { AnyRouter } from '@orpc/server';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Role } from './contract.ts';
import type { Platform } from './platform.ts';
import type { AuthorizedScope, SystemScope } from './scope/scope.ts';

/** What a contract's handlers get: `implement(contract).$context<RequestContext>()`. */
export type RequestContext = {
  platform: Platform;
  /** A getter: throws `UNAUTHENTICATED` when nobody is signed in. */
  readonly scope: AuthorizedScope;
  requestId: string;
};

/** The guard of plain routes, the same that stands before every operation of a contract. */
export interface Gate {
  /**
   * @throws PlatformError `UNAUTHENTICATED`, `FORBIDDEN`, or `CSRF_FORBIDDEN` on a request that
   * changes something without the session's token.
   */
  scope(request: FastifyRequest, permission: string): Promise<AuthorizedScope>;
  /**
   * The system, for routes that know their caller by other means than a session, such as a signed
   * request. Whoever asks for it answers for having looked.
   */
  system(request: FastifyRequest, agencyId: string, cause: string): SystemScope;
}

/** Runs for every event of a topic, at least once and so idempotent by its own doing. */
export type Listener = {
  /** Unique, such as `documents.deliverPacket`. */
  name: string;
  topic: string;
  run(call: ListenerCall): Promise<void>;
};

export type ListenerCall = {
  platform: Platform;
  payload: unknown;
  eventId: string;
  scopeOf(agencyId: string): SystemScope;
};

/** Work on a timetable. Runs at least once for each time; two never run at once. */
export type Job = {
  /** Unique, such as `documents.remindDue`. */
  name: string;
  /** Cron in UTC, five fields; a job without a timetable is only ever started by hand. */
  schedule?: string;
  /** Instead of cron for what cannot wait a minute. A run that takes longer delays the next. */
  everySeconds?: number;
  run(call: { platform: Platform; scopeOf(agencyId: string): SystemScope }): Promise<void>;
};

/** Routes that anybody may ask, without a session; each guards itself. */
export type PublicRoutes = (app: FastifyInstance, platform: Platform) => void | Promise<void>;

/** The server side of one capability, put together with the others in apps/server/compose.ts. */
export type ServerModule = {
  /** Also the name of its schema in the database. */
  name: string;
  /** Folder of `NNNN_name.sql`. */
  migrations: URL;
  /** Implements a contract; served below `/api`. */
  router?: AnyRouter;
  /** Plain Fastify routes, for streams and for the protocols of standards. */
  routes?(app: FastifyInstance, gate: Gate, platform: Platform): void;
  listeners?: readonly Listener[];
  jobs?: readonly Job[];
  /** What mails and pushes say of its notifications, by kind, in Vietnamese; nothing confidential. */
  outsideWords?: Readonly<Record<string, string>>;
  rolePermissions: Readonly<Record<Role, readonly string[]>>;
};
