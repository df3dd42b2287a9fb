import type { CheckPages } from '@hien-luong/trust/contract';
import { comparisonPage } from './comparison-page.ts';
import { formPage } from './form-page.ts';
import { problemPage } from './problem-page.ts';
import { resultPage } from './result-page.ts';

/** The pages of the public check, for the routes of the trust module to send. */
export const checkPages: CheckPages = {
  form: formPage,
  result: resultPage,
  comparison: comparisonPage,
  problem: problemPage,
};
