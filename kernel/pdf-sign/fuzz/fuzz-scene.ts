import type { CmsSigner, TrustAnchor } from '@hien-luong/pki';
import { extendPdf } from '../src/archive/extend-pdf.ts';
import type { CollectedEvidence } from '../src/testing/archive-samples.ts';
import { collectEvidence } from '../src/testing/archive-samples.ts';
import { buildTestPdf } from '../src/testing/build-test-pdf.ts';
import { quirkyPdf } from '../src/testing/quirky-pdf.ts';
import { leaderSigned, sealed } from '../src/testing/signed-samples.ts';
import { NOW, testAuthority, timestampBy } from '../src/testing/test-authority.ts';

/** What all targets start from; keys are made once for each process. */
export type FuzzScene = {
  readonly plain: readonly Uint8Array[];
  readonly signed: readonly Uint8Array[];
  readonly signer: CmsSigner;
  readonly anchors: readonly TrustAnchor[];
  readonly evidence: CollectedEvidence;
  readonly now: Date;
};

let scene: Promise<FuzzScene> | undefined;

export function fuzzScene(): Promise<FuzzScene> {
  scene ??= makeScene();
  return scene;
}

async function makeScene(): Promise<FuzzScene> {
  const { authority, leader } = await testAuthority();
  const { anchors } = authority;
  const { certificate, signer } = leader['p-256'];
  const evidence = collectEvidence(authority, [certificate], NOW);
  const archived = await extendPdf({
    level: 'LTA',
    pdf: await leaderSigned(),
    anchors,
    collectedAt: NOW,
    timestamp: timestampBy(authority, NOW),
    ...evidence,
  });
  if (!archived.ok) throw new Error(archived.reason);
  const forms = ['table', 'stream', 'hybrid'] as const;
  const plain = [...forms.map((form) => buildTestPdf({ form, pages: 2 })), quirkyPdf()];
  const signed = [await leaderSigned(), await sealed({ form: 'stream' }), archived.pdf];
  return { plain, signed, signer, anchors, evidence, now: NOW };
}
