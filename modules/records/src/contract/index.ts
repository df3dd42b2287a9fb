import { caseFilesContract } from './case-files.ts';
import { catalogueContract } from './catalogue.ts';
import { handOversContract, retentionContract } from './hand-overs.ts';

export * from './case-file.ts';
export * from './case-files.ts';
export * from './catalogue.ts';
export * from './hand-overs.ts';
export * from './notices.ts';
export * from './shared.ts';

export const recordsContract = {
  ...catalogueContract,
  ...caseFilesContract,
  ...handOversContract,
  ...retentionContract,
};
