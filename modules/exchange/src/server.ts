import type { ServerModule } from '@hien-luong/platform';
import type { CarrierKind } from './adapters/carrier.ts';
import { axisCarrier } from './adapters/vxp-carrier.ts';
import { createExchangeJob } from './commands/exchange-packets.ts';
import { queuePacket } from './commands/queue-packet.ts';
import { rolePermissions } from './policy.ts';

/** An installation adds carriers of its own in apps/server/src/compose.ts. */
const CARRIERS: readonly CarrierKind[] = [axisCarrier];

export const exchangeModule: ServerModule = {
  name: 'exchange',
  migrations: new URL('./migrations/', import.meta.url),
  listeners: [queuePacket],
  jobs: [createExchangeJob(CARRIERS)],
  rolePermissions,
};
