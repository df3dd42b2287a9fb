export { checkPages } from './check/check-pages.ts';
export { publicDocumentPages } from './document/public-document-pages.ts';
