import { expect, test } from 'vitest';
import type { HolderOptions } from '../../tests/chain.ts';
import { makeHolder, replacing } from '../../tests/chain.ts';
import { NOW } from '../../tests/demo.ts';
import { subjectEmailsExtension } from '../certificate/encode-extensions.ts';
import type { NameConstraints } from '../certificate/name-constraints.ts';
import { nameConstraintsExtension } from '../certificate/name-constraints.ts';
import type { NameKey } from '../name/name.ts';
import { nameOf } from '../name/name.ts';
import { checkNames } from './check-names.ts';
import { judgePath } from './judge-path.ts';
import { createSignatureVerifier } from './signature-verifier.ts';

const dns = (value: string) => ({ kind: 'dns', value }) as const;
const email = (value: string) => ({ kind: 'email', value }) as const;
const directory = (...pairs: readonly (readonly [NameKey, string])[]) =>
  ({ kind: 'directory', name: nameOf(...pairs) }) as const;

function permitting(...permitted: NameConstraints['permitted']): NameConstraints {
  return { permitted, excluded: [] };
}

async function certificateOf(options: HolderOptions) {
  const { certificate } = await makeHolder('Person', options);
  return certificate;
}

test('every CA must permit a name, and a kind that none speaks of is free', async () => {
  const certificate = await certificateOf({
    subject: nameOf(['C', 'VN'], ['O', 'Sở'], ['CN', 'A']),
  });
  const vn = permitting(directory(['C', 'VN']));
  const agency = permitting(directory(['C', 'VN'], ['O', 'Sở']), directory(['C', 'LA']));
  const other = permitting(directory(['C', 'LA']));
  expect(checkNames(certificate, [])).toBeUndefined();
  expect(checkNames(certificate, [vn, agency])).toBeUndefined();
  expect(checkNames(certificate, [vn, other])).toBe('NAME_NOT_PERMITTED');
  expect(checkNames(certificate, [permitting(dns('tinh.vn'))])).toBeUndefined();
  const excluding = { permitted: [], excluded: [directory(['C', 'VN'], ['O', 'Sở'])] };
  expect(checkNames(certificate, [vn, excluding])).toBe('NAME_EXCLUDED');
});

test('mail addresses count in the subject and among the alternative names', async () => {
  const inSubject = await certificateOf({ subject: nameOf(['CN', 'A'], ['E', 'a@evil.example']) });
  const extension = subjectEmailsExtension(['a@tinh.vn', 'a@evil.example']);
  const inExtension = await certificateOf({ edit: replacing(extension) });
  for (const certificate of [inSubject, inExtension]) {
    expect(checkNames(certificate, [permitting(email('tinh.vn'))])).toBe('NAME_NOT_PERMITTED');
    const excluding = { permitted: [], excluded: [email('evil.example')] };
    expect(checkNames(certificate, [excluding])).toBe('NAME_EXCLUDED');
  }
});

test('an empty subject is under no constraint', async () => {
  const certificate = { ...(await certificateOf({})), subject: [] };
  expect(checkNames(certificate, [permitting(directory(['C', 'VN']))])).toBeUndefined();
});

test('so many subtrees that comparing them would take long are refused', async () => {
  const certificate = await certificateOf({});
  const many = Array.from({ length: 100_001 }, (_, index) => dns(`${index}.vn`));
  expect(checkNames(certificate, [permitting(...many)])).toBe('NAME_CONSTRAINTS_TOO_MANY');
});

test('a CA that renews its own key is exempt, the holder is not, and the relying party has a say', async () => {
  const constraints = nameConstraintsExtension(permitting(directory(['CN', 'Person'])));
  const root = await makeHolder('Root');
  const edit = replacing(constraints);
  const ca = await makeHolder('CA', { issuer: root, profile: 'intermediate', edit });
  const renewed = await makeHolder('CA', { issuer: ca, profile: 'intermediate' });
  const judge = async (commonName: string, names?: NameConstraints) => {
    const holder = await makeHolder(commonName, { issuer: renewed });
    const certificates = [holder, renewed, ca].map(({ certificate }) => certificate);
    return judgePath(
      { certificates, anchor: { certificate: root.certificate, purposes: ['sign'] } },
      { at: NOW, purpose: 'sign', signatures: createSignatureVerifier(), ...(names && { names }) },
    );
  };
  expect(await judge('Person')).toMatchObject({ ok: true });
  expect(await judge('Stranger')).toMatchObject({ reason: 'NAME_NOT_PERMITTED' });
  const names = { permitted: [], excluded: [directory(['CN', 'Person'])] };
  expect(await judge('Person', names)).toMatchObject({ reason: 'NAME_EXCLUDED' });
});
