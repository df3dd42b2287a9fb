export type { AuditEntry } from './audit/append-audit.ts';
export { appendAudit } from './audit/append-audit.ts';
export type { NewAccount } from './auth/create-account.ts';
export { createAccount } from './auth/create-account.ts';
export type { AccountStanding } from './auth/find-accounts.ts';
export { findAccounts, findTakenUsernames } from './auth/find-accounts.ts';
export { hashPassword } from './auth/hash-password.ts';
export type { Activation } from './auth/issue-activation.ts';
export { openAccounts, resetPassword } from './auth/issue-activation.ts';
export { lockAccount, unlockAccount } from './auth/lock-account.ts';
export { resetSecondFactor } from './auth/reset-second-factor.ts';
export { openSecret, sealSecret } from './auth/seal-secret.ts';
export { canonicalJson } from './canonical-json.ts';
export type { Clock } from './clock.ts';
export { systemClock } from './clock.ts';
export type { Database, Tx } from './database/database.ts';
export type { PlatformTables } from './database/tables.ts';
export type { FileStore, StoredFile } from './files/file-store.ts';
export { requireSameOrigin } from './http/guard-request.ts';
export { letRunOut } from './http/let-run-out.ts';
export { problemOf } from './http/problem-of.ts';
export type { RateWindow } from './http/rate-window.ts';
export { createRateWindow, networkOf } from './http/rate-window.ts';
export { readBody } from './http/read-body.ts';
export type { Metrics } from './metrics.ts';
export { createMetrics } from './metrics.ts';
export { newId, timeOfId } from './new-id.ts';
export type { NotificationEntry, Recipient } from './notify/notify-people.ts';
export { notifyPeople } from './notify/notify-people.ts';
export { settleNotifications } from './notify/settle-notifications.ts';
export type { EventEntry } from './outbox/append-event.ts';
export { appendEvent } from './outbox/append-event.ts';
export type { MailConfig, Platform, PlatformConfig } from './platform.ts';
export { platformAt } from './platform.ts';
export type { PlatformErrorCode } from './platform-error.ts';
export { PlatformError } from './platform-error.ts';
export type { PostResolver } from './post-resolver.ts';
export { requirePermission } from './scope/require-permission.ts';
export type { AuthorizedScope, Scope, SystemScope } from './scope/scope.ts';
export type { SeedScopeFields } from './scope/seed-scope.ts';
export { seedScope } from './scope/seed-scope.ts';
export type {
  Gate,
  Job,
  Listener,
  ListenerCall,
  PublicRoutes,
  RequestContext,
  ServerModule,
} from './server-module.ts';
export { findUpload } from './uploads/find-upload.ts';
export { recordUpload } from './uploads/record-upload.ts';
