import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

test('an empty environment is a demo on this machine', () => {
  expect(readConfig({})).toMatchObject({
    ownerUrl: undefined,
    dataDir: resolve('.data'),
    host: '127.0.0.1',
    port: 8080,
    demo: true,
    uploadMaxBytes: 200 * 1024 * 1024,
  });
});

test('settings are read, and an empty one is as good as none', () => {
  const config = readConfig({ HL_PORT: '9000', HL_DEMO: 'false', DATABASE_URL: '' });
  expect(config).toMatchObject({ port: 9000, demo: false, ownerUrl: undefined });
});

test.each([{ HL_PORT: 'many' }, { HL_PORT: '-1' }, { HL_DEMO: 'perhaps' }])(
  '%o is refused',
  (environment) => {
    expect(() => readConfig(environment)).toThrow();
  },
);

test.each([
  [{}, true],
  [{ HL_HOST: '::1' }, true],
  [{ HL_HOST: '0.0.0.0' }, false],
  [{ HL_HOST: '127.0.0.1.example' }, false],
  [{ HL_HOST: '0.0.0.0', HL_DEMO: 'true' }, true],
  [{ HL_DEMO: 'false' }, false],
])('%o: demo accounts %s', (environment, demo) => {
  expect(readConfig(environment).demo).toBe(demo);
});
