import { defineConfig } from 'vitest/config';

const NEVER = ['**/node_modules/**', '**/dist/**', '.runtime/**', '.data/**'];
const INTEGRATION = ['**/*.int.test.ts', 'modules/*/tests/**/*.test.ts'];

/**
 * Three projects, told apart by file name alone: `unit` needs nothing but the sources,
 * `integration` a real database, `e2e` a running system and a browser.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...NEVER, ...INTEGRATION, 'e2e/**'],
          environment: 'node',
          pool: 'threads',
          // Units share no state, so one module graph per worker serves all of its files.
          isolate: false,
          testTimeout: 20_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'integration',
          include: INTEGRATION,
          exclude: NEVER,
          environment: 'node',
          pool: 'forks',
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 180_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['e2e/**/*.e2e.ts'],
          globalSetup: ['e2e/support/start-system.ts'],
          exclude: NEVER,
          environment: 'node',
          pool: 'forks',
          // One system under test; a browser mostly waits, so two files drive it side by side, each
          // with documents of its own.
          maxWorkers: 2,
          isolate: false,
          testTimeout: 120_000,
          hookTimeout: 240_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
