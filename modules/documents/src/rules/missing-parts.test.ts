import { expect, test } from 'vitest';
import { DraftContent, type DraftFields } from '../contract/index.ts';
import { listMissingParts } from './missing-parts.ts';

const content = (over: Partial<DraftContent>) => DraftContent.parse(over);
const article = { type: 'article', text: 'x' } as const;
const paragraph = { type: 'paragraph', text: 'x' } as const;

test.each<[string, Pick<DraftFields, 'kind' | 'content'>, boolean, number, string[]]>([
  ['an upload without its file', { kind: 'decision', content: null }, false, 1, ['mainFile']],
  ['an upload with its file', { kind: 'decision', content: null }, true, 0, []],
  [
    'an empty decision',
    { kind: 'decision', content: content({}) },
    false,
    0,
    ['body', 'grounds', 'articles'],
  ],
  [
    'a decision in paragraphs',
    { kind: 'decision', content: content({ grounds: ['x'], body: [paragraph] }) },
    false,
    0,
    ['articles'],
  ],
  [
    'a whole decision',
    { kind: 'decision', content: content({ grounds: ['x'], body: [article] }) },
    false,
    0,
    [],
  ],
  [
    'a letter to nobody',
    { kind: 'officialLetter', content: content({ body: [paragraph] }) },
    false,
    0,
    ['recipients'],
  ],
  [
    'an invitation without its fields',
    { kind: 'invitation', content: content({}) },
    false,
    1,
    ['formFields'],
  ],
  [
    'a whole introduction',
    {
      kind: 'introduction',
      content: content({
        form: { person: 'a', personTitle: 'b', sentTo: 'c', matter: 'd', validUntil: 'e' },
      }),
    },
    false,
    0,
    [],
  ],
  ['a notice', { kind: 'notice', content: content({ body: [paragraph] }) }, false, 0, []],
])('%s', (_, fields, hasMainFile, recipientCount, missing) => {
  expect(listMissingParts({ fields, hasMainFile, recipientCount })).toEqual(missing);
});
