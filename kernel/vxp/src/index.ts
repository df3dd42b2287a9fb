export type { SentEntry, WireAnswer } from './answer.ts';
export {
  Acknowledgement,
  AgencyList,
  AxisAgency,
  FetchedPacket,
  ReceivedEntry,
  ReceivedList,
  readAnswer,
  SendReceipt,
  SentList,
  writeFail,
  writeOk,
} from './answer.ts';
export type { SentFile } from './file-digest.ts';
export { fileDigestOf, readSentFile, writeSentFile } from './file-digest.ts';
export type { RequestToSign } from './sign-request.ts';
export { signRequest } from './sign-request.ts';
export type {
  IncomingHeaders,
  RequestFault,
  RequestVerdict,
  VerifiedRequest,
} from './verify-request.ts';
export { verifyRequest } from './verify-request.ts';
export type { VxpErrorCode } from './vxp-error.ts';
export { VxpError } from './vxp-error.ts';
export { PARAMETER, PATH, PREFIX, SERVICE_TYPE } from './wire-names.ts';
