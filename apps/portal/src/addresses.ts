import type { PageLanguage } from '@hien-luong/trust/contract';

/** Where the pages are; the routes of the modules answer at the same addresses. */
export const CHECK_PATH = '/kiem-tra';

/** An address in the language of the page that leads there. */
export function inLanguage(path: string, language: PageLanguage): string {
  return language === 'en' ? `${path}?lang=en` : path;
}

/** Where the code on a document leads. */
export const DOCUMENT_PATH = `${CHECK_PATH}/v`;
