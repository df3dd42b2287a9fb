import { describe, expect, test } from 'vitest';
import { type CopyForm, findCopyFault, listCopyForms } from './copy-forms.ts';

describe('the ways of NĐ 30/2020/NĐ-CP Đ.25', () => {
  test.each([
    ['certifiedCopy', 'paper', 'paper', true],
    ['certifiedCopy', 'electronic', 'paper', true],
    ['certifiedCopy', 'paper', 'electronic', true],
    ['certifiedCopy', 'electronic', 'electronic', false],
    ['extract', 'paper', 'paper', true],
    ['extract', 'paper', 'electronic', true],
    ['extract', 'electronic', 'electronic', true],
    ['extract', 'electronic', 'paper', true],
  ] as const)('%s from %s to %s: %s', (kind, from, to, allowed) => {
    expect(findCopyFault({ kind, from, to, sourceKind: null })).toBe(allowed ? undefined : 'way');
  });

  test.each([
    ['paper', 'paper', undefined],
    ['paper', 'electronic', undefined],
    ['electronic', 'paper', undefined],
    ['electronic', 'electronic', 'way'],
  ] as const)('sao lục from %s to %s of a sao y: %s', (from, to, fault) => {
    expect(findCopyFault({ kind: 'recopy', from, to, sourceKind: 'certifiedCopy' })).toBe(fault);
  });

  test.each([
    ['recopy', null, 'notFromCertifiedCopy'],
    ['recopy', 'extract', 'notFromCertifiedCopy'],
    ['certifiedCopy', 'certifiedCopy', 'notFromOriginal'],
    ['extract', 'recopy', 'notFromOriginal'],
  ] as const)('%s of what is %s: %s', (kind, sourceKind, fault) => {
    expect(findCopyFault({ kind, sourceKind, from: 'paper', to: 'paper' })).toBe(fault);
  });
});

test('only what may be made is offered', () => {
  const offered = (from: CopyForm['from'], sourceKind: CopyForm['sourceKind']) =>
    listCopyForms({ from, sourceKind }).map(({ kind, to }) => `${kind} ${to}`);
  expect(offered('electronic', null)).toEqual([
    'certifiedCopy paper',
    'extract paper',
    'extract electronic',
  ]);
  expect(offered('electronic', 'certifiedCopy')).toEqual(['recopy paper']);
  expect(offered('electronic', 'recopy')).toEqual([]);
});
