import { defineConfig } from '@lingui/cli';
import { formatter } from '@lingui/format-po';

/** Vietnamese is the source; every text of the desk, of `ui` and of the modules' screens is in it. */
export default defineConfig({
  sourceLocale: 'vi',
  locales: ['vi', 'en'],
  rootDir: '../..',
  catalogs: [
    {
      path: '<rootDir>/apps/desk/src/locales/{locale}',
      include: [
        '<rootDir>/ui/src',
        '<rootDir>/modules/directory/src/web',
        '<rootDir>/modules/trust/src/web',
        '<rootDir>/modules/documents/src/web',
        '<rootDir>/modules/exchange/src/web',
        '<rootDir>/modules/records/src/web',
        '<rootDir>/apps/desk/src',
      ],
      exclude: ['**/node_modules/**', '**/*.test.*'],
    },
  ],
  format: formatter({ lineNumbers: false, origins: false }),
  orderBy: 'message',
});
