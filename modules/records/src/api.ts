/** What other modules may call; an event in the outbox tells them the rest. */
export { listCaseFiles } from './data/list-case-files.ts';
export { RecordsError, type RecordsErrorCode } from './records-error.ts';
