import type { Certificate } from '@hien-luong/pki';
import type { XmlLimits } from '../xml-limits.ts';

export type ReadSignaturesOptions = {
  readonly xml: Uint8Array;
  /** Data outside the document, by the URI as written. Without it only the document itself counts. */
  readonly findPart?: ((uri: string) => Uint8Array | undefined) | undefined;
  /** Candidates for signers' certificates besides those inside. */
  readonly certificates?: readonly Certificate[] | undefined;
  /** `XMLDSIG` lets plain XML signatures pass, which bind no certificate. */
  readonly profile?: 'XADES' | 'XMLDSIG' | undefined;
  readonly limits?: Partial<XmlLimits> | undefined;
};
