import { demoAgencyId, demoPersonId, demoPostId, UNIT_SUCCEEDED } from '@hien-luong/directory';
import { createDirectoryRouter, createPostResolver } from '@hien-luong/directory/server';
import type { AuthorizedScope } from '@hien-luong/platform';
import { testTargets } from '@hien-luong/platform/testing';
import { parseCalendarDate } from '@hien-luong/vn';
import { createRouterClient } from '@orpc/server';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDraft } from '../src/commands/create-draft.ts';
import { issueDocument } from '../src/commands/issue-document.ts';
import { recordIncoming } from '../src/commands/record-incoming.ts';
import { sealDocument } from '../src/commands/seal-document.ts';
import { signDocument } from '../src/commands/sign-document.ts';
import { submitDraft } from '../src/commands/submit-draft.ts';
import { takeOverWork } from '../src/commands/take-over-work.ts';
import { countOpenDocuments } from '../src/data/count-open-work.ts';
import { getOutgoing } from '../src/data/get-outgoing.ts';
import { listIncoming } from '../src/data/list-incoming.ts';
import { listRecipients } from '../src/data/list-recipients.ts';
import { documentsTx } from '../src/data/tables.ts';
import {
  AGENCY_PIN,
  carryOutgoing,
  createDemoWorld,
  type DemoWorld,
  decisionFields,
  PERSON_PIN,
  TODAY,
} from './demo-world.ts';

const HAILANG = demoAgencyId('hailang');
const HAIAN = demoAgencyId('haian.hailang');
const OPEN = ['arrived', 'recorded', 'directed', 'inProgress', 'drafting', 'submitted'];
const today = parseCalendarDate(TODAY);

// One database is enough: what may differ between them is tested by the platform.
describe.each(testTargets().slice(-1))('the change of 1/7/2025 on $name', (target) => {
  let world: DemoWorld;
  const issued = { first: '', onItsWay: '', ofHailang: '' };
  let draftId = '';

  beforeAll(async () => {
    world = await createDemoWorld(target);
    issued.first = (await carryOutgoing(world, 'issued')).id;
    await world.drainOutbox();
    const clerk = await world.as('vt.hailang');
    const [arrived] = (await incomingOf(clerk)).items;
    await recordIncoming(world.platform, clerk, { id: arrived!.id, version: 1, dueOn: null });
    draftId = (await draft('Dự thảo chưa ký')).id;
  });
  afterAll(async () => world.stop());

  const fieldsOf = (subject: string) =>
    decisionFields({ subject, signerPostId: demoPostId('ld.hailang'), recipientIds: [HAIAN] });
  const incomingOf = (scope: AuthorizedScope) =>
    world.platform.db.read(scope, (tx) => listIncoming(tx, scope, { limit: 50 }, today));
  async function draft(subject: string) {
    const officer = await world.as('cv.hailang');
    const begun = await createDraft(world.platform, officer, fieldsOf(subject));
    return await submitDraft(world.platform, officer, begun);
  }
  const administrator = () =>
    world.scopeFor({
      agencyId: demoAgencyId('stttt'),
      personId: demoPersonId('quantri'),
      roles: ['administrator'],
    });
  async function directory() {
    const context = { platform: world.platform, scope: administrator(), requestId: 'test' };
    return createRouterClient(createDirectoryRouter([countOpenDocuments]), { context });
  }
  const order = { plan: '2025-07-01', effectiveOn: TODAY } as const;
  /** The six communes that merged before; the law of 2025 does not know them. */
  async function choices() {
    const { ends } = await (await directory()).previewChangePlan({ ...order, choices: [] });
    const without = ends.filter(({ successorKey }) => successorKey === null);
    return without.map(({ id }) => ({ unitId: id, successorKey: '19495' }));
  }
  /** Open documents by agency, over all walls. */
  async function openByAgency(): Promise<Map<string, string[]>> {
    const found = new Map<string, string[]>();
    const counted = await world.platform.db.read(administrator(), async (tx) => {
      const units = await sql<{ id: string }>`select id from directory.unit`.execute(tx);
      return await countOpenDocuments(
        tx,
        units.rows.map(({ id }) => id),
      );
    });
    for (const agencyId of new Set(counted.map((one) => one.agencyId))) {
      const rows = await world.platform.db.read(world.systemScopeFor(agencyId), async (tx) => [
        ...(await documentsTx(tx)
          .selectFrom('documents.incoming')
          .select('id')
          .where('state', 'in', OPEN)
          .execute()),
        ...(await documentsTx(tx)
          .selectFrom('documents.outgoing')
          .select('id')
          .where('state', 'in', OPEN)
          .execute()),
      ]);
      found.set(
        agencyId,
        rows.map(({ id }) => id),
      );
    }
    return found;
  }
  /** Somebody in the post that took the place of theirs. */
  async function after(username: string) {
    const posts = createPostResolver(world.platform.db);
    const [post] = await posts.listPosts(demoPersonId(username), world.clock.now());
    const scope = world.scopeFor({
      agencyId: post!.agency.id,
      personId: demoPersonId(username),
      postId: post!.id,
      roles: post!.roles,
    });
    return { scope, post: post! };
  }

  test('is refused while a unit has no successor, or something signed is not issued', async () => {
    const plan = await directory();
    const preview = await plan.previewChangePlan({ ...order, choices: [] });
    expect(preview.ends).toHaveLength(135);
    expect(preview.successors).toHaveLength(78);
    const faulty = preview.ends.filter(({ faults }) => faults.length > 0);
    expect(faulty.map(({ faults }) => faults)).toEqual(
      Array.from({ length: 6 }, () => [{ fault: 'NO_SUCCESSOR', count: 1 }]),
    );
    const hailang = preview.ends.find(({ id }) => id === HAILANG);
    expect(hailang?.work).toEqual([
      { kind: 'incoming', count: 1 },
      { kind: 'drafts', count: 1 },
    ]);
    const run = (digest: string, chosen: Awaited<ReturnType<typeof choices>>) =>
      plan.runChangePlan({ ...order, choices: chosen, digest });
    await expect(run(preview.digest, [])).rejects.toMatchObject({ code: 'PLAN_REFUSED' });

    const signed = await signDocument(world.platform, await world.as('ld.hailang'), {
      ...(await draft('Đã ký')),
      pin: PERSON_PIN,
    });
    const chosen = await choices();
    const blocked = await plan.previewChangePlan({ ...order, choices: chosen });
    expect(blocked.ends.filter(({ faults }) => faults.length > 0)).toMatchObject([
      { id: HAILANG, faults: [{ fault: 'UNISSUED', count: 1 }] },
    ]);
    await expect(run(blocked.digest, chosen)).rejects.toMatchObject({ code: 'PLAN_REFUSED' });

    const clerk = await world.as('vt.hailang');
    const sealed = await sealDocument(world.platform, clerk, {
      ...signed,
      pin: AGENCY_PIN,
      issuedOn: TODAY,
    });
    await issueDocument(world.platform, clerk, sealed);
    issued.ofHailang = signed.id;
    const future = await plan.previewChangePlan({
      ...order,
      effectiveOn: '2026-11-21',
      choices: chosen,
    });
    expect(future).toMatchObject({ refusal: 'IN_FUTURE', ready: false });
  });

  test('runs in one go, and every open document has exactly one owner after', async () => {
    issued.onItsWay = (await carryOutgoing(world, 'issued')).id;
    const before = await openByAgency();
    const plan = await directory();
    const chosen = await choices();
    const preview = await plan.previewChangePlan({ ...order, choices: chosen });
    const done = await plan.runChangePlan({ ...order, choices: chosen, digest: preview.digest });
    expect(done).toMatchObject({ ended: 135, begun: 78 });
    await world.drainOutbox();

    const open = await openByAgency();
    expect(open.has(HAILANG) || open.has(HAIAN)).toBe(false);
    for (const id of [...before.values()].flat()) {
      const owners = [...open].filter(([, ids]) => ids.includes(id));
      const hadOwners = [...before].filter(([, ids]) => ids.includes(id));
      expect(owners).toHaveLength(hadOwners.length);
    }
    const { scope, post } = await after('vt.hailang');
    expect([post.agency.name, post.title]).toEqual([
      'Ủy ban nhân dân xã Diên Sanh',
      'Chờ bố trí công tác',
    ]);
    const arrived = (await incomingOf(scope)).items;
    // What was recorded there, and what was on its way when the district ended.
    expect(arrived.map(({ state }) => state)).toEqual(['arrived', 'arrived']);
  });

  test('the draft goes on with its author; what was issued keeps its name', async () => {
    const { scope, post } = await after('cv.hailang');
    const detail = await getOutgoing(world.platform, scope, draftId);
    expect(detail).toMatchObject({ state: 'drafting', drafter: { postId: post.id } });
    expect(detail.acts).toContain('edit');
    const system = world.systemScopeFor(HAILANG);
    const [submitted] = await world.platform.db.read(system, (tx) =>
      documentsTx(tx)
        .selectFrom('documents.outgoing_action as a')
        .innerJoin('documents.outgoing as o', 'o.id', 'a.document_id')
        .select(['a.detail', 'o.state'])
        .where('o.id', '=', issued.ofHailang)
        .where('a.action', '=', 'submitted')
        .execute(),
    );
    expect(submitted).toMatchObject({
      state: 'issued',
      detail: { authority: { agencyName: 'Ủy ban nhân dân huyện Hải Lăng' } },
    });
  });

  test('senders hear from the successor about what they sent to the one before', async () => {
    const { scope, post } = await after('vt.haian.hailang');
    expect(post.agency.name).toBe('Ủy ban nhân dân xã Mỹ Thủy');
    const sender = await world.as('vt.stttt');
    const states = async () => {
      const page = await world.platform.db.read(sender, (tx) =>
        listRecipients(tx, sender, { id: issued.first, limit: 50 }),
      );
      return page.items.find(({ agency }) => agency.id === HAIAN)?.state;
    };
    expect(await states()).toBe('arrived');
    const mine = (await incomingOf(scope)).items;
    for (const { id } of mine)
      await recordIncoming(world.platform, scope, { id, version: 1, dueOn: null });
    await world.drainOutbox();
    expect(await states()).toBe('accepted');
  });

  test('done twice it changes nothing', async () => {
    const plan = await directory();
    const again = await plan.previewChangePlan({ ...order, choices: [] });
    expect(again.refusal).toBe('DONE');
    await expect(
      plan.runChangePlan({ ...order, choices: [], digest: 'x'.repeat(64) }),
    ).rejects.toMatchObject({ code: 'PLAN_DONE_CONFLICT' });
    const before = await openByAgency();
    const { post } = await after('vt.hailang');
    await takeOverWork.run({
      platform: world.platform,
      payload: {
        from: { id: HAILANG, name: 'x' },
        to: { id: post.agency.id, name: post.agency.name },
        effectiveOn: TODAY,
        legalDocument: 'x',
      },
      eventId: UNIT_SUCCEEDED,
      scopeOf: (agencyId) => world.systemScopeFor(agencyId),
    });
    expect(await openByAgency()).toEqual(before);
  });

  test('2021 still shows ten districts and 125 communes, today none and 78', async () => {
    const plan = await directory();
    const groups = (at?: string) =>
      world.platform.db.read('public', async (tx) => {
        const counted = await sql<{ kind: string; count: number }>`
          select kind, count(*)::int as count from directory.unit_version
          where kind in ('district', 'commune')
            and ${at ?? TODAY}::date between valid_from and coalesce(valid_to, 'infinity')
          group by kind order by kind`.execute(tx);
        return counted.rows;
      });
    expect(await groups('2021-03-31')).toEqual([
      { kind: 'commune', count: 125 },
      { kind: 'district', count: 10 },
    ]);
    expect(await groups()).toEqual([{ kind: 'commune', count: 78 }]);
    expect((await plan.getUnit({ id: HAILANG, at: '2021-03-31' })).name).toBe(
      'Ủy ban nhân dân huyện Hải Lăng',
    );
    const [school] = (await plan.searchUnits({ q: 'truong mam non hai an' })).items;
    expect(school?.parentName).toBe('Ủy ban nhân dân xã Mỹ Thủy');
  });
});
