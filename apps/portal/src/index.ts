export { checkPages } from './check/check-pages.ts';
