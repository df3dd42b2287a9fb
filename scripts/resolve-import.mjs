import { posix } from 'node:path';

/** @typedef {import('./tree.mjs').Workspace} Workspace */

/**
 * Where an import leads inside the repository.
 * @typedef {object} Resolved
 * @property {Workspace | undefined} workspace the one it names; absent for a relative import
 * @property {string} entry subpath of that workspace, such as `./contract`; `.` for its root
 * @property {string | undefined} file path below the root; absent when the entry is not exported
 */

/**
 * Reads a specifier as Node would, as far as it stays in the repository.
 * @param {string} fromPath
 * @param {string} specifier
 * @param {Workspace[]} workspaces
 * @returns {Resolved | undefined} undefined for packages from the registry and Node's own
 */
export function resolveImport(fromPath, specifier, workspaces) {
  if (specifier.startsWith('.')) {
    const [path = ''] = specifier.split('?');
    return {
      workspace: undefined,
      entry: '.',
      file: posix.join(posix.dirname(fromPath), path),
    };
  }
  const workspace = workspaces.find(
    ({ name }) => specifier === name || specifier.startsWith(`${name}/`),
  );
  if (!workspace) return undefined;
  const entry = `.${specifier.slice(workspace.name.length)}`;
  const target = workspace.exports[entry];
  return { workspace, entry, file: target && posix.join(workspace.folder, target) };
}

/**
 * The workspace that holds a file.
 * @param {string} path
 * @param {Workspace[]} workspaces
 */
export function findWorkspaceOf(path, workspaces) {
  return workspaces.find(({ folder }) => path.startsWith(`${folder}/`));
}
