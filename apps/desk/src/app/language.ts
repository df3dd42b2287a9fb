import { i18n } from '@lingui/core';
import type { Language } from '../problems/describe-problem.ts';

const STORED_AS = 'hien-luong.language';

const CATALOGUES = {
  vi: () => import('../locales/vi.po'),
  en: () => import('../locales/en.po'),
};

/** What was chosen on this device; Vietnamese until then, whatever the browser speaks. */
export function preferredLanguage(): Language {
  return localStorage.getItem(STORED_AS) === 'en' ? 'en' : 'vi';
}

export async function loadLanguage(language: Language): Promise<void> {
  const { messages } = await CATALOGUES[language]();
  i18n.loadAndActivate({ locale: language, messages });
  document.documentElement.lang = language;
}

export async function chooseLanguage(language: Language): Promise<void> {
  localStorage.setItem(STORED_AS, language);
  await loadLanguage(language);
}
