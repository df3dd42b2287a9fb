import { operation } from '@hien-luong/contract';
import { z } from 'zod';
import { ReportLayer, SignatureVerdict, Verdict } from './judgement.ts';

/** What a stranger learns of a signature: nothing by which our register could be walked through. */
export const PublicSignatureVerdict = SignatureVerdict.omit({ holderId: true });
export type PublicSignatureVerdict = z.infer<typeof PublicSignatureVerdict>;

/**
 * The judgement on a file that is not kept. Beside the problems of `Verdict` it may be
 * `SIGNATURES_OVER_LIMIT`: more signatures than one check judges.
 */
export const PublicVerdict = Verdict.extend({ signatures: z.array(PublicSignatureVerdict) });
export type PublicVerdict = z.infer<typeof PublicVerdict>;

export const publicCheckContract = {
  checkDocument: operation(
    {
      method: 'POST',
      path: '/public/verification',
      summary:
        'Judge a PDF, a signed XML or an ASiC-E container for anybody; as multipart/form-data, or the file itself',
      access: 'public',
      tags: ['public'],
    },
    ['FILE_MISSING', 'FORM_INVALID', 'UPLOAD_TOO_LARGE', 'CHECKS_TOO_MANY'],
  )
    .input(z.object({ file: z.file() }))
    .output(PublicVerdict),
  reportDocument: operation(
    {
      method: 'POST',
      path: '/public/verification/{layer}',
      summary:
        'One layer of the report on a file, as a file: simple and detailed in JSON, or ETSI TS 119 102-2 in XML',
      access: 'public',
      tags: ['public'],
    },
    [
      'FILE_MISSING',
      'FORM_INVALID',
      'UPLOAD_TOO_LARGE',
      'CHECKS_TOO_MANY',
      'CHECK_TOO_LARGE',
      'REPORT_NOT_FOUND',
    ],
  )
    .input(z.object({ layer: ReportLayer, file: z.file() }))
    .output(z.file()),
};
