import { Upload } from '@hien-luong/platform/contract';
import { ORPCError } from '@orpc/client';
import { csrfHeader, toProblemError } from './create-desk-client.ts';

/**
 * Streams a file to the server. XMLHttpRequest, because fetch cannot say how much has been sent.
 * Rejects with the server's problem, or `NETWORK` when the connection broke.
 */
export function uploadFile(
  file: File,
  csrfToken: string | undefined,
  onProgress: (fraction: number) => void,
  signal: AbortSignal,
): Promise<Upload> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', `/api/uploads?name=${encodeURIComponent(file.name.normalize('NFC'))}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    for (const [name, value] of Object.entries(csrfHeader(csrfToken))) {
      request.setRequestHeader(name, value);
    }
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => {
      const body = parseJson(request.responseText);
      const upload = Upload.safeParse(body);
      if (request.status < 300 && upload.success) return resolve(upload.data);
      reject(toProblemError(body) ?? new ORPCError('INTERNAL', { status: request.status }));
    };
    request.onerror = () => reject(new ORPCError('NETWORK'));
    request.onabort = () => reject(signal.reason);
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
