import { testTargets } from '@hien-luong/platform/testing';
import { afterAll, beforeAll, describe } from 'vitest';
import { axisCarrier } from '../src/adapters/vxp-carrier.ts';
import { axisClientTests } from './axis-client.ts';
import { createExchangeWorld, type ExchangeWorld } from './exchange-world.ts';
import { AXIS_SYSTEM, startTestAxis, type TestAxis } from './test-axis.ts';
import { vxpServerTests } from './vxp-server.ts';

describe.each(testTargets())('exchange on $name', (target) => {
  let world: ExchangeWorld;
  let axis: TestAxis;

  beforeAll(async () => {
    axis = await startTestAxis();
    const config = { axis: { url: axis.url, ...AXIS_SYSTEM } };
    world = await createExchangeWorld(target, { config });
  });
  afterAll(async () => {
    await axis.stop();
    await world.stop();
  });

  describe('the server of the axis protocol', () => vxpServerTests(() => ({ world })));
  describe('the axis as a partner', () => axisClientTests(axisCarrier, () => ({ world, axis })));
});
