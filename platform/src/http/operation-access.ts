import type { OperationAccess, OperationMeta } from '@hien-luong/contract';
import type { AnyContractProcedure } from '@orpc/contract';
import { type AnyRouter, traverseContractProcedures } from '@orpc/server';
import { PlatformError } from '../platform-error.ts';

/** Whom an operation serves. @throws PlatformError `OPERATION_WITHOUT_ACCESS`. */
export function accessOf(operation: AnyContractProcedure, name: string): OperationAccess {
  const { access } = operation['~orpc'].meta as OperationMeta;
  if (access) return access;
  throw new PlatformError('OPERATION_WITHOUT_ACCESS', `${name} does not say whom it serves`);
}

/** Deny by default: the program does not start with an operation that anybody might reach. */
export function requireAccessEverywhere(router: AnyRouter): void {
  traverseContractProcedures({ router, path: [] }, ({ contract, path }) => {
    accessOf(contract, path.join('.'));
  });
}
