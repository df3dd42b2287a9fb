import type { Page } from 'playwright-core';
import { drawOver, fetchIssued } from '../support/checked-files.ts';
import { findDocument } from '../support/find-document.ts';

/** A screen as one person meets it. */
export type Visit = {
  /** As the router writes it. */
  route: string;
  as: string;
  /** What tells this visit from the others of its route. */
  what?: string;
  search?: string;
  /** The id in the route. */
  find?: (page: Page) => Promise<string>;
  /** Goes from the screen to what is looked at, such as an open dialog. */
  open?: (page: Page) => Promise<void>;
  /** Shows what loading looks like, so that it never settles. */
  neverSettles?: true;
  /** Looked at in dark too. */
  dark?: true;
};

/** Every screen of the desk; a test holds this against the routers. */
export const SCREENS: readonly Visit[] = [
  { route: '/', as: 'vt.stttt', dark: true },
  { route: '/signing', as: 'ld.stttt' },
  { route: '/deadlines', as: 'vt.stttt', dark: true },
  { route: '/deadlines', as: 'cv.stttt' },
  { route: '/registers', as: 'vt.stttt', search: '?direction=incoming' },
  { route: '/registers', as: 'vt.stttt', search: '?direction=outgoing' },
  { route: '/registers', as: 'vt.stttt', search: '?direction=copies' },
  { route: '/registers/held', as: 'vt.stttt' },
  { route: '/search', as: 'vt.stttt', search: '?q=chuyen+doi+so' },
  { route: '/outgoing', as: 'vt.stttt' },
  { route: '/outgoing/new', as: 'cv.stttt', dark: true },
  outgoing('cv.stttt', 'drafting'),
  outgoing('ld.stttt', 'submitted'),
  outgoing('vt.stttt', 'sealed'),
  { ...outgoing('vt.stttt', 'issued'), dark: true },
  { ...outgoing('cv.stttt', 'drafting'), route: '/outgoing/$id/edit' },
  { route: '/copies/new', as: 'cv.stttt' },
  copy('ld.stttt', 'submitted'),
  { route: '/incoming', as: 'vt.stttt', dark: true },
  { route: '/incoming', as: 'vt.stttt', search: '?q=khongcogicakhop' },
  { route: '/incoming/record', as: 'vt.stttt', dark: true },
  { route: '/incoming/new', as: 'vt.stttt', dark: true },
  { route: '/incoming/import', as: 'vt.stttt' },
  { route: '/incoming/unreadable', as: 'vt.stttt' },
  incoming('vt.stttt', 'arrived'),
  incoming('ld.stttt', 'recorded'),
  incoming('cv.stttt', 'completed'),
  {
    route: '/incoming/$id',
    as: 'vt.stttt',
    what: 'altered',
    find: (page) => findDocument(page, 'incoming', { q: 'bị sửa sau khi ký' }),
    dark: true,
  },
  asked('vt.stttt'),
  { route: '/registers', as: 'vt.stttt', search: '?direction=progress' },
  { route: '/catalogues', as: 'vt.stttt', dark: true },
  { route: '/case-files', as: 'vt.stttt', dark: true },
  caseFile('cv.stttt', 'open'),
  caseFile('vt.stttt', 'archived'),
  { route: '/hand-overs', as: 'vt.stttt' },
  { route: '/hand-overs/$id', as: 'vt.stttt', find: findHandOver },
  { route: '/retention', as: 'ld.stttt', search: '?show=all' },
  { route: '/certificates', as: 'quantri', dark: true },
  { route: '/certificates', as: 'cv.stttt', search: '?q=khongcogicakhop' },
  { route: '/certificates/$id', as: 'quantri', find: findCertificate },
  { route: '/certificates/import', as: 'quantri' },
  { route: '/certificates/watch', as: 'quantri', dark: true },
  { route: '/certificate-requests', as: 'quantri' },
  { route: '/certificate-requests/new', as: 'cv.stttt', search: '?form=newPerson', dark: true },
  { route: '/certificate-requests/new', as: 'cv.stttt', search: '?form=renew' },
  { route: '/certificate-requests/$id', as: 'quantri', find: findRequest },
  { route: '/trust-anchors', as: 'quantri', dark: true },
  { route: '/', as: 'quantri', what: 'an administrator' },
  { route: '/verify', as: 'vt.stttt' },
  { route: '/preserved', as: 'vt.stttt' },
  { route: '/organisation', as: 'cv.stttt' },
  { route: '/organisation/$id', as: 'cv.stttt', find: findOwnAgency },
  { route: '/delegations', as: 'ld.stttt' },
  { route: '/organisation/import', as: 'quantri' },
  { route: '/organisation/change-2025', as: 'quantri', dark: true },
  { route: '/people', as: 'quantri' },
  { route: '/people/$id', as: 'quantri', find: findPerson, dark: true },
  { route: '/exchange', as: 'quantri', dark: true },
  { route: '/exchange/$id', as: 'quantri', find: findPartner },
  { route: '/audit', as: 'kiemtra' },
  { route: '/notifications', as: 'vt.stttt', dark: true },
  { route: '/notifications', as: 'kiemtra' },
  { route: '/notifications/settings', as: 'cv.stttt', dark: true },
  { route: '/account', as: 'vt.stttt' },
  { route: '/kit', as: 'vt.stttt', neverSettles: true, dark: true },
];

/** What opens over a screen. */
export const OVERLAYS: readonly Visit[] = [
  dialog({ route: '/organisation/$id', as: 'quantri', find: findOwnAgency }, 'Thêm người'),
  dialog({ route: '/organisation/$id', as: 'quantri', find: findOwnAgency }, 'Thêm đơn vị'),
  dialog({ route: '/people/$id', as: 'quantri', find: findPerson }, 'Điều động'),
  dialog({ route: '/people/$id', as: 'quantri', find: findPerson }, 'Khóa'),
  dialog(outgoing('cv.stttt', 'drafting'), 'Trình ký'),
  { ...dialog(outgoing('ld.stttt', 'submitted'), 'Ký số'), dark: true },
  dialog(outgoing('ld.stttt', 'submitted'), 'Trả lại'),
  { ...dialog({ route: '/signing', as: 'ld.stttt' }, 'Xem lần lượt'), dark: true },
  dialog(outgoing('vt.stttt', 'signed'), 'Cấp số và đóng dấu'),
  dialog({ route: '/registers/held', as: 'vt.stttt' }, 'Giữ số'),
  {
    route: '/incoming',
    as: 'vt.stttt',
    what: 'the columns',
    open: async (page) => {
      await page.getByRole('button', { name: 'Cột' }).click();
      await page.getByRole('menuitem', { name: 'Nơi gửi' }).waitFor();
    },
  },
  {
    route: '/outgoing',
    as: 'cv.stttt',
    what: 'saving a view',
    open: async (page) => {
      await page.getByRole('button', { name: 'Khung nhìn' }).click();
      await page.getByRole('menuitem', { name: 'Lưu bộ lọc và cột hiện tại…' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  dialog(outgoing('vt.stttt', 'sealed'), 'Phát hành'),
  dialog(outgoing('vt.stttt', 'issued'), 'Thu hồi'),
  dialog(outgoing('vt.stttt', 'issued'), 'Cập nhật'),
  dialog(asked('vt.stttt'), 'Đồng ý với nơi gửi'),
  dialog(asked('vt.stttt'), 'Không đồng ý'),
  dialog(copy('ld.stttt', 'submitted'), 'Duyệt sao'),
  dialog(copy('ld.stttt', 'submitted'), 'Không sao'),
  dialog(copy('vt.stttt', 'signed'), 'Lập bản sao'),
  dialog(copy('vt.stttt', 'sealed'), 'Đã chuyển bản giấy'),
  { ...dialog(incoming('vt.stttt', 'arrived'), 'Vào sổ'), dark: true },
  dialog(incoming('vt.stttt', 'arrived'), 'Trả lại nơi gửi'),
  dialog(incoming('ld.stttt', 'recorded'), 'Cho ý kiến chỉ đạo'),
  dialog({ route: '/case-files', as: 'cv.stttt' }, 'Mở hồ sơ'),
  dialog(caseFile('cv.stttt', 'open'), 'Kết thúc hồ sơ'),
  { ...dialog(caseFile('cv.stttt', 'open'), 'Quyền xem'), dark: true },
  dialog({ route: '/hand-overs/$id', as: 'vt.stttt', find: findHandOver }, 'Tiếp nhận'),
  dialog(outgoing('cv.stttt', 'issued'), 'Đưa vào hồ sơ'),
  dialog({ route: '/delegations', as: 'ld.stttt' }, 'Ủy quyền'),
  dialog({ route: '/trust-anchors', as: 'quantri' }, 'Đề nghị thêm'),
  dialog({ route: '/exchange', as: 'quantri' }, 'Đăng ký hệ thống'),
  dialog({ route: '/certificate-requests/$id', as: 'quantri', find: findRequest }, 'Duyệt'),
  {
    route: '/verify',
    as: 'vt.stttt',
    what: 'what was signed beside what is there',
    dark: true,
    open: async (page) => {
      const changed = drawOver(await fetchIssued(page, -1));
      await page.locator('input[type=file]').setInputFiles(changed);
      await page.getByRole('button', { name: 'So bản đã ký với bản hiện nay' }).first().click();
      await page.getByRole('heading', { name: 'Trang 1: khác bản đã ký' }).waitFor();
    },
  },
  {
    route: '/incoming',
    as: 'vt.stttt',
    what: 'recording many',
    search: '?state=arrived',
    open: async (page) => {
      await page.locator('tr[data-row]').first().waitFor();
      await page.keyboard.press(' ');
      await page.keyboard.press('v');
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    route: '/incoming',
    as: 'vt.stttt',
    what: 'the keys',
    open: async (page) => {
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    route: '/',
    as: 'vt.stttt',
    what: 'the command palette',
    dark: true,
    open: async (page) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('option').first().waitFor();
    },
  },
  {
    route: '/',
    as: 'vt.stttt',
    what: 'the person menu',
    open: async (page) => {
      await page.getByRole('banner').getByRole('button').last().click();
      await page.getByRole('menuitem', { name: 'Đăng xuất' }).waitFor();
    },
  },
];

function outgoing(as: string, state: string): Visit {
  const find = (page: Page) => findDocument(page, 'outgoing', { state, copies: 'none' });
  return { route: '/outgoing/$id', as, what: state, find };
}

function copy(as: string, state: string): Visit {
  const find = (page: Page) => findDocument(page, 'outgoing', { state, copies: 'only' });
  return { route: '/outgoing/$id', as, what: `copy ${state}`, find };
}

function incoming(as: string, state: string): Visit {
  const find = (page: Page) => findDocument(page, 'incoming', { state });
  return { route: '/incoming/$id', as, what: state, find };
}

function asked(as: string): Visit {
  const find = (page: Page) => findDocument(page, 'incoming', { asked: 'true' });
  return { route: '/incoming/$id', as, what: 'recall asked for', find };
}

function caseFile(as: string, state: string): Visit {
  const find = (page: Page) => firstOf(page, `/api/records/case-files?state=${state}`);
  return { route: '/case-files/$id', as, what: state, find };
}

/** One that the archive has still to receive. */
function findHandOver(page: Page): Promise<string> {
  return firstOf(page, '/api/records/hand-overs?state=proposed');
}

function dialog(visit: Visit, button: string): Visit {
  return {
    ...visit,
    what: button,
    open: async (page) => {
      await page.getByRole('button', { name: button, exact: true }).first().click();
      await page.getByRole('dialog').waitFor();
    },
  };
}

async function findOwnAgency(page: Page): Promise<string> {
  const answer = await page.request.get('/api/session');
  const me: { posts: { agency: { id: string } }[] } = await answer.json();
  return me.posts[0]?.agency.id ?? '';
}

async function findCertificate(page: Page): Promise<string> {
  return firstOf(page, '/api/trust/certificates');
}

async function findPerson(page: Page): Promise<string> {
  return firstOf(page, '/api/directory/register?q=mau');
}

/** One that the administrator may approve. */
async function findRequest(page: Page): Promise<string> {
  return firstOf(page, '/api/trust/requests?state=submitted');
}

/** The simulated axis, with its agencies, packets and calls. */
async function findPartner(page: Page): Promise<string> {
  const answer = await page.request.get('/api/exchange/partners');
  const [first]: { id: string }[] = await answer.json();
  return first?.id ?? '';
}

async function firstOf(page: Page, path: string): Promise<string> {
  const answer = await page.request.get(path);
  const { items }: { items: { id: string }[] } = await answer.json();
  return items[0]?.id ?? '';
}
