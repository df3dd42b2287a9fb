import type { VerdictWords } from '../contract/index.ts';

const LEVELS: Readonly<Record<string, VerdictWords>> = {
  'B-B': { vi: 'B-B: không có dấu thời gian', en: 'B-B: without a timestamp' },
  'B-T': { vi: 'B-T: có dấu thời gian', en: 'B-T: with a timestamp' },
  'B-LT': {
    vi: 'B-LT: có dấu thời gian và bằng chứng về chứng thư',
    en: 'B-LT: with a timestamp and evidence about the certificate',
  },
  'B-LTA': { vi: 'B-LTA: có bằng chứng lâu dài', en: 'B-LTA: with evidence for the long term' },
  NONE: {
    vi: 'Không đạt mức nào của chuẩn ETSI',
    en: 'No level of the ETSI standards',
  },
  TIMESTAMP: {
    vi: 'Dấu thời gian trên toàn văn bản',
    en: 'Timestamp of the whole document',
  },
};

export function levelWords(level: string): VerdictWords {
  return LEVELS[level] ?? { vi: level, en: level };
}
