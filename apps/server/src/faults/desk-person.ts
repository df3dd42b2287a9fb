import { setTimeout as sleep } from 'node:timers/promises';
import { listDemoAccounts } from '@hien-luong/directory/server';
import type { Me } from '@hien-luong/platform/contract';

/** On a busy machine two restarts in a row take their time. */
const PATIENCE_MS = 600_000;

export type Act<Seen> = {
  /** What is on the screen now; nothing, where the act makes it. */
  read: () => Promise<Seen | undefined>;
  isDone: (seen: Seen) => boolean;
  path: string;
  body: (seen: Seen | undefined) => object;
};

export type DeskPerson = {
  me: Me;
  get<Answer>(path: string): Promise<Answer>;
  /**
   * Does something until it can be seen done, as a person does whose screen says that the server
   * did not answer, or that somebody else was quicker: looks again, and repeats what did not happen.
   */
  act<Seen>(act: Act<Seen>): Promise<Seen>;
};

/** The server was killed before it answered, or does not run yet. */
class NoAnswer extends Error {}
/** The document has changed since it was looked at. */
class Stale extends Error {}

/** Somebody of the demo province at the desk, over HTTP; `onAct` hears of everything they do. */
export async function sitDown(
  baseUrl: string,
  username: string,
  onAct: () => void,
): Promise<DeskPerson> {
  const [account] = listDemoAccounts();
  const credentials = { username, password: account?.password };
  const signedIn = await fetch(`${baseUrl}/api/session`, jsonRequest(credentials, {}));
  if (!signedIn.ok) throw new Error(`${username} may not sign in: ${await signedIn.text()}`);
  const { me } = (await signedIn.json()) as { me: Me };
  const headers = {
    cookie: signedIn.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; '),
    'x-csrf-token': me.csrfToken,
  };
  const request = async <Answer>(path: string, init: RequestInit): Promise<Answer> => {
    const answer = await fetch(`${baseUrl}/api${path}`, init).catch(lost);
    const text = await answer.text().catch(lost);
    if (answer.ok) return JSON.parse(text) as Answer;
    const message = `${username} ${init.method ?? 'GET'} ${path}: ${answer.status} ${text}`;
    throw text.includes('"DRAFT_STALE"') ? new Stale(message) : new Error(message);
  };
  const get = <Answer>(path: string) => patiently(() => request<Answer>(path, { headers }));
  return {
    me,
    get,
    async act({ body, isDone, path, read }) {
      let cause: unknown;
      for (const until = Date.now() + PATIENCE_MS; Date.now() < until; ) {
        const seen = await read();
        if (seen !== undefined && isDone(seen)) return seen;
        onAct();
        await request(path, jsonRequest(body(seen), headers)).catch((error: unknown) => {
          if (!(error instanceof NoAnswer || error instanceof Stale)) throw error;
          cause = error;
        });
      }
      throw new Error(`${username} could not do ${path}`, { cause });
    },
  };
}

function lost(error: unknown): never {
  throw new NoAnswer('no answer', { cause: error });
}

async function patiently<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  for (const until = Date.now() + PATIENCE_MS; ; ) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof NoAnswer) || Date.now() > until) throw error;
      await sleep(50);
    }
  }
}

function jsonRequest(body: object, headers: Record<string, string>): RequestInit {
  return {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
}
