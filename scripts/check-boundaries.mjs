import { join } from 'node:path';
import boundaries from './boundaries.json' with { type: 'json' };
import { findCycles } from './find-cycles.mjs';
import { reportFindings } from './finding.mjs';
import { findWorkspaceOf, resolveImport } from './resolve-import.mjs';
import { parseSource } from './source-module.mjs';
import { isCode, isTest, listFiles, listWorkspaces, readText } from './tree.mjs';

/** @typedef {import('./finding.mjs').Finding} Finding */
/** @typedef {import('./source-module.mjs').Import} Import */
/** @typedef {import('./tree.mjs').Workspace} Workspace */

/** @typedef {string | string[]} Allowed `*` for all, else the names */
/** @typedef {{ kernel?: Allowed, platform?: Allowed, module?: Allowed, ui?: Allowed, own?: Allowed, e2e?: Allowed, apps?: Allowed }} Row */

/**
 * One import, with all that the rules ask about it.
 * @typedef {object} Crossing
 * @property {string} path the importing file
 * @property {string} zone its row in the table
 * @property {Workspace} from the workspace it lies in
 * @property {Import} taken
 */

const ZONES = Object.entries(boundaries.zones).map(
  ([zone, pattern]) => /** @type {const} */ ([zone, new RegExp(pattern)]),
);
/** @type {Record<string, Row>} */
const MAY_IMPORT = boundaries.mayImport;
/** @type {Record<string, string[]>} */
const NODE_MODULES = boundaries.nodeModules;
/** @type {Record<string, string[]>} */
const MODULES = boundaries.modules;

/**
 * Holds the table of who may import whom, as boundaries.json states it, over every import of the
 * repository.
 * @param {string} root
 * @returns {Finding[]}
 */
export function checkBoundaries(root) {
  const workspaces = listWorkspaces(root);
  /** @type {Map<string, Set<string>>} */
  const graph = new Map();
  /** @type {Finding[]} */
  const findings = [];
  for (const path of listFiles(root).filter(isCode)) {
    const { imports } = parseSource(path, readText(root, path));
    graph.set(path, listRuntimeTargets(path, imports, workspaces));
    const from = findWorkspaceOf(path, workspaces);
    const zone = findZone(path);
    if (!from || !zone) continue;
    for (const taken of imports) {
      findings.push(...checkImport({ path, zone, from, taken }, workspaces));
    }
  }
  return [...findings, ...checkFileCycles(graph), ...checkWorkspaceCycles(workspaces)];
}

/** @param {string} path */
function findZone(path) {
  return ZONES.find(([, pattern]) => pattern.test(path))?.[0];
}

/**
 * @param {string} path
 * @param {Import[]} imports
 * @param {Workspace[]} workspaces
 */
function listRuntimeTargets(path, imports, workspaces) {
  const targets = imports
    .filter(({ isTypeOnly }) => !isTypeOnly)
    .map(({ specifier }) => resolveImport(path, specifier, workspaces)?.file);
  return new Set(targets.filter((file) => file !== undefined));
}

/**
 * @param {Crossing} crossing
 * @param {Workspace[]} workspaces
 * @returns {Finding[]}
 */
function checkImport(crossing, workspaces) {
  const { path, taken } = crossing;
  if (taken.specifier.startsWith('node:')) return checkNodeModule(crossing);
  const resolved = resolveImport(path, taken.specifier, workspaces);
  if (!resolved) return [];
  if (!resolved.workspace) return checkRelative(crossing, resolved.file ?? '');
  return checkWorkspaceImport(crossing, resolved.workspace, resolved.entry);
}

/**
 * @param {Crossing} crossing
 * @returns {Finding[]}
 */
function checkNodeModule(crossing) {
  const allowed = NODE_MODULES[crossing.zone];
  const name = crossing.taken.specifier.slice('node:'.length);
  if (!allowed || allowed.includes(name) || isTest(crossing.path)) return [];
  const most = allowed.length > 0 ? `only node:${allowed.join(', node:')}` : 'none of Node';
  return [finding(crossing, 'pure-zone', `${crossing.zone} may use ${most}: pass the data in`)];
}

/**
 * @param {Crossing} crossing
 * @param {string} file
 * @returns {Finding[]}
 */
function checkRelative(crossing, file) {
  if (!file.startsWith(`${crossing.from.folder}/`)) {
    return [finding(crossing, 'deep-import', 'leaves its workspace: import the package by name')];
  }
  const own = MAY_IMPORT[crossing.zone]?.own;
  const target = findZone(file);
  if (!own || !target || target === crossing.zone || isAllowed(own, target)) return [];
  return [finding(crossing, 'own-zone', `${crossing.zone} must not know ${target}`)];
}

/**
 * @param {Crossing} crossing
 * @param {Workspace} target
 * @param {string} entry
 * @returns {Finding[]}
 */
function checkWorkspaceImport(crossing, target, entry) {
  const { from, path } = crossing;
  if (target === from) {
    return [finding(crossing, 'own-name', 'import files of the same package by their path')];
  }
  if (!target.exports[entry]) {
    const open = Object.keys(target.exports).join(', ') || 'nothing';
    return [finding(crossing, 'deep-import', `${target.name} exports ${open}`)];
  }
  const isDeclared =
    from.dependencies.has(target.name) || (isTest(path) && from.devDependencies.has(target.name));
  return [
    ...(isDeclared
      ? []
      : [finding(crossing, 'undeclared', `add it to ${from.folder}/package.json`)]),
    ...checkTable(crossing, target, entry),
  ];
}

/**
 * @param {Crossing} crossing
 * @param {Workspace} target
 * @param {string} entry
 * @returns {Finding[]}
 */
function checkTable(crossing, target, entry) {
  const [room = '', name = ''] = target.folder.split('/');
  const row = MAY_IMPORT[crossing.zone] ?? {};
  const advice = `${crossing.zone} must not import ${target.folder} (${entry}): see boundaries.json`;
  const refused = [finding(crossing, 'import-table', advice)];
  if (room === 'kernel') return isAllowed(row.kernel, name) ? [] : refused;
  if (room === 'platform') return isAllowed(row.platform, entry) ? [] : refused;
  if (room === 'ui') return isAllowed(row.ui, entry) ? [] : refused;
  if (room === 'e2e') return isAllowed(row.e2e, entry) ? [] : refused;
  if (room === 'apps') return isAllowed(row.apps, name) ? [] : refused;
  if (room !== 'modules') return refused;
  if (!isAllowed(row.module, entry)) return refused;
  return crossing.zone.startsWith('module-') ? checkModuleOrder(crossing, name) : [];
}

/**
 * @param {Crossing} crossing
 * @param {string} target
 * @returns {Finding[]}
 */
function checkModuleOrder(crossing, target) {
  const [, own = ''] = crossing.from.folder.split('/');
  if (MODULES[own]?.includes(target)) return [];
  const advice = `${own} does not stand on ${target}: let ${target} publish an event instead`;
  return [finding(crossing, 'module-order', advice)];
}

/**
 * @param {Allowed | undefined} allowed
 * @param {string} name
 */
function isAllowed(allowed, name) {
  return Array.isArray(allowed) ? allowed.includes(name) : allowed === '*';
}

/**
 * @param {Crossing} crossing
 * @param {string} rule
 * @param {string} advice
 * @returns {Finding}
 */
function finding({ path, taken }, rule, advice) {
  return { path, line: taken.line, rule, advice: `"${taken.specifier}": ${advice}` };
}

/**
 * @param {Map<string, Set<string>>} graph
 * @returns {Finding[]}
 */
function checkFileCycles(graph) {
  return findCycles(graph).map((files) => ({
    path: files[0] ?? '',
    line: 1,
    rule: 'file-cycle',
    advice: `move what they share to a file of its own: ${files.join(' ↔ ')}`,
  }));
}

/**
 * @param {Workspace[]} workspaces
 * @returns {Finding[]}
 */
function checkWorkspaceCycles(workspaces) {
  const graph = new Map(workspaces.map(({ name, dependencies }) => [name, dependencies]));
  return findCycles(graph).map((names) => ({
    path: `${workspaces.find(({ name }) => name === names[0])?.folder}/package.json`,
    line: 1,
    rule: 'workspace-cycle',
    advice: `packages depend on each other: ${names.join(' ↔ ')}`,
  }));
}

if (import.meta.main) {
  reportFindings('boundaries', checkBoundaries(join(import.meta.dirname, '..')));
}
