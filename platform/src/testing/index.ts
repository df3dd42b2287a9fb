export { listOpenTables } from './list-open-tables.ts';
export type { DatabaseTarget, TestDatabase } from './test-database.ts';
export { createTestDatabase, testTargets } from './test-database.ts';
export type { TestPlatform, TestPlatformOptions, TestScopeFields } from './test-platform.ts';
export { createTestPlatform } from './test-platform.ts';
