/** What other modules, the demo seed and the benchmarks call; each is one use case. */
export { attachFile } from './commands/attach-file.ts';
export { completeIncoming } from './commands/complete-incoming.ts';
export { createDraft } from './commands/create-draft.ts';
export { directIncoming } from './commands/direct-incoming.ts';
export { importPacket } from './commands/import-packet.ts';
export { issueDocument } from './commands/issue-document.ts';
export { recordIncoming } from './commands/record-incoming.ts';
export { sealDocument } from './commands/seal-document.ts';
export { signDocument } from './commands/sign-document.ts';
export { startWork } from './commands/start-work.ts';
export { submitDraft } from './commands/submit-draft.ts';
export { getIncoming } from './data/get-incoming.ts';
export { getOutgoing } from './data/get-outgoing.ts';
export { listIncoming } from './data/list-incoming.ts';
export { DocumentsError, type DocumentsErrorCode } from './documents-error.ts';
export { type DeliveryNews, noteDelivery } from './exchange/note-delivery.ts';
export { PACKET_SENT, PacketSent } from './exchange/packet-sent.ts';
export { receivePacket } from './exchange/receive-packet.ts';
