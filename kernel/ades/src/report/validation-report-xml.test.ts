import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Archive } from '../../tests/archived.ts';
import { LASTING, makeArchive } from '../../tests/archived.ts';
import { signedBy } from '../../tests/signed.ts';
import { day } from '../../tests/world.ts';
import type { SignatureToValidate } from '../index.ts';
import { validateSignature } from '../index.ts';
import { validationReportXml } from './validation-report-xml.ts';

const hasXmllint = spawnSync('xmllint', ['--version']).status === 0;
/** The schema is ETSI's and not ours to carry; whoever has it puts it beside the checkout. */
const SCHEMA = join(import.meta.dirname, '../../../../../shared/schemas/TS119102-2.xsd');

let archive: Archive;
beforeAll(async () => {
  archive = await makeArchive();
});

function reportOf(...signatures: readonly SignatureToValidate[]): string {
  const { anchors } = archive.world;
  const validations = signatures.map((signature) =>
    validateSignature({ signature, anchors, now: day('2046-06-01'), policy: LASTING }),
  );
  return validationReportXml(validations) ?? '';
}

function xmllint(xml: string, ...options: readonly string[]) {
  const { status, stdout, stderr } = spawnSync('xmllint', [...options, '-'], {
    input: xml,
    encoding: 'utf8',
  });
  return { status, output: stdout, errors: stderr };
}

/** Text of the first element that a path of local names leads to. */
function valueAt(xml: string, ...names: readonly string[]): string {
  const path = names.map((name) => `/*[local-name()="${name}"]`).join('');
  return xmllint(xml, '--xpath', `string(/${path})`).output.trim();
}

describe.skipIf(!hasXmllint)('the report, read by xmllint', () => {
  test('is well-formed and says what was found', () => {
    const xml = reportOf(archive.renewedTwice);
    expect(xmllint(xml, '--noout')).toMatchObject({ status: 0, errors: '' });
    const status = ['SignatureValidationReport', 'SignatureValidationStatus'];
    expect(valueAt(xml, ...status, 'MainIndication')).toBe(
      'urn:etsi:019102:mainindication:total-passed',
    );
    expect(valueAt(xml, 'SignatureValidationProcessID')).toBe(
      'urn:etsi:019102:validationprocess:LTA',
    );
    expect(valueAt(xml, 'ValidationTimeInfo', 'BestSignatureTime', 'POETime')).toBe(
      '2026-03-02T00:00:05.000Z',
    );
  });

  test('names a sub-indication, and every reference leads to an object', async () => {
    const xml = reportOf(await signedBy(archive.world.signer), archive.fresh);
    expect(valueAt(xml, 'SignatureValidationStatus', 'SubIndication')).toMatch(
      /^urn:etsi:019102:subindication:[A-Z_]+$/,
    );
    const ids = new Set([...xml.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const references = [...xml.matchAll(/VOReference="([^"]+)"/g)].flatMap(([, list]) =>
      (list ?? '').split(' '),
    );
    expect(references.length).toBeGreaterThan(5);
    expect(references.filter((reference) => !ids.has(reference))).toEqual([]);
  });

  test('stays well-formed whatever a name or a field holds', async () => {
    const signature = await signedBy(archive.world.signer);
    const xml = reportOf({ ...signature, id: '<&"\u0000\ud800 ]]> Ký số' });
    expect(xmllint(xml, '--noout')).toMatchObject({ status: 0, errors: '' });
    expect(valueAt(xml, 'DAIdentifier')).toBe('<&"\ufffd\ufffd ]]> Ký số');
  });

  test.skipIf(!existsSync(SCHEMA))('is valid against the schema of TS 119 102-2', () => {
    const xml = reportOf(archive.renewedTwice);
    expect(xmllint(xml, '--noout', '--nonet', '--schema', SCHEMA).status).toBe(0);
  });
});

test('there is no report about nothing', () => {
  expect(validationReportXml([])).toBeUndefined();
});
