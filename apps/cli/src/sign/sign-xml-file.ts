import { randomUUID } from 'node:crypto';
import { augmentXml, signXml, verifyXml } from '@hien-luong/xml-sign';
import { askTimestamp } from '../network/ask-timestamp.ts';
import { raiseXades } from './raise-xades.ts';
import type { SigningOrder } from './signing-order.ts';

/** XAdES within the document, over all of it, at the level asked for. */
export async function signXmlFile(order: SigningOrder, xml: Uint8Array): Promise<Uint8Array> {
  const { terminal, signer, chain, tsa, anchors } = order;
  const id = `S-${randomUUID()}`;
  const bytes = await signXml({
    content: { form: 'enveloped', xml },
    signer,
    chain,
    signedAt: terminal.now(),
    id,
    ...(tsa && { timestamp: async (imprint) => (await askTimestamp(tsa, imprint)).token }),
  });
  return await raiseXades(order, {
    bytes,
    augment: (before, more) => augmentXml({ xml: before, signatureId: id, ...more }),
    judge: (made) =>
      verifyXml({ xml: made, anchors, now: terminal.now() }).signatures.find(
        ({ signature }) => signature.id === id,
      )?.validation,
  });
}
