import { PkiError, parseTimestampInfo, type TimestampInfo } from '@hien-luong/pki';
import { CliError } from '../cli-error.ts';
import { certificatesIn } from '../files/read-certificates.ts';
import { certificateFacts } from './certificate-facts.ts';

/** Certificates or a timestamp token. Throws `FILE_UNKNOWN`. */
export function otherFacts(path: string, bytes: Buffer) {
  const token = findToken(bytes);
  if (token) return { kind: 'timestamp', ...timestampFacts(token) };
  try {
    return {
      kind: 'certificates',
      certificates: certificatesIn(path, bytes).map(certificateFacts),
    };
  } catch (cause) {
    if (!(cause instanceof CliError)) throw cause;
    throw new CliError('FILE_UNKNOWN', path, { details: { path }, cause });
  }
}

function findToken(bytes: Buffer): TimestampInfo | undefined {
  try {
    return parseTimestampInfo(bytes);
  } catch (error) {
    if (error instanceof PkiError) return undefined;
    throw error;
  }
}

function timestampFacts({ policy, genTime, serialNumber, imprint, accuracyMs }: TimestampInfo) {
  return {
    genTime: genTime.toISOString(),
    policy,
    serialNumber,
    hashAlgorithm: imprint.hashAlgorithm,
    digest: Buffer.from(imprint.digest).toString('hex'),
    accuracyMs,
  };
}
