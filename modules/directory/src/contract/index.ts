import { administrationContract } from './administration.ts';
import { changePlanContract } from './change-plan.ts';
import { organisationContract } from './organisation.ts';
import { sheetsContract } from './sheets.ts';

export * from './administration.ts';
export * from './change-plan.ts';
export * from './organisation.ts';
export * from './sheets.ts';

export const directoryContract = {
  ...organisationContract,
  ...administrationContract,
  ...sheetsContract,
  ...changePlanContract,
};
