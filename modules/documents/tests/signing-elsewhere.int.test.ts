import { inspectPdf, prepareForSigning, signPdf } from '@hien-luong/pdf-sign';
import type { AuthorizedScope } from '@hien-luong/platform';
import { testTargets } from '@hien-luong/platform/testing';
import { cancelSigning, returnSignedFile } from '@hien-luong/trust';
import type { ElsewhereChoice, PreparedSigning, SigningHolder } from '@hien-luong/trust/contract';
import { trustModule } from '@hien-luong/trust/server';
import { call } from '@orpc/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attachFile } from '../src/commands/attach-file.ts';
import { completeSeal } from '../src/commands/complete-seal.ts';
import { completeSignature } from '../src/commands/complete-signature.ts';
import { createDraft } from '../src/commands/create-draft.ts';
import { issueDocument } from '../src/commands/issue-document.ts';
import { prepareSeal } from '../src/commands/prepare-seal.ts';
import { prepareSignature } from '../src/commands/prepare-signature.ts';
import { returnDraft } from '../src/commands/return-draft.ts';
import { sealDocument } from '../src/commands/seal-document.ts';
import { signDocument } from '../src/commands/sign-document.ts';
import { submitDraft } from '../src/commands/submit-draft.ts';
import { getOutgoing } from '../src/data/get-outgoing.ts';
import {
  AGENCY_PIN,
  carryOutgoing,
  createDemoWorld,
  type DemoWorld,
  decisionFields,
  PERSON_PIN,
  TODAY,
} from './demo-world.ts';

describe.each(testTargets())('signed and sealed elsewhere on $name', (target) => {
  let world: DemoWorld;
  let leader: AuthorizedScope;
  let clerk: AuthorizedScope;
  let officer: AuthorizedScope;

  beforeAll(async () => {
    world = await createDemoWorld(target);
    const scopes = await Promise.all(['ld.stttt', 'vt.stttt', 'cv.stttt'].map(world.as));
    [leader, clerk, officer] = scopes as [AuthorizedScope, AuthorizedScope, AuthorizedScope];
  });
  afterAll(() => world.stop());

  async function choose(
    scope: AuthorizedScope,
    holder: SigningHolder,
    way: ElsewhereChoice['way'] = 'upload',
  ): Promise<ElsewhereChoice> {
    const router = trustModule.router as unknown as { listSigningWays: never };
    const context = { platform: world.platform, scope, requestId: 'test' };
    const { ways } = (await call(router.listSigningWays, { holder } as never, {
      context: context as never,
    })) as { ways: { certificateId: string; way: string }[] };
    const { certificateId } = ways.find((one) => one.way === way)!;
    return { certificateId, way };
  }

  /** What the person does with any tool: signs each file in its place and hands it in. */
  async function signAll(scope: AuthorizedScope, prepared: PreparedSigning): Promise<void> {
    const signer = world.tokens.get(scope === clerk ? 'agency-signing' : 'person-signing')!;
    for (const { position, sha256 } of prepared.files) {
      const pdf = await world.platform.files.read(sha256);
      const free = inspectPdf(pdf).signatureFields.find(({ signed }) => !signed);
      const signed = await signPdf({
        pdf,
        signer,
        chain: world.authority.intermediates,
        signedAt: world.clock.now(),
        fieldName: free?.name,
      });
      const uploadId = await world.upload(scope, 'da-ky.pdf', signed);
      await returnSignedFile(world.platform, scope, { id: prepared.id, position, uploadId });
    }
  }

  const prepareSign = async (document: { id: string; version: number }) =>
    prepareSignature(world.platform, leader, { ...document, by: await choose(leader, 'person') });
  const prepareToSeal = async (document: { id: string; version: number }, number?: number) =>
    prepareSeal(world.platform, clerk, {
      ...document,
      by: await choose(clerk, 'agency'),
      issuedOn: TODAY,
      ...(number !== undefined && { number }),
    });

  test('the leader and the clerk do with their devices what they do with keys of the server', async () => {
    const { platform } = world;
    const draft = await createDraft(platform, officer, decisionFields());
    const attachment = prepareForSigning(await page(), {});
    const uploadId = await world.upload(officer, 'Phụ lục.pdf', attachment);
    const withFile = await attachFile(platform, officer, {
      ...draft,
      uploadId,
      role: 'attachment',
    });
    const submitted = await submitDraft(platform, officer, withFile);
    const toSign = await prepareSign(submitted);
    await signAll(leader, toSign);
    const signed = await completeSignature(platform, leader, {
      ...submitted,
      signingId: toSign.id,
    });
    const toSeal = await prepareToSeal(signed);
    expect(toSeal.numberAndSymbol).toBe('01/QĐ-STTTT');
    expect(toSeal.files.map(({ act }) => act)).toEqual(['seal', 'sealAttachment']);
    await signAll(clerk, toSeal);
    const sealed = await completeSeal(platform, clerk, { ...signed, signingId: toSeal.id });
    expect(sealed.numberAndSymbol).toBe('01/QĐ-STTTT');
    const detail = await getOutgoing(platform, clerk, draft.id);
    expect(detail).toMatchObject({ state: 'sealed', verdict: { outcome: 'valid', problem: null } });
    const holders = detail.verdict!.signatures.map(({ holderKind }) => holderKind);
    expect(holders).toEqual(['person', 'agency']);
    await issueDocument(platform, clerk, sealed);
  });

  async function page(): Promise<Uint8Array> {
    const { id } = await carryOutgoing(world, 'submitted');
    const { files } = await getOutgoing(world.platform, leader, id);
    return await world.platform.files.read(files[0]!.sha256);
  }

  test('preparing twice gives one file, so that what was signed before can still be handed in', async () => {
    const document = await carryOutgoing(world, 'submitted');
    const [first, second] = [await prepareSign(document), await prepareSign(document)];
    expect(first.files[0]!.sha256).toBe(second.files[0]!.sha256);
  });

  test('a document that changed in between is refused, and keeps what it became', async () => {
    const document = await carryOutgoing(world, 'submitted');
    const prepared = await prepareSign(document);
    await signAll(leader, prepared);
    const back = await returnDraft(world.platform, leader, { ...document, reason: 'Sửa căn cứ' });
    await expect(
      completeSignature(world.platform, leader, { ...document, signingId: prepared.id }),
    ).rejects.toMatchObject({ code: 'DRAFT_STALE' });
    const again = await submitDraft(world.platform, officer, back);
    await expect(
      completeSignature(world.platform, leader, { ...again, signingId: prepared.id }),
    ).rejects.toMatchObject({ code: 'SIGNING_NOT_FOUND' });
  });

  test('nothing is signed before the file has come back', async () => {
    const document = await carryOutgoing(world, 'submitted');
    const prepared = await prepareSign(document);
    await expect(
      completeSignature(world.platform, leader, { ...document, signingId: prepared.id }),
    ).rejects.toMatchObject({ code: 'SIGNING_INCOMPLETE' });
    const signed = await signDocument(world.platform, leader, { ...document, pin: PERSON_PIN });
    expect(signed.version).toBeGreaterThan(document.version);
  });

  test('only who may sign or seal prepares it, and with their own certificate', async () => {
    const document = await carryOutgoing(world, 'submitted');
    const by = await choose(leader, 'person');
    await expect(
      prepareSignature(world.platform, clerk, { ...document, by }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const foreign = await choose(clerk, 'agency');
    await expect(
      prepareSignature(world.platform, leader, { ...document, by: foreign }),
    ).rejects.toMatchObject({ code: 'SIGNING_WAY_NOT_FOUND' });
  });

  describe('a number that waits for its seal', () => {
    const seal = (document: { id: string; version: number }, number?: number) =>
      sealDocument(world.platform, clerk, {
        ...document,
        pin: AGENCY_PIN,
        issuedOn: TODAY,
        ...(number !== undefined && { number }),
      });

    test('is nobody else’s meanwhile, and given up leaves no gap', async () => {
      const [one, two, three] = [
        await carryOutgoing(world, 'signed'),
        await carryOutgoing(world, 'signed'),
        await carryOutgoing(world, 'signed'),
      ];
      const waiting = await prepareToSeal(one);
      const number = Number.parseInt(waiting.numberAndSymbol, 10);
      expect(await prepareToSeal(one)).toMatchObject({ numberAndSymbol: waiting.numberAndSymbol });
      await expect(seal(two, number)).rejects.toMatchObject({ code: 'NUMBER_TAKEN' });
      const other = await prepareToSeal(two);
      expect(Number.parseInt(other.numberAndSymbol, 10)).toBe(number + 1);
      await cancelSigning(world.platform, clerk, other.id);
      const next = await seal(three);
      expect(Number.parseInt(next.numberAndSymbol, 10)).toBe(number + 1);
      await signAll(clerk, waiting);
      const sealed = await completeSeal(world.platform, clerk, { ...one, signingId: waiting.id });
      expect(sealed.numberAndSymbol).toBe(waiting.numberAndSymbol);
    });

    test('is free again when the time is over, and then refused at the end', async () => {
      const [late, quick] = [
        await carryOutgoing(world, 'signed'),
        await carryOutgoing(world, 'signed'),
      ];
      const waiting = await prepareToSeal(late);
      await signAll(clerk, waiting);
      const start = world.clock.now();
      world.clock.advance(24 * 60 * 60_000);
      const taken = await seal(quick);
      expect(taken.numberAndSymbol).toBe(waiting.numberAndSymbol);
      await expect(
        completeSeal(world.platform, clerk, { ...late, signingId: waiting.id }),
      ).rejects.toMatchObject({ code: 'NUMBER_TAKEN' });
      world.clock.set(start);
      const again = await prepareToSeal(late);
      await signAll(clerk, again);
      await completeSeal(world.platform, clerk, { ...late, signingId: again.id });
    });
  });
});
