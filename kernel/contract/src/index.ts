export type { Brand } from './brand.ts';
export type { ErrorDetails } from './coded-error.ts';
export { CodedError } from './coded-error.ts';
export type { FuzzShape, FuzzTarget } from './fuzz-target.ts';
export type { OperationAccess, OperationDescription, OperationMeta } from './operation.ts';
export { operation, statusOf } from './operation.ts';
export type { Page } from './page.ts';
export { MAX_PAGE_SIZE, PageRequest, pageOf } from './page.ts';
export { Problem } from './problem.ts';
