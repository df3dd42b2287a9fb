import type { RequestContext } from '../server-module.ts';
import type { Session } from './session.ts';
import type { SignInClient } from './sign-in.ts';

/** What the operations of signing in need beside what every module gets. */
export type SessionContext = RequestContext & {
  /** A getter: throws `UNAUTHENTICATED` when nobody is signed in. */
  readonly session: Session;
  client: SignInClient;
  /** Hands the browser a session, or takes its away. */
  setToken(token: string | undefined): void;
};
