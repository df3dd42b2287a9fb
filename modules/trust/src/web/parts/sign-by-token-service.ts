import { CodedError } from '@hien-luong/contract';

export type TokenServiceErrorCode =
  | 'TOKEN_SERVICE_ABSENT'
  | 'TOKEN_SERVICE_NOT_SIGNED'
  | 'TOKEN_SERVICE_NONSENSE'
  | 'TOKEN_SERVICE_LATE'
  | 'TOKEN_SERVICE_STOPPED';

class TokenServiceError extends CodedError<TokenServiceErrorCode> {
  override readonly name = 'TokenServiceError';
}

/** What the service is asked to put on the page: each draws its own kind of signature. */
export type TokenServiceAct = 'sign' | 'seal' | 'sealAttachment';

/** Names of the service's acts: a leader approves, the clerk issues, an appendix goes with it. */
const ACTS: Record<TokenServiceAct, string> = {
  sign: 'SignApproved',
  seal: 'SignIssued',
  sealAttachment: 'SignAppendix',
};

export type TokenServiceOrder = {
  /** Of the service on this computer, such as `wss://127.0.0.1:8987`. */
  serviceUrl: string;
  act: TokenServiceAct;
  /** Where the service fetches the file and posts it signed; both carry the one-time token. */
  transferUrl: string;
  /** Of the certificate that has to sign, in hex. */
  serialNumber: string;
  documentNumber?: string | undefined;
  /** `YYYY-MM-DD` */
  issuedOn?: string | undefined;
  /** Stops waiting; what the service does meanwhile comes to nothing. */
  signal: AbortSignal;
  timeoutMs?: number;
};

/** Somebody reads, looks for the card and types a PIN. */
const TIMEOUT_MS = 5 * 60_000;

/**
 * Has one file signed by the token service on this computer, in its localhost protocol: a WebSocket
 * for each act, one JSON message there and one back with `Status`, 0 for success. Success says only
 * that the service thinks so: what counts is what the server got. Throws `TokenServiceError`.
 */
export function signByTokenService(order: TokenServiceOrder): Promise<void> {
  const { serviceUrl, act, signal, timeoutMs = TIMEOUT_MS } = order;
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(failure('TOKEN_SERVICE_STOPPED'));
    const socket = new WebSocket(`${serviceUrl}/${ACTS[act]}`);
    let opened = false;
    const end = (error?: TokenServiceError) => {
      clearTimeout(late);
      signal.removeEventListener('abort', stop);
      // Before the socket closes, which would be a second end.
      if (error) reject(error);
      else resolve();
      socket.close();
    };
    const stop = () => end(failure('TOKEN_SERVICE_STOPPED'));
    const late = setTimeout(() => end(failure('TOKEN_SERVICE_LATE')), timeoutMs);
    signal.addEventListener('abort', stop);
    socket.addEventListener('open', () => {
      opened = true;
      socket.send(JSON.stringify(messageOf(order)));
    });
    socket.addEventListener('message', ({ data }) => end(faultOf(data)));
    const lost = () => end(failure(opened ? 'TOKEN_SERVICE_NONSENSE' : 'TOKEN_SERVICE_ABSENT'));
    socket.addEventListener('error', lost);
    socket.addEventListener('close', lost);
  });
}

function messageOf(order: TokenServiceOrder): Record<string, unknown> {
  const { transferUrl, serialNumber, documentNumber, issuedOn } = order;
  return {
    FileUploadHandler: transferUrl,
    SessionId: '',
    JWTToken: '',
    FileName: transferUrl,
    MetaData: [{ Key: 'CertificateSerialNumber', Value: serialNumber }],
    ...(documentNumber && { DocNumber: documentNumber }),
    ...(issuedOn && { IssuedDate: issuedOn }),
  };
}

/** Undefined for success. */
function faultOf(data: unknown): TokenServiceError | undefined {
  const answer = parse(data);
  const status = answer?.Status;
  if (status === 0 || status === '0') return undefined;
  if (typeof status !== 'number' && typeof status !== 'string') {
    return failure('TOKEN_SERVICE_NONSENSE');
  }
  const message = typeof answer?.Message === 'string' ? answer.Message.slice(0, 300) : '';
  return new TokenServiceError('TOKEN_SERVICE_NOT_SIGNED', message, { details: { message } });
}

function parse(data: unknown): { Status?: unknown; Message?: unknown } | undefined {
  try {
    const answer: unknown = typeof data === 'string' ? JSON.parse(data) : undefined;
    return typeof answer === 'object' && answer !== null ? answer : undefined;
  } catch {
    return undefined;
  }
}

function failure(code: TokenServiceErrorCode): TokenServiceError {
  return new TokenServiceError(code, 'the token service on this computer');
}
