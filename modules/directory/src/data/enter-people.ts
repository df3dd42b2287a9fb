import { newId, openAccounts, type Tx } from '@hien-luong/platform';
import { splitPersonName } from '@hien-luong/vn';
import type { HandedCode } from '../contract/index.ts';
import { agencyOf } from '../rules/find-named-unit.ts';
import type { JudgedPerson } from '../rules/judge-person-rows.ts';
import { inBatches } from './in-batches.ts';
import { directoryTx } from './tables.ts';

export type NamedCode = HandedCode & { name: string };

/** Rows without faults as people with a first post, and accounts for those that name one. */
export async function enterPeople(
  tx: Tx,
  rows: readonly JudgedPerson[],
  now: Date,
): Promise<NamedCode[]> {
  const directory = directoryTx(tx);
  const people = rows.map((row) => ({ ...row, id: newId() }));
  await inBatches(
    people.map(({ id, values }) => personRow(id, values.name)),
    (batch) => directory.insertInto('directory.person').values(batch).execute(),
  );
  await inBatches(people.map(postRow), (batch) =>
    directory.insertInto('directory.post').values(batch).execute(),
  );
  const wanted = people.flatMap(({ id, username, values }) =>
    username === null ? [] : [{ personId: id, username, name: values.name }],
  );
  const opened = await openAccounts(tx, wanted, now);
  return opened.map(({ username, code, expiresAt }, index) => ({
    username,
    code,
    expiresAt: expiresAt.toISOString(),
    name: wanted[index]?.name ?? '',
  }));
}

function personRow(id: string, name: string) {
  const { familyAndMiddle, given } = splitPersonName(name);
  return { id, family_and_middle: familyAndMiddle, given };
}

function postRow({ id, unit, values, roles, standing }: JudgedPerson & { id: string }) {
  if (unit === undefined) throw new RangeError('a row with a fault is not entered');
  return {
    id: newId(),
    person_id: id,
    unit_id: unit.id,
    agency_id: agencyOf(unit),
    title: values.title,
    roles: [...roles],
    standing,
    position: 0,
    valid_from: values.validFrom,
    valid_to: null,
    start_document: values.legalDocument,
  };
}
