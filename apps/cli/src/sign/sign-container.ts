import { basename } from 'node:path';
import { addSignature, augmentAsice, createAsice, readAsice, verifyAsice } from '@hien-luong/asice';
import { formatOf } from '../files/format-of.ts';
import { askTimestamp } from '../network/ask-timestamp.ts';
import { mediaTypeOf } from './media-type-of.ts';
import { raiseXades } from './raise-xades.ts';
import type { SigningOrder } from './signing-order.ts';

/** The files in a new container, or one more signature in the one that is given, by XAdES. */
export async function signContainer(order: SigningOrder): Promise<Uint8Array> {
  const { terminal, inputs, signer, chain, tsa, anchors } = order;
  const signing = {
    signer,
    chain,
    signedAt: terminal.now(),
    ...(tsa && {
      timestamp: async (imprint: Parameters<typeof askTimestamp>[1]) =>
        (await askTimestamp(tsa, imprint)).token,
    }),
  };
  const [only] = inputs;
  const existing = inputs.length === 1 && only && isContainer(only.bytes) ? only.bytes : undefined;
  const before = existing === undefined ? [] : signatureFilesOf(existing);
  const bytes =
    existing === undefined
      ? await createAsice({ files: filesOf(order), ...signing })
      : await addSignature({ container: existing, ...signing });
  const added = signatureFilesOf(bytes).find((name) => !before.includes(name));
  return await raiseXades(order, {
    bytes,
    augment: (container, more) =>
      augmentAsice({ container, signatureFile: added, now: terminal.now(), ...more }),
    judge: (container) =>
      verifyAsice({ container, anchors, now: terminal.now() }).signatures.find(
        ({ file }) => file === added,
      )?.validation,
  });
}

/** Whether a file is a container by its `mimetype`, and no other archive. */
export function isContainer(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 128));
  return formatOf(bytes) === 'asice' && head.includes('application/vnd.etsi.asic-e+zip');
}

function signatureFilesOf(container: Uint8Array): string[] {
  return readAsice({ container }).signatures.map(({ file }) => file);
}

function filesOf({ inputs }: SigningOrder) {
  return inputs.map(({ path, bytes }) => {
    const name = basename(path);
    return { name, bytes, mimeType: mediaTypeOf(name) };
  });
}
