import { demoPostId } from '@hien-luong/directory';
import { demoScope, listIncoming, listOutgoing } from '@hien-luong/documents';
import { type AuthorizedScope, type Platform, seedScope } from '@hien-luong/platform';
import { addDays, toCalendarDate } from '@hien-luong/vn';
import { approveCatalogue } from '../commands/approve-catalogue.ts';
import { closeCaseFile } from '../commands/close-case-file.ts';
import { draftCatalogue } from '../commands/draft-catalogue.ts';
import { editCatalogue } from '../commands/edit-catalogue.ts';
import { fileDocument } from '../commands/file-document.ts';
import { openCaseFile } from '../commands/open-case-file.ts';
import { proposeHandOver } from '../commands/propose-hand-over.ts';
import { receiveHandOver } from '../commands/receive-hand-over.ts';
import { shareCaseFile } from '../commands/share-case-file.ts';
import { EntryFields, OpenCaseFile } from '../contract/index.ts';
import { getCatalogue } from '../data/get-catalogue.ts';
import { rolePermissions } from '../policy.ts';
import { CASE_FILES, CATALOGUE, type DemoCaseFile } from './scenario.ts';
import { uploadOldDocument } from './upload-old-document.ts';

/** Documents of the demo are of this month; what is older was put in as a file. */
const MONTH_OF_THE_DEMO = 30;

type Cast = {
  platform: Platform;
  officer: AuthorizedScope;
  clerk: AuthorizedScope;
  leader: AuthorizedScope;
};
type Ref = { source: 'incoming' | 'outgoing'; documentId: string };

/**
 * A list of this year and case files in every state for the department of information, by the acts
 * of its people, over documents that the demo already has. Answers how many case files.
 */
export async function seedRecords(platform: Platform): Promise<number> {
  const cast = {
    platform,
    officer: await castOf(platform, 'cv.stttt'),
    clerk: await castOf(platform, 'vt.stttt'),
    leader: await castOf(platform, 'ld.stttt'),
  };
  const year = Number(toCalendarDate(platform.clock.now()).slice(0, 4));
  const entryIds = await seedCatalogue(cast, year);
  const refs = await listDocuments(cast);
  const closed: { id: string; until: DemoCaseFile['until'] }[] = [];
  for (const [index, file] of CASE_FILES.entries()) {
    const id = await seedCaseFile(cast, { file, year, index, entryIds, refs });
    closed.push({ id, until: file.until });
  }
  await seedHandOvers(cast, closed);
  return CASE_FILES.length;
}

/** The people of the demo with what this module permits them as well. */
async function castOf(platform: Platform, username: string): Promise<AuthorizedScope> {
  const scope = await demoScope(platform, username);
  const permissions = scope.roles.flatMap((role) => rolePermissions[role]);
  return seedScope({ ...scope, permissions: [...scope.permissions, ...permissions] });
}

async function seedCatalogue({ clerk, leader, platform }: Cast, year: number) {
  const entries = CATALOGUE.map((entry) =>
    EntryFields.parse({ ...entry, keeperPostId: demoPostId('cv.stttt') }),
  );
  const begun = await draftCatalogue(platform, clerk, { year });
  const edited = await editCatalogue(platform, clerk, { year, version: begun.version, entries });
  await approveCatalogue(platform, leader, { year, version: edited.version });
  await draftCatalogue(platform, clerk, { year: year + 1, carriedFrom: year });
  const detail = await platform.db.read(clerk, (tx) => getCatalogue(tx, clerk, year));
  return new Map(detail.entries.map(({ id, symbol }) => [symbol, id]));
}

async function listDocuments({ clerk, platform }: Cast): Promise<Ref[]> {
  const today = toCalendarDate(platform.clock.now());
  const { incoming, outgoing } = await platform.db.read(clerk, async (tx) => ({
    outgoing: await listOutgoing(tx, clerk, { state: 'issued', copies: 'none', limit: 12 }),
    incoming: await listIncoming(tx, clerk, { state: 'completed', limit: 8 }, today),
  }));
  const refs = (source: Ref['source'], items: { id: string }[]) =>
    items.map(({ id }): Ref => ({ source, documentId: id }));
  return [...refs('outgoing', outgoing.items), ...refs('incoming', incoming.items)];
}

type Seeding = {
  file: DemoCaseFile;
  year: number;
  index: number;
  entryIds: ReadonlyMap<string, string>;
  refs: readonly Ref[];
};

async function seedCaseFile(
  { clerk, officer, platform }: Cast,
  { entryIds, file, index, refs, year }: Seeding,
): Promise<string> {
  const opened = await openCaseFile(
    platform,
    officer,
    OpenCaseFile.parse({
      year: year - file.yearsAgo,
      symbol: file.symbol,
      title: file.title,
      retentionYears: file.retentionYears,
      keeperPostId: officer.postId,
      entryId: file.yearsAgo === 0 ? (entryIds.get(file.symbol) ?? null) : null,
      description: file.description ?? '',
    }),
  );
  let { version } = opened;
  // Each takes some of the same documents, so that some lie in several case files.
  for (let position = 0; position < file.documents; position += 1) {
    const ref = refs[(index * 2 + position) % refs.length];
    const isOld = file.endedDaysAgo > MONTH_OF_THE_DEMO;
    const document =
      isOld || ref === undefined
        ? await uploadOldDocument(platform, officer, file, position)
        : { ...ref, note: '' };
    ({ version } = await fileDocument(platform, officer, { id: opened.id, version, document }));
  }
  if (file.shared) {
    const sharing = { wholeAgency: true, unitIds: [], postIds: [] };
    ({ version } = await shareCaseFile(platform, officer, { id: opened.id, version, ...sharing }));
  }
  if (file.until === 'open') return opened.id;
  const today = toCalendarDate(platform.clock.now());
  const endedOn = addDays(today, -file.endedDaysAgo);
  await closeCaseFile(platform, clerk, { id: opened.id, version, endedOn });
  return opened.id;
}

async function seedHandOvers(
  { clerk, officer, platform }: Cast,
  files: readonly { id: string; until: DemoCaseFile['until'] }[],
): Promise<void> {
  const idsOf = (until: DemoCaseFile['until']) =>
    files.filter((file) => file.until === until).map(({ id }) => id);
  const archived = idsOf('archived');
  const proposal = { caseFileIds: archived, note: 'Hồ sơ các năm trước' };
  const first = await proposeHandOver(platform, officer, proposal);
  await receiveHandOver(platform, clerk, {
    ...first,
    acceptedIds: archived,
    returned: [],
    place: 'Kho lưu trữ điện tử của Sở',
  });
  await proposeHandOver(platform, officer, { caseFileIds: idsOf('handedIn'), note: '' });
}
