import { parseSync } from 'oxc-parser';

/**
 * One `import`, `export … from` or `import()` of a file.
 * @typedef {object} Import
 * @property {string} specifier
 * @property {number} line
 * @property {boolean} isTypeOnly erased before it runs
 * @property {string[]} names what is taken; `*` for all of it
 */

/**
 * A name that another file may import from this one.
 * @typedef {object} Export
 * @property {string} name `*` when it passes on everything of `from`, `default` for the default
 * @property {string | undefined} from specifier it is passed on from
 * @property {string} original its name there
 * @property {number} line
 */

/**
 * What the checks need to know of a source file.
 * @typedef {object} SourceModule
 * @property {import('oxc-parser').Program} program
 * @property {import('oxc-parser').Comment[]} comments
 * @property {Import[]} imports
 * @property {Export[]} exports
 * @property {(offset: number) => number} lineAt
 */

/**
 * @param {string} path decides the dialect
 * @param {string} text
 * @returns {SourceModule}
 */
export function parseSource(path, text) {
  const { program, comments, module, errors } = parseSync(path, text);
  const [error] = errors;
  if (error) throw new SyntaxError(`${path}: ${error.message}`);
  const lineAt = makeLineIndex(text);
  return {
    program,
    comments,
    imports: [
      ...readStaticImports(module, lineAt),
      ...readReExports(module, lineAt),
      ...readDynamicImports(module, text, lineAt),
    ],
    exports: readExports(module, lineAt),
    lineAt,
  };
}

/**
 * Calls `visit` for every node below `node`, parents first.
 * @param {unknown} node
 * @param {(node: { type: string, start: number, end: number, [key: string]: unknown }) => void} visit
 */
export function walkNodes(node, visit) {
  if (Array.isArray(node)) {
    for (const child of node) walkNodes(child, visit);
    return;
  }
  if (node === null || typeof node !== 'object') return;
  if ('type' in node && typeof node.type === 'string') {
    visit(/** @type {{ type: string, start: number, end: number }} */ (node));
  }
  for (const child of Object.values(node)) walkNodes(child, visit);
}

/** @param {string} text */
function makeLineIndex(text) {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (/** @type {number} */ offset) => {
    const after = starts.findIndex((start) => start > offset);
    return after < 0 ? starts.length : after;
  };
}

/**
 * @param {import('oxc-parser').EcmaScriptModule} module
 * @param {(offset: number) => number} lineAt
 * @returns {Import[]}
 */
function readStaticImports({ staticImports }, lineAt) {
  return staticImports.map(({ moduleRequest, entries, start }) => ({
    specifier: moduleRequest.value,
    line: lineAt(start),
    isTypeOnly: entries.length > 0 && entries.every((entry) => entry.isType),
    names: entries.map(
      ({ importName }) => importName.name ?? (importName.kind === 'Default' ? 'default' : '*'),
    ),
  }));
}

/**
 * @param {import('oxc-parser').EcmaScriptModule} module
 * @param {(offset: number) => number} lineAt
 * @returns {Import[]}
 */
function readReExports({ staticExports }, lineAt) {
  return staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest, importName, isType, start }) => {
      if (!moduleRequest) return [];
      const names = [importName.name ?? '*'];
      return [{ specifier: moduleRequest.value, line: lineAt(start), isTypeOnly: isType, names }];
    }),
  );
}

/**
 * @param {import('oxc-parser').EcmaScriptModule} module
 * @param {string} text
 * @param {(offset: number) => number} lineAt
 * @returns {Import[]}
 */
function readDynamicImports({ dynamicImports }, text, lineAt) {
  return dynamicImports.flatMap(({ moduleRequest, start }) => {
    const literal = text
      .slice(moduleRequest.start, moduleRequest.end)
      .match(/^['"`]([^'"`$]+)['"`]$/);
    if (!literal?.[1]) return [];
    return [{ specifier: literal[1], line: lineAt(start), isTypeOnly: false, names: ['*'] }];
  });
}

/**
 * @param {import('oxc-parser').EcmaScriptModule} module
 * @param {(offset: number) => number} lineAt
 * @returns {Export[]}
 */
function readExports({ staticExports }, lineAt) {
  return staticExports.flatMap(({ entries }) =>
    entries.map(({ exportName, importName, moduleRequest, start }) => ({
      name: exportName.kind === 'Default' ? 'default' : (exportName.name ?? '*'),
      from: moduleRequest?.value,
      original: importName.name ?? '*',
      line: lineAt(start),
    })),
  );
}
