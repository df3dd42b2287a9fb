import type { FastifyReply, FastifyRequest } from 'fastify';
import { PlatformError } from '../platform-error.ts';
import { letRunOut } from './let-run-out.ts';

/**
 * The whole body of a request in memory, for routes whose body parser leaves it a stream. Nothing
 * beyond `maxBytes` is held, whatever the sender announces.
 * @throws PlatformError `UPLOAD_TOO_LARGE`.
 */
export async function readBody(
  request: FastifyRequest,
  reply: FastifyReply,
  { maxBytes }: { maxBytes: number },
): Promise<Buffer<ArrayBuffer>> {
  try {
    if (Number(request.headers['content-length'] ?? 0) > maxBytes) throw tooLarge(maxBytes);
    return await collect(request, maxBytes);
  } catch (error) {
    void letRunOut(request, reply);
    throw error;
  }
}

async function collect({ raw }: FastifyRequest, maxBytes: number): Promise<Buffer<ArrayBuffer>> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of raw.iterator({ destroyOnReturn: false })) {
    size += piece.length;
    if (size > maxBytes) throw tooLarge(maxBytes);
    pieces.push(piece);
  }
  return Buffer.concat(pieces, size);
}

function tooLarge(maxBytes: number): PlatformError {
  return new PlatformError('UPLOAD_TOO_LARGE', `More than ${maxBytes} bytes`, {
    details: { maxBytes },
  });
}
