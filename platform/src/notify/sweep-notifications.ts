import { platformScope } from '../scope/mint-scope.ts';
import type { Job } from '../server-module.ts';

/** A notification points at what stays; the pointer itself is kept for half a year. */
export const sweepNotifications: Job = {
  name: 'platform.sweepNotifications',
  schedule: '41 18 * * *',
  run: async ({ platform }) => {
    const halfYearAgo = new Date(platform.clock.now().getTime() - 180 * 86_400_000);
    await platform.db.write(platformScope, (tx) =>
      tx.deleteFrom('platform.notification').where('at', '<', halfYearAgo).execute(),
    );
  },
};
