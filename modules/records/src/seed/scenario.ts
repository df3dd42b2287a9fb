import type { EntryFields } from '../contract/index.ts';

type DemoEntry = Pick<EntryFields, 'heading' | 'symbol' | 'title' | 'retentionYears'>;

const ADMINISTRATION = 'Hành chính, tổng hợp';
const TECHNOLOGY = 'Công nghệ thông tin, chuyển đổi số';
const POST = 'Bưu chính, viễn thông';

/** Lines of the year's list; titles are of the demo. */
export const CATALOGUE: readonly DemoEntry[] = [
  {
    heading: ADMINISTRATION,
    symbol: '01.VP',
    title: 'Hồ sơ xây dựng, thực hiện kế hoạch công tác năm',
    retentionYears: null,
  },
  {
    heading: ADMINISTRATION,
    symbol: '02.VP',
    title: 'Hồ sơ hội nghị, giao ban của Sở',
    retentionYears: 10,
  },
  {
    heading: ADMINISTRATION,
    symbol: '03.VP',
    title: 'Hồ sơ cải cách hành chính',
    retentionYears: 20,
  },
  {
    heading: TECHNOLOGY,
    symbol: '01.CNTT',
    title: 'Hồ sơ triển khai chương trình chuyển đổi số của tỉnh',
    retentionYears: null,
  },
  {
    heading: TECHNOLOGY,
    symbol: '02.CNTT',
    title: 'Hồ sơ vận hành hệ thống quản lý văn bản và điều hành',
    retentionYears: 10,
  },
  {
    heading: TECHNOLOGY,
    symbol: '03.CNTT',
    title: 'Hồ sơ bảo đảm an toàn thông tin cấp độ',
    retentionYears: 10,
  },
  {
    heading: POST,
    symbol: '01.BCVT',
    title: 'Hồ sơ quản lý hạ tầng viễn thông thụ động',
    retentionYears: 20,
  },
  {
    heading: POST,
    symbol: '02.BCVT',
    title: 'Công văn trao đổi về bưu chính, viễn thông',
    retentionYears: 2,
  },
];

export type DemoCaseFile = {
  symbol: string;
  title: string;
  retentionYears: number | null;
  yearsAgo: number;
  documents: number;
  until: 'open' | 'closed' | 'handedIn' | 'archived';
  /** When its work ended, of those that are not open. */
  endedDaysAgo: number;
  shared?: true;
  description?: string;
};

/** One case file in each situation that the screens have a word for. */
export const CASE_FILES: readonly DemoCaseFile[] = [
  {
    symbol: '01.CNTT',
    title: 'Hồ sơ triển khai chương trình chuyển đổi số của tỉnh',
    retentionYears: null,
    yearsAgo: 0,
    documents: 4,
    until: 'open',
    endedDaysAgo: 0,
    shared: true,
    description: 'Kế hoạch, báo cáo và trao đổi với các sở, ngành.',
  },
  {
    symbol: '02.CNTT',
    title: 'Hồ sơ vận hành hệ thống quản lý văn bản và điều hành',
    retentionYears: 10,
    yearsAgo: 0,
    documents: 3,
    until: 'open',
    endedDaysAgo: 0,
  },
  {
    symbol: '02.BCVT',
    title: 'Công văn trao đổi về bưu chính, viễn thông',
    retentionYears: 2,
    yearsAgo: 0,
    documents: 2,
    until: 'closed',
    endedDaysAgo: 20,
  },
  {
    symbol: '04.CNTT',
    title: 'Hồ sơ triển khai chữ ký số chuyên dùng',
    retentionYears: 20,
    yearsAgo: 1,
    documents: 3,
    until: 'closed',
    endedDaysAgo: 345,
  },
  {
    symbol: '05.CNTT',
    title: 'Hồ sơ tập huấn kỹ năng số cho cán bộ cấp xã',
    retentionYears: 10,
    yearsAgo: 1,
    documents: 2,
    until: 'closed',
    endedDaysAgo: 400,
  },
  {
    symbol: '03.VP',
    title: 'Hồ sơ cải cách hành chính',
    retentionYears: 20,
    yearsAgo: 1,
    documents: 3,
    until: 'handedIn',
    endedDaysAgo: 350,
  },
  {
    symbol: '01.VP',
    title: 'Hồ sơ xây dựng, thực hiện kế hoạch công tác năm',
    retentionYears: null,
    yearsAgo: 2,
    documents: 3,
    until: 'archived',
    endedDaysAgo: 700,
  },
  {
    symbol: '02.VP',
    title: 'Hồ sơ hội nghị, giao ban của Sở',
    retentionYears: 5,
    yearsAgo: 7,
    documents: 2,
    until: 'archived',
    endedDaysAgo: 2520,
  },
];
