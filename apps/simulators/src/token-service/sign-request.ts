import { inspectPdf, signPdf } from '@hien-luong/pdf-sign';
import { createTimestampRequest, keySigner, parseTimestampResponse } from '@hien-luong/pki';
import type { MockAuthority } from '@hien-luong/pki/mock';
import { z } from 'zod';
import type { DemoToken } from '../demo-tokens.ts';
import { demoSignatureSheet } from './demo-signature-sheet.ts';

/** What a page sends to the service, in the words of the service. */
export const SignRequest = z.object({
  FileUploadHandler: z.url({ protocol: /^https?$/ }),
  SessionId: z.string().optional(),
  JWTToken: z.string().optional(),
  FileName: z.url({ protocol: /^https?$/ }),
  MetaData: z.array(z.object({ Key: z.string(), Value: z.string() })).optional(),
  DocNumber: z.string().optional(),
  IssuedDate: z.string().optional(),
});
export type SignRequest = z.infer<typeof SignRequest>;

/** Downloads the file, as the real service does on a signer's computer. */
export async function download({ FileName, JWTToken }: SignRequest): Promise<Uint8Array> {
  const headers = JWTToken ? { authorization: `Bearer ${JWTToken}` } : {};
  const response = await fetch(FileName, { headers });
  if (!response.ok) throw new Error(`the file: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Signs with the demo token in the first field kept free, or in one of its own. */
export async function signWithToken(
  pdf: Uint8Array,
  token: DemoToken,
  authority: MockAuthority,
): Promise<Uint8Array> {
  const free = inspectPdf(pdf).signatureFields.find(({ signed }) => !signed);
  return await signPdf({
    pdf,
    signer: keySigner(token.certificate, token.key),
    chain: authority.intermediates,
    signedAt: new Date(),
    ...(free
      ? {
          fieldName: free.name,
          appearance: { page: 1, rect: [0, 0, 1, 1], pdf: demoSignatureSheet(150, 60) },
        }
      : {}),
    timestamp: async ({ hashAlgorithm, digest }) => {
      const request = createTimestampRequest({ messageImprint: digest, hashAlgorithm });
      return parseTimestampResponse(await authority.timestamp(request, new Date()), request);
    },
  });
}

/** Posts the signed file as a form, and says what the page's server answered. */
export async function upload(
  { FileUploadHandler }: SignRequest,
  pdf: Uint8Array,
): Promise<{ ok: boolean; message: string }> {
  const form = new FormData();
  form.set(
    'uploadfile',
    new Blob([new Uint8Array(pdf)], { type: 'application/pdf' }),
    'signed.pdf',
  );
  const response = await fetch(FileUploadHandler, { method: 'POST', body: form });
  const answer = z
    .object({ Status: z.boolean(), Message: z.string().optional() })
    .safeParse(await response.json().catch(() => undefined));
  const ok = answer.success && answer.data.Status;
  return { ok, message: (answer.success && answer.data.Message) || String(response.status) };
}
