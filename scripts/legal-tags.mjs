import { walkNodes } from './source-module.mjs';

/**
 * A normative rule as a doc comment names it: `@law NĐ 30/2020/NĐ-CP Đ.14 k.2`.
 * @typedef {object} LegalTag
 * @property {'law' | 'spec'} kind
 * @property {string} act the decree or standard
 * @property {string} clause where in it; empty for all of it
 * @property {string} symbol what implements it; empty when the comment stands alone
 * @property {number} line
 */

/** @typedef {{ name: string, start: number, end: number }} Declaration */

const TAG = /@(law|spec)\s+(.+?)\s*(?=$|@law\b|@spec\b)/gm;
const CLAUSE = /\s+(?=(?:Đ\.|PL\b|Phụ lục|§|k\.|p\.|ch\.|clause|annex|appendix|table)\s?)/i;
const BETWEEN = /^\s*(?:(?:export|default|declare|abstract|async|const|let)\s+)*$/;
const NAMED = new Set([
  'FunctionDeclaration',
  'ClassDeclaration',
  'VariableDeclarator',
  'TSTypeAliasDeclaration',
  'TSInterfaceDeclaration',
  'MethodDefinition',
  'Property',
]);

/**
 * @param {import('./source-module.mjs').SourceModule} module
 * @param {string} text
 * @returns {LegalTag[]}
 */
export function findLegalTags({ program, comments, lineAt }, text) {
  const tagged = comments.filter(({ value }) => /@(law|spec)\s/.test(value));
  if (tagged.length === 0) return [];
  const declarations = listDeclarations(program);
  return tagged.flatMap(({ value, start, end }) => {
    const symbol = findSubject(declarations, text, start, end);
    return [...value.matchAll(TAG)].map((match) => {
      const [act = '', ...clause] = stripRemark(match[2] ?? '').split(CLAUSE);
      const line = lineAt(start + 2 + match.index);
      return {
        kind: match[1] === 'law' ? 'law' : 'spec',
        act,
        clause: clause.join(' '),
        symbol,
        line,
      };
    });
  });
}

/**
 * What follows a dash or ends the sentence is a remark, and no part of the reference.
 * @param {string} reference
 */
function stripRemark(reference) {
  return (reference.split(/\s+[–—]\s+/)[0] ?? '').replace(/[.;]$/, '').trim();
}

/**
 * @param {unknown} program
 * @returns {Declaration[]}
 */
function listDeclarations(program) {
  /** @type {Declaration[]} */
  const found = [];
  walkNodes(program, (node) => {
    if (!NAMED.has(node.type)) return;
    const id = /** @type {{ name?: unknown } | undefined} */ (node.id ?? node.key);
    if (typeof id?.name !== 'string') return;
    found.push({ name: id.name, start: node.start, end: node.end });
  });
  return found;
}

/**
 * The declaration right below a comment, else the innermost one around it.
 * @param {Declaration[]} declarations
 * @param {string} text
 * @param {number} start
 * @param {number} end
 */
function findSubject(declarations, text, start, end) {
  const below = declarations.find(
    (one) => one.start >= end && BETWEEN.test(text.slice(end, one.start)),
  );
  if (below) return below.name;
  const around = declarations.filter((one) => one.start < start && one.end > end);
  return around.sort((a, b) => b.start - a.start)[0]?.name ?? '';
}
