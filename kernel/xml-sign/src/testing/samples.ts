import { augmentXml } from '../sign/augment-xml.ts';
import { signXml } from '../sign/sign-xml.ts';
import type { ContentToSign, SignXmlOptions } from '../sign/sign-xml-options.ts';
import { NOW, testAuthority, timestampBy, validationDataOf } from './test-authority.ts';

/** A document with what canonicalisation has to get right. */
export const LETTER = Buffer.from(
  `<?xml version="1.0" encoding="UTF-8"?>
<?xml-stylesheet href="mau.xsl"?>
<cv:congVan xmlns:cv="urn:vd:cong-van" xmlns="urn:vd:mac-dinh" xmlns:thua="urn:vd:thua" xml:lang="vi">
  <cv:trichYeu id="trich-yeu" b="2" a='1 "&lt;'>Về việc tổ chức &amp; hợp nhất&#13;</cv:trichYeu>
  <noiDung ID="noi-dung"><![CDATA[5 < 6 & 7]]> 𝔘 <!-- ghi chú --><r xmlns=""/><?in ấn?></noiDung>
  <cv:so xml:id="so"	>15/QĐ-UBND</cv:so>
</cv:congVan>
<!-- hết -->
`,
);

export const ATTACHMENT = Buffer.from('Phụ lục kèm theo Quyết định\n');

export const CONTENTS = {
  'enveloped document': { form: 'enveloped', xml: LETTER },
  'enveloped element': { form: 'enveloped', xml: LETTER, elementId: 'noi-dung' },
  enveloping: {
    form: 'enveloping',
    objects: [{ xml: LETTER }, { bytes: ATTACHMENT, mimeType: 'text/plain' }],
  },
  detached: {
    form: 'detached',
    parts: [{ uri: 'phu-luc.txt', bytes: ATTACHMENT, mimeType: 'text/plain' }],
  },
  'detached in a container': {
    form: 'detached',
    inContainer: true,
    parts: [{ uri: 'phu-luc.txt', bytes: ATTACHMENT, mimeType: 'text/plain' }],
  },
} as const satisfies Record<string, ContentToSign>;

export function findPart(uri: string): Uint8Array | undefined {
  return uri === 'phu-luc.txt' ? ATTACHMENT : undefined;
}

/** A signature by the person with the P-256 key, unless told otherwise. */
export async function signSample(
  content: ContentToSign,
  more: Partial<SignXmlOptions> = {},
): Promise<Uint8Array> {
  const { authority, person } = await testAuthority();
  const { signer } = person['p-256'];
  return signXml({
    content,
    signer,
    chain: authority.intermediates,
    signedAt: NOW,
    ...more,
  });
}

/** The same at level B-LTA. */
export async function archivedSample(
  content: ContentToSign,
  more: Partial<SignXmlOptions> = {},
): Promise<Uint8Array> {
  const { authority } = await testAuthority();
  const timestamp = timestampBy(authority);
  return augmentXml({
    xml: await signSample(content, { ...more, timestamp }),
    findPart,
    validationData: validationDataOf(authority),
    archiveTimestamp: timestamp,
  });
}

export function textOfBytes(xml: Uint8Array): string {
  return Buffer.from(xml).toString('utf8');
}
