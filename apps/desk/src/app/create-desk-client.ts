import { Problem } from '@hien-luong/contract';
import { createORPCClient, ORPCError } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { OpenAPILink } from '@orpc/openapi-client/fetch';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import { deskContract } from './desk-contract.ts';

export type DeskClientOptions = {
  /** Scheme and host of the server, such as `location.origin`. */
  origin: string;
  csrfToken(): string | undefined;
  /** The server says that nobody is signed in (any more). */
  onSignedOut(): void;
};

/** The typed client of every operation, as queries and mutations. */
export function createDeskClient({ origin, csrfToken, onSignedOut }: DeskClientOptions) {
  const link = new OpenAPILink(deskContract, {
    url: `${origin}/api`,
    headers: () => csrfHeader(csrfToken()),
    fetch: async (request, init) =>
      asPlainJson(await fetch(request, { ...init, credentials: 'same-origin' })),
    customErrorResponseBodyDecoder(body, response) {
      if (response.status === 401) onSignedOut();
      return toProblemError(body);
    },
  });
  const client: ContractRouterClient<typeof deskContract> = createORPCClient(link);
  return createTanstackQueryUtils(client);
}

export function csrfHeader(token: string | undefined): Record<string, string> {
  return token === undefined ? {} : { 'x-csrf-token': token };
}

/** The link reads `application/json` alone; a problem says `application/problem+json`. */
function asPlainJson(response: Response): Response {
  if (!response.headers.get('content-type')?.startsWith('application/problem+json'))
    return response;
  const headers = new Headers(response.headers);
  headers.set('content-type', 'application/json');
  const { status, statusText } = response;
  return new Response(response.body, { status, statusText, headers });
}

/** An RFC 9457 problem as the client's own error; anything else is left to the client. */
export function toProblemError(body: unknown): ORPCError<string, Problem> | undefined {
  const problem = Problem.safeParse(body);
  if (!problem.success) return undefined;
  const { code, status, title } = problem.data;
  return new ORPCError(code, { status, message: title, data: problem.data });
}
