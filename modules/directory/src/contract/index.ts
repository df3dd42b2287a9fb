import { administrationContract } from './administration.ts';
import { organisationContract } from './organisation.ts';

export * from './administration.ts';
export * from './organisation.ts';

export const directoryContract = {
  ...organisationContract,
  ...administrationContract,
};
