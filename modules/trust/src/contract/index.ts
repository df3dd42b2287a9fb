import { anchorsContract } from './anchors.ts';
import { certificatesContract } from './certificates.ts';
import { judgementContract } from './judgement.ts';
import { preservationContract } from './preservation.ts';
import { registerContract } from './register.ts';
import { sheetContract } from './register-sheet.ts';
import { watchContract } from './register-watch.ts';
import { requestsContract } from './requests.ts';
import { signingContract } from './signing.ts';

export * from './anchors.ts';
export * from './certificates.ts';
export * from './check-pages.ts';
export * from './judgement.ts';
export * from './preservation.ts';
export * from './public-check.ts';
export * from './register.ts';
export * from './register-sheet.ts';
export * from './register-watch.ts';
export * from './requests.ts';
export * from './shared.ts';
export * from './signing.ts';

export const trustContract = {
  ...certificatesContract,
  ...judgementContract,
  ...signingContract,
  ...registerContract,
  ...sheetContract,
  ...watchContract,
  ...requestsContract,
  ...anchorsContract,
  ...preservationContract,
};
