import { certificatesContract } from './certificates.ts';
import { judgementContract } from './judgement.ts';
import { signingContract } from './signing.ts';

export * from './certificates.ts';
export * from './check-pages.ts';
export * from './judgement.ts';
export * from './public-check.ts';
export * from './shared.ts';
export * from './signing.ts';

export const trustContract = {
  ...certificatesContract,
  ...judgementContract,
  ...signingContract,
};
