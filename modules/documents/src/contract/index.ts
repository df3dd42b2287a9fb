import { copiesContract } from './copies.ts';
import { incomingContract } from './incoming.ts';
import { outgoingContract } from './outgoing.ts';
import { registersContract } from './registers.ts';

export * from './copies.ts';
export * from './incoming.ts';
export * from './outgoing.ts';
export * from './registers.ts';
export * from './shared.ts';

export const documentsContract = {
  ...outgoingContract,
  ...copiesContract,
  ...incomingContract,
  ...registersContract,
};
