import type { PageLanguage } from '@hien-luong/trust/contract';
import { CHECK_PATH, inLanguage } from '../addresses.ts';
import { type Html, html } from '../html.ts';
import { wordsIn } from '../words/words.ts';
import { brand } from './icons.ts';

type PageContent = {
  language: PageLanguage;
  title: string;
  main: Html;
  /** Of this page in the other language; the answer to a form has none. */
  path?: string;
};

/** A whole page of the portal: header, one thing to do, footer. It needs no script. */
export function page({ language, title, main, path = CHECK_PATH }: PageContent): string {
  const { frame } = wordsIn(language);
  const other = language === 'en' ? 'vi' : 'en';
  const document = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noarchive">
<title>${title} · Hiền Lương</title>
<link rel="icon" href="${CHECK_PATH}/tep/bridge.svg" type="image/svg+xml">
<link rel="stylesheet" href="${CHECK_PATH}/tep/portal.css">
<script src="${CHECK_PATH}/tep/enhance.js" defer></script>
</head>
<body>
<a class="skip" href="#noi-dung">${frame.skip}</a>
<header class="head">
<a class="brand" href="${inLanguage(CHECK_PATH, language)}">${brand}<span><b>Hiền Lương</b> <small>${frame.place}</small></span></a>
<nav aria-label="${frame.service}">
<a href="${inLanguage(CHECK_PATH, language)}#tro-giup">${frame.help}</a>
<a href="${inLanguage(path, other)}" lang="${other}" hreflang="${other}">${frame.otherLanguage}</a>
</nav>
</header>
<main id="noi-dung" tabindex="-1">${main}</main>
<footer class="foot">
<p>${frame.promise}</p>
<p><a href="/api/docs/">${frame.programs}</a></p>
</footer>
</body>
</html>
`;
  return document.markup;
}
