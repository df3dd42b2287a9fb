type Body = Readonly<Record<string, unknown>>;

/** One person at the desk, over the same HTTP as the browser. */
export type DeskClient = {
  get<Answer>(path: string): Promise<Answer>;
  post<Answer>(path: string, body: Body): Promise<Answer>;
};

/** Signs in to the demo. @throws Error with the problem's text when refused. */
export async function signInAs(
  url: string,
  username: string,
  password: string,
): Promise<DeskClient> {
  const answer = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  });
  const signedIn = await readAnswer<{ me: { csrfToken: string } }>(answer);
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const headers = { cookie, 'x-csrf-token': signedIn.me.csrfToken };
  return {
    get: async (path) => readAnswer(await fetch(`${url}/api${path}`, { headers })),
    post: async (path, body) =>
      readAnswer(
        await fetch(`${url}/api${path}`, {
          method: 'POST',
          headers: { ...headers, 'content-type': 'application/json' },
          body: JSON.stringify(body),
        }),
      ),
  };
}

async function readAnswer<Answer>(answer: Response): Promise<Answer> {
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${answer.status} ${answer.url}: ${text}`);
  return JSON.parse(text) as Answer;
}
