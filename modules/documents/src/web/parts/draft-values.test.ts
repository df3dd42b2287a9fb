import { expect, test } from 'vitest';
import { DraftFields } from '../../contract/index.ts';
import { bodyFor, type DraftValues, NEW_DRAFT, toDraftFields } from './draft-values.ts';

const SIGNER = '0198c0de-0000-7000-8000-000000000001';

const filled: DraftValues = {
  ...NEW_DRAFT,
  // Decomposed, as some keyboards of macOS write it.
  subject: ' Về việc thành lập Ban Chỉ đạo '.normalize('NFD'),
  signerPostId: SIGNER,
  grounds: 'Căn cứ Luật Tổ chức chính quyền địa phương;\n\n  Xét đề nghị của Sở Nội vụ. ',
  body: [
    { type: 'article', text: 'Thành lập Ban Chỉ đạo.' },
    { type: 'article', text: '   ' },
  ],
  addressees: 'Sở Nội vụ',
};

test('sends what the contract takes', () => {
  const fields = DraftFields.parse(toDraftFields(filled));
  expect(fields.subject).toBe('Về việc thành lập Ban Chỉ đạo');
  expect(fields.content?.grounds).toEqual([
    'Căn cứ Luật Tổ chức chính quyền địa phương',
    'Xét đề nghị của Sở Nội vụ',
  ]);
  expect(fields.content?.body).toEqual([{ type: 'article', text: 'Thành lập Ban Chỉ đạo.' }]);
  expect(fields.dueOn).toBeNull();
  expect(fields.capacity).toBeNull();
});

test('only a letter has addressees', () => {
  expect(toDraftFields(filled).content?.addressees).toEqual([]);
  const letter = toDraftFields({ ...filled, kind: 'officialLetter' });
  expect(letter.content?.addressees).toEqual(['Sở Nội vụ']);
});

test('a form sends what its kind asks and nothing of another', () => {
  const form = { invited: ' Giám đốc ', person: 'ai đó' };
  expect(toDraftFields({ ...filled, kind: 'invitation', form }).content?.form).toEqual({
    invited: 'Giám đốc',
    event: '',
    chair: '',
    time: '',
    venue: '',
  });
  expect(toDraftFields({ ...filled, form }).content?.form).toBeUndefined();
});

test('only a decision promulgates, and only what has a name and a text', () => {
  const enclosed = {
    ...filled,
    enclosureKind: 'statute' as const,
    enclosureSubject: 'Làm việc',
    enclosureText: 'Điều: Phạm vi',
  };
  expect(toDraftFields(enclosed).content?.enclosure).toEqual({
    kind: 'statute',
    subject: 'Làm việc',
    body: [{ type: 'article', text: 'Phạm vi' }],
  });
  expect(toDraftFields({ ...enclosed, enclosureText: ' ' }).content?.enclosure).toBeUndefined();
  expect(toDraftFields({ ...enclosed, kind: 'notice' }).content?.enclosure).toBeUndefined();
});

test('a letter whose subject was typed with “V/v” says it once', () => {
  const subject = 'V/v trả lời Sở Nội vụ';
  const letter = toDraftFields({ ...filled, subject, kind: 'officialLetter' });
  expect(letter.subject).toBe('trả lời Sở Nội vụ');
  expect(toDraftFields({ ...filled, subject }).subject).toBe(subject);
});

test('an uploaded PDF leaves no content behind', () => {
  expect(toDraftFields({ ...filled, source: 'upload' }).content).toBeNull();
});

test('an unfinished draft does not pass for a finished one', () => {
  expect(DraftFields.safeParse(toDraftFields(NEW_DRAFT)).success).toBe(false);
});

test('parts not yet written follow the kind of document, and back; written ones stay', () => {
  const body = [
    { type: 'article', text: ' ' },
    { type: 'heading', text: 'Phần thứ nhất' },
    { type: 'article', text: 'Thành lập Ban Chỉ đạo.' },
    { type: 'bullet', text: '' },
  ] as const;
  const types = (parts: readonly { type: string }[]) => parts.map(({ type }) => type);
  const letter = bodyFor('officialLetter', body);
  expect(types(letter)).toEqual(['paragraph', 'heading', 'article', 'paragraph']);
  expect(types(bodyFor('notice', letter))).toEqual(types(letter));
  expect(types(bodyFor('decision', letter))).toEqual(['article', 'heading', 'article', 'article']);
});
