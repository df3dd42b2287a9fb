import { batchSigningContract } from './batch-signing.ts';
import { bulkContract } from './bulk.ts';
import { copiesContract } from './copies.ts';
import { heldNumbersContract } from './held-numbers.ts';
import { incomingContract } from './incoming.ts';
import { judgedFilesContract } from './judged-files.ts';
import { listSettingsContract } from './list-settings.ts';
import { operationsContract } from './operations.ts';
import { outgoingContract } from './outgoing.ts';
import { outgoingSigningContract } from './outgoing-signing.ts';
import { recordingContract } from './recording.ts';
import { registersContract } from './registers.ts';
import { reuseContract } from './reuse.ts';
import { watchContract } from './watch.ts';

export * from './batch-signing.ts';
export * from './bulk.ts';
export * from './copies.ts';
export * from './held-numbers.ts';
export * from './incoming.ts';
export * from './judged-files.ts';
export * from './list-settings.ts';
export * from './notices.ts';
export * from './operations.ts';
export * from './outgoing.ts';
export * from './outgoing-signing.ts';
export * from './public.ts';
export * from './public-pages.ts';
export * from './recording.ts';
export * from './registers.ts';
export * from './reuse.ts';
export * from './shared.ts';
export * from './watch.ts';

export const documentsContract = {
  ...outgoingContract,
  ...copiesContract,
  ...outgoingSigningContract,
  ...batchSigningContract,
  ...incomingContract,
  ...judgedFilesContract,
  ...operationsContract,
  ...recordingContract,
  ...bulkContract,
  ...listSettingsContract,
  ...reuseContract,
  ...heldNumbersContract,
  ...registersContract,
  ...watchContract,
};
