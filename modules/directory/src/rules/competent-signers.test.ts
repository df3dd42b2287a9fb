import { addDays, parseCalendarDate } from '@hien-luong/vn';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Standing, UnitKind } from '../contract/index.ts';
import { competentSigners, type SigningDelegation, type SigningPost } from './competent-signers.ts';

const TODAY = parseCalendarDate('2021-03-31');
const AGENCY = { id: 'agency', kind: 'provincialBody' } as const;

function post(id: string, fields: Partial<SigningPost> = {}): SigningPost {
  return {
    id,
    agencyId: 'agency',
    unitId: 'agency',
    standing: 'member',
    validFrom: '2016-07-01',
    validTo: null,
    ...fields,
  };
}

function delegation(fields: Partial<SigningDelegation> = {}): SigningDelegation {
  return {
    agencyId: 'agency',
    fromPostId: 'head',
    toPostId: 'division-head',
    capacity: 'TL',
    validFrom: '2021-01-01',
    validTo: '2021-12-31',
    endedAt: null,
    ...fields,
  };
}

const head = post('head', { standing: 'head' });
const divisionHead = post('division-head', { standing: 'head', unitId: 'division' });

describe('what a post signs as by itself', () => {
  test.each<[Standing, UnitKind, string | undefined]>([
    ['head', 'provincialBody', 'head'],
    ['head', 'subordinate', 'head'],
    ['head', 'province', 'onBehalf'],
    ['head', 'district', 'onBehalf'],
    ['head', 'commune', 'onBehalf'],
    ['acting', 'commune', 'acting'],
    ['acting', 'provincialBody', 'acting'],
    ['deputy', 'province', 'deputy'],
    ['deputy', 'provincialBody', 'deputy'],
    ['member', 'provincialBody', undefined],
    ['member', 'province', undefined],
  ])('%s of a %s: %s', (standing, kind, capacity) => {
    const signers = competentSigners({ id: 'agency', kind }, [post('p', { standing })], [], TODAY);
    expect(signers).toEqual(capacity === undefined ? [] : [{ postId: 'p', capacity }]);
  });

  test('the head of a division signs nothing without a delegation', () => {
    expect(competentSigners(AGENCY, [divisionHead], [], TODAY)).toEqual([]);
  });

  test('the head of another agency signs nothing here', () => {
    const foreign = post('f', { agencyId: 'other', unitId: 'other', standing: 'head' });
    expect(competentSigners(AGENCY, [foreign], [], TODAY)).toEqual([]);
  });

  test('whoever left the post yesterday signs nothing today', () => {
    const former = post('former', { standing: 'head', validTo: addDays(TODAY, -1) });
    expect(competentSigners(AGENCY, [former], [], TODAY)).toEqual([]);
  });
});

describe('delegation', () => {
  test.each([
    ['TL', 'byOrder'],
    ['TUQ', 'mandated'],
  ] as const)('%s makes the delegate sign %s', (capacity, expected) => {
    const signers = competentSigners(
      AGENCY,
      [head, divisionHead],
      [delegation({ capacity })],
      TODAY,
    );
    expect(signers).toContainEqual({ postId: 'division-head', capacity: expected });
  });

  test.each<[string, Partial<SigningDelegation>]>([
    ['not begun', { validFrom: '2021-04-01' }],
    ['over', { validTo: '2021-03-30' }],
    ['ended early', { endedAt: new Date('2021-03-01T00:00:00Z') }],
    ['of another agency', { agencyId: 'other' }],
    ['given by one who is not the head', { fromPostId: 'deputy' }],
    ['given by a post that is gone', { fromPostId: 'nobody' }],
  ])('is of no effect when %s', (_, fields) => {
    const posts = [head, divisionHead, post('deputy', { standing: 'deputy' })];
    const signers = competentSigners(AGENCY, posts, [delegation(fields)], TODAY);
    expect(signers.map(({ postId }) => postId)).not.toContain('division-head');
  });

  test('lapses when the head who gave it leaves', () => {
    const left = post('head', { standing: 'head', validTo: addDays(TODAY, -1) });
    expect(competentSigners(AGENCY, [left, divisionHead], [delegation()], TODAY)).toEqual([]);
  });
});

test('nobody signs by delegation outside its days, whatever the directory holds', () => {
  const day = fc.integer({ min: -400, max: 400 }).map((days) => addDays(TODAY, days));
  const posts = fc.array(
    fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'head'),
      unitId: fc.constantFrom('agency', 'division', 'other'),
      agencyId: fc.constantFrom('agency', 'other'),
      standing: fc.constantFrom<Standing>('head', 'acting', 'deputy', 'member'),
      validFrom: day,
      validTo: fc.option(day),
    }),
  );
  const delegations = fc.array(
    fc.record({
      agencyId: fc.constantFrom('agency', 'other'),
      fromPostId: fc.constantFrom('a', 'head'),
      toPostId: fc.constantFrom('b', 'c'),
      capacity: fc.constantFrom<'TL' | 'TUQ'>('TL', 'TUQ'),
      validFrom: day,
      validTo: day,
      endedAt: fc.option(fc.date({ noInvalidDate: true })),
    }),
  );
  fc.assert(
    fc.property(posts, delegations, day, (somePosts, someDelegations, on) => {
      for (const { postId, capacity } of competentSigners(AGENCY, somePosts, someDelegations, on)) {
        expect(
          somePosts.some(
            (one) => one.id === postId && one.validFrom <= on && (one.validTo ?? on) >= on,
          ),
        ).toBe(true);
        if (capacity !== 'byOrder' && capacity !== 'mandated') continue;
        expect(
          someDelegations.some(
            (one) =>
              one.toPostId === postId &&
              one.agencyId === 'agency' &&
              one.endedAt === null &&
              one.validFrom <= on &&
              on <= one.validTo,
          ),
        ).toBe(true);
      }
    }),
  );
});
