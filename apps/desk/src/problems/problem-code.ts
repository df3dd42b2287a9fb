import type { TokenServiceErrorCode } from '@hien-luong/trust/web';
import type { deskContract } from '../app/desk-contract.ts';

type CodesOf<Operation> = Operation extends { '~orpc': { errorMap: infer Errors } }
  ? keyof Errors & string
  : never;

type CodesWithin<Contract> = { [Name in keyof Contract]: CodesOf<Contract[Name]> }[keyof Contract];

/** Every code that an operation of the desk may refuse with. */
export type OperationCode = {
  [Room in keyof typeof deskContract]: CodesWithin<(typeof deskContract)[Room]>;
}[keyof typeof deskContract];

/** What the server's door or the network may answer to any operation. */
export type CommonCode =
  | 'NETWORK'
  | 'INTERNAL'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'CSRF_FORBIDDEN'
  | 'ORIGIN_FORBIDDEN'
  | 'INPUT_INVALID'
  | 'CURSOR_INVALID'
  | 'BODY_TOO_LARGE'
  | 'UPLOAD_TOO_LARGE'
  | 'UPLOAD_NAME_INVALID'
  | 'REQUESTS_TOO_MANY'
  | 'ROUTE_NOT_FOUND'
  | 'FILE_NOT_FOUND'
  | 'FILE_DAMAGED'
  | 'REGISTER_TOO_LARGE'
  | 'SEAL_NOT_ALLOWED_FORBIDDEN'
  | TokenServiceErrorCode;

export type ProblemCode = OperationCode | CommonCode;

/** What happened, and the way on; `{name}` stands for a value of the problem's details. */
export type ProblemWords = readonly [title: string, advice: string];
export type ProblemCatalogue = Readonly<Record<ProblemCode, ProblemWords>>;
