import type { ErrorMap } from '@orpc/contract';
import { oc } from '@orpc/contract';

/** Whom an operation serves. `public` and `signedIn` need no permission of their own. */
export type OperationAccess = 'public' | 'signedIn' | `${string}.${string}`;

/** What the HTTP layer enforces before any code of the module runs. Deny by default. */
export type OperationMeta = {
  /** A permission such as `documents.sign`, checked against the acting post; or public/signedIn. */
  access?: OperationAccess;
};

export type OperationDescription = {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Absolute below `/api`, with `{name}` for parameters. */
  path: `/${string}`;
  summary: string;
  access: OperationAccess;
  tags?: readonly string[];
};

/**
 * Begins the contract of one operation: route, access, errors; the caller adds `.input()` and
 * `.output()`. Server route, OpenAPI document and typed client all derive from it.
 */
export function operation<const Codes extends readonly string[]>(
  description: OperationDescription,
  errorCodes: Codes,
) {
  const { access, method, path, summary, tags } = description;
  return oc
    .$meta<OperationMeta>({ access })
    .route({ method, path, summary, tags: [...(tags ?? [])] })
    .errors(problemsOf(errorCodes));
}

function problemsOf<const Codes extends readonly string[]>(codes: Codes) {
  const problems: ErrorMap = {};
  for (const code of codes) problems[code] = { status: statusOf(code) };
  return problems as { [Code in Codes[number]]: { status: number } };
}

/** HTTP status of a problem code by the last word of its name; anything else is a 422. */
export function statusOf(code: string): number {
  if (/_?NOT_FOUND$/.test(code)) return 404;
  if (/(^|_)FORBIDDEN$/.test(code)) return 403;
  if (/(^|_)UNAUTHENTICATED$/.test(code)) return 401;
  if (/_(CONFLICT|STALE|TAKEN|DUPLICATE)$/.test(code)) return 409;
  if (/_TOO_LARGE$/.test(code)) return 413;
  if (/_LOCKED$|_TOO_MANY$/.test(code)) return 429;
  return 422;
}
