/**
 * The parts of boundaries.json that a page can show.
 * @typedef {object} Boundaries
 * @property {Record<string, Record<string, string | string[]>>} [mayImport]
 * @property {Record<string, string[]>} [modules]
 */

const COLUMNS = ['kernel', 'platform', 'own', 'module', 'ui', 'e2e', 'apps'];

/**
 * The rows, in Markdown, that a page needs to show the boundaries: who may import what, and which
 * module stands on which.
 * @param {Boundaries} boundaries
 * @returns {string[]}
 */
export function renderImportRows({ mayImport = {}, modules = {} }) {
  const zones = Object.entries(mayImport).map(([zone, allowed]) =>
    renderRow([zone, ...COLUMNS.map((column) => renderAllowed(allowed[column]))]),
  );
  const standing = Object.entries(modules).map(([name, others]) =>
    renderRow([name, others.length > 0 ? others.join(', ') : '–']),
  );
  return [...zones, ...standing];
}

/** @param {string | string[] | undefined} allowed */
function renderAllowed(allowed) {
  if (allowed === undefined) return '–';
  return typeof allowed === 'string' ? 'all' : allowed.map((name) => `\`${name}\``).join(', ');
}

/** @param {string[]} cells */
function renderRow(cells) {
  return `| ${cells.join(' | ')} |`;
}
