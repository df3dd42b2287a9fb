import { getAgency } from '@hien-luong/directory';
import type { MadeFile } from '@hien-luong/documents';
import type { AuthorizedScope, Platform, Tx } from '@hien-luong/platform';
import { toCalendarDate } from '@hien-luong/vn';
import { writeSheet } from '@hien-luong/xlsx';
import { composeCatalogue } from '../adapters/typeset/compose-catalogue.ts';
import { composeContents } from '../adapters/typeset/compose-contents.ts';
import { composeInventory, composeMinutes } from '../adapters/typeset/compose-hand-over.ts';
import { type Agency, type Form, typesetForm } from '../adapters/typeset/form.ts';
import { getCaseFileRecord } from '../data/case-file-record.ts';
import { getCatalogueRecord } from '../data/catalogue-record.ts';
import { getHandOver } from '../data/get-hand-over.ts';

type Format = 'pdf' | 'xlsx';

/** Throws `CATALOGUE_NOT_FOUND`. */
export function printCatalogue(
  platform: Platform,
  scope: AuthorizedScope,
  { format, year }: { year: number; format: Format },
): Promise<MadeFile> {
  return print(platform, scope, { name: `danh-muc-ho-so-${year}`, format }, async (tx, agency) => {
    const { facts } = await getCatalogueRecord(tx, scope, year);
    return composeCatalogue(facts, agency);
  });
}

/** Throws `CASE_FILE_NOT_FOUND`. */
export function printContents(
  platform: Platform,
  scope: AuthorizedScope,
  id: string,
): Promise<MadeFile> {
  return print(platform, scope, { name: 'muc-luc-van-ban', format: 'pdf' }, async (tx, agency) => {
    const { facts } = await getCaseFileRecord(tx, scope, id, { now: platform.clock.now() });
    return composeContents(facts, agency);
  });
}

const HAND_OVER_NAMES = { minutes: 'bien-ban-giao-nhan', inventory: 'muc-luc-ho-so-nop-luu' };

/** Throws `HAND_OVER_NOT_FOUND`. */
export function printHandOver(
  platform: Platform,
  scope: AuthorizedScope,
  { format, id, what }: { id: string; what: 'minutes' | 'inventory'; format: Format },
): Promise<MadeFile> {
  return print(platform, scope, { name: HAND_OVER_NAMES[what], format }, async (tx, agency) => {
    const handOver = await getHandOver(tx, scope, id, toCalendarDate(platform.clock.now()));
    return what === 'minutes'
      ? composeMinutes(handOver, agency)
      : composeInventory(handOver, agency);
  });
}

async function print(
  platform: Platform,
  scope: AuthorizedScope,
  { format, name }: { name: string; format: Format },
  compose: (tx: Tx, agency: Agency) => Promise<Form>,
): Promise<MadeFile> {
  const form = await platform.db.read(scope, async (tx) => {
    const agency = await getAgency(tx, scope.agencyId, toCalendarDate(platform.clock.now()));
    return compose(tx, agency);
  });
  if (format === 'xlsx' && form.table !== null) {
    return {
      name: `${name}.xlsx`,
      mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      body: writeSheet({
        name: form.title.slice(0, 31),
        widths: form.table.columns.map(({ width }) => width * 9),
        rows: [
          form.table.columns.map(({ head }) => head),
          ...form.table.rows.map(({ cells, heading }) => cells ?? ['', heading ?? '']),
        ],
      }),
    };
  }
  return { name: `${name}.pdf`, mediaType: 'application/pdf', body: typesetForm(form) };
}
