/**
 * What a program is put together from: for apps alone. Modules stand on the package's own entry
 * and get everything else handed to them.
 */

export type { ChainVerification } from './audit/verify-all-audit.ts';
export { anchorAllAudit, verifyAllAudit } from './audit/verify-all-audit.ts';
export { resetFromConsole } from './auth/reset-from-console.ts';
export { createDatabase } from './database/create-database.ts';
export { findFreePort } from './embedded/find-free-port.ts';
export { findRunningEmbedded } from './embedded/find-running-embedded.ts';
export { lockData } from './embedded/lock-data.ts';
export type { EmbeddedServer } from './embedded/start-embedded.ts';
export { startEmbedded } from './embedded/start-embedded.ts';
export { createLocalFileStore } from './files/local-file-store.ts';
export type { HttpServerOptions } from './http/create-http-server.ts';
export { createHttpServer } from './http/create-http-server.ts';
export { createPlatformWork } from './jobs/platform-work.ts';
export type { Worker, WorkerOptions } from './jobs/start-worker.ts';
export { startWorker } from './jobs/start-worker.ts';
export type { Logger } from './logger.ts';
export { createLogger } from './logger.ts';
export type { RolePasswords } from './migrate/ensure-roles.ts';
export type { MigrateOptions } from './migrate/migrate.ts';
export { migrate } from './migrate/migrate.ts';
export { roleUrl } from './migrate/role-url.ts';
