import { getAgency } from '@hien-luong/directory';
import { type AuthorizedScope, appendAudit, type Platform } from '@hien-luong/platform';
import { formatDate, parseCalendarDate, toCalendarDate } from '@hien-luong/vn';
import { streamSheet } from '@hien-luong/xlsx';
import { writeZip } from '@hien-luong/zip';
import type { RegisterExport, RegisterLine } from '../contract/index.ts';
import { listRegister } from '../data/list-register.ts';
import { DocumentsError } from '../documents-error.ts';
import { REGISTER_FORMS } from '../rules/register-form.ts';
import { openTypesetting } from '../typeset/open-typesetting.ts';
import type { MadeFile } from './send-file.ts';

const TEMPLATES = new URL('../typeset/templates/', import.meta.url);
/** Lines that are read at a time: a register never stands in memory whole. */
const READ_AT_ONCE = 500;
/** Lines of one printed volume (quyển). */
const VOLUME_LINES = 500;
/** Setting more would take minutes; as a workbook there is no such limit. */
const MOST_VOLUMES = 20;

/**
 * A register, or a part of its year, as a workbook or as pages ready to be printed; more than one
 * volume comes as an archive of them. Throws `REGISTER_TOO_LARGE` for pages of more than 10,000 lines.
 */
export async function exportRegister(
  platform: Platform,
  scope: AuthorizedScope,
  wanted: RegisterExport,
): Promise<MadeFile> {
  await platform.db.write(scope, (tx) =>
    appendAudit(tx, scope, {
      action: 'documents.exportRegister',
      subject: { type: 'register', id: `${wanted.register} ${wanted.year}` },
      detail: { format: wanted.format, from: wanted.from ?? null, to: wanted.to ?? null },
    }),
  );
  const name = `${FILE_NAMES[wanted.register]}-${wanted.year}`;
  if (wanted.format === 'pdf') return printRegister(platform, scope, wanted, name);
  const { columns, title } = REGISTER_FORMS[wanted.register];
  return {
    name: `${name}.xlsx`,
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    body: streamSheet({
      name: title.slice(0, 31),
      widths: columns.map(({ width }) => Math.round(width * 8)),
      rows: rowsOf(platform, scope, wanted),
    }),
  };
}

const FILE_NAMES: Readonly<Record<RegisterExport['register'], string>> = {
  incoming: 'so-dang-ky-van-ban-den',
  outgoing: 'so-dang-ky-van-ban-di',
  copies: 'so-dang-ky-ban-sao',
  transfers: 'so-chuyen-giao-van-ban-den',
  progress: 'so-theo-doi-giai-quyet-van-ban-den',
};

async function* rowsOf(
  platform: Platform,
  scope: AuthorizedScope,
  wanted: RegisterExport,
): AsyncGenerator<string[]> {
  const { columns } = REGISTER_FORMS[wanted.register];
  yield columns.map(({ head }) => head);
  for await (const page of linesOf(platform, scope, wanted)) {
    for (const line of page) yield columns.map(({ cell }) => cell(line));
  }
}

/** Page after page, each in a transaction of its own: nothing is held open while a browser reads. */
async function* linesOf(
  platform: Platform,
  scope: AuthorizedScope,
  { register: direction, year, from, to }: RegisterExport,
): AsyncGenerator<RegisterLine[]> {
  let cursor: string | undefined;
  do {
    const page = await platform.db.read(scope, (tx) =>
      listRegister(tx, scope, { direction, year, from, to, cursor, limit: READ_AT_ONCE }),
    );
    yield page.items;
    cursor = page.nextCursor;
  } while (cursor !== undefined);
}

async function printRegister(
  platform: Platform,
  scope: AuthorizedScope,
  wanted: RegisterExport,
  name: string,
): Promise<MadeFile> {
  const now = platform.clock.now();
  const agency = await platform.db.read(scope, (tx) =>
    getAgency(tx, scope.agencyId, toCalendarDate(now)),
  );
  const volumes: Uint8Array[] = [];
  await using typesetting = await openTypesetting();
  let lines: RegisterLine[] = [];
  const close = async () => {
    if (volumes.length === MOST_VOLUMES) {
      throw new DocumentsError('REGISTER_TOO_LARGE', 'more lines than are printed at once', {
        details: { maxLines: MOST_VOLUMES * VOLUME_LINES },
      });
    }
    const sheet = volumeSheet(wanted, agency, { lines, volume: volumes.length + 1 });
    volumes.push(await typesetting.typeset(TEMPLATES, 'register', sheet));
    lines = [];
  };
  for await (const page of linesOf(platform, scope, wanted)) {
    lines.push(...page);
    if (lines.length >= VOLUME_LINES) await close();
  }
  if (lines.length > 0 || volumes.length === 0) await close();
  const [only] = volumes;
  if (volumes.length === 1 && only) {
    return { name: `${name}.pdf`, mediaType: 'application/pdf', body: only };
  }
  const files = volumes.map((bytes, index) => ({ name: `${name}-quyen-${index + 1}.pdf`, bytes }));
  return { name: `${name}.zip`, mediaType: 'application/zip', body: writeZip(files, now) };
}

type Volume = { lines: readonly RegisterLine[]; volume: number };

function volumeSheet(
  { register, year, from, to }: RegisterExport,
  agency: { name: string; parentName: string | null },
  { lines, volume }: Volume,
) {
  const { columns, title } = REGISTER_FORMS[register];
  const [first, last] = [from ?? `${year}-01-01`, to ?? `${year}-12-31`].map((day) =>
    formatDate(parseCalendarDate(day)),
  );
  const days = `Từ ngày ${first} đến ngày ${last}`;
  const numbers =
    lines.length > 0 ? [`Từ số ${lines[0]?.number} đến số ${lines.at(-1)?.number}`] : [];
  return {
    title,
    agency: agency.name,
    parentAgency: agency.parentName,
    year: String(year),
    cover: [days, ...numbers, `Quyển số: ${volume}`],
    columns: columns.map(({ center, head, width }) => ({ center, head, width })),
    rows: lines.map((line) => columns.map(({ cell }) => cell(line))),
  };
}
