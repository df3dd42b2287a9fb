import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const { resolve } = createRequire(import.meta.url);

/** A file that the pages ask for, by its name below `/kiem-tra/tep/`. */
export type PortalAsset = { name: string; mediaType: string; file: string };

const FONTS = ['vietnamese-400', 'vietnamese-600', 'latin-400', 'latin-600'];

/** Everything that the pages load; nothing comes from elsewhere. */
export const portalAssets: readonly PortalAsset[] = [
  { name: 'portal.css', mediaType: 'text/css; charset=utf-8', file: own('portal.css') },
  { name: 'enhance.js', mediaType: 'text/javascript; charset=utf-8', file: own('enhance.js') },
  { name: 'bridge.svg', mediaType: 'image/svg+xml', file: own('bridge.svg') },
  ...FONTS.map((font) => ({
    name: `${font}.woff2`,
    mediaType: 'font/woff2',
    file: resolve(`@fontsource/be-vietnam-pro/files/be-vietnam-pro-${font}-normal.woff2`),
  })),
];

function own(name: string): string {
  return fileURLToPath(new URL(`./assets/${name}`, import.meta.url));
}
