import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A repository in a temporary folder, gone at the end of the block that plants it with `using`. */
export type PlantedTree = Disposable & { root: string };

/** @param files path below the root to content; objects are written as JSON */
export function plantTree(files: Record<string, string | object>): PlantedTree {
  const root = mkdtempSync(join(tmpdir(), 'hien-luong-tree-'));
  for (const [path, content] of Object.entries(files)) {
    const target = join(root, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, typeof content === 'string' ? content : JSON.stringify(content));
  }
  return { root, [Symbol.dispose]: () => rmSync(root, { recursive: true, force: true }) };
}

/** A package.json as our workspaces have it. */
export function manifestOf(name: string, fields: object = {}): object {
  return { name: `@hien-luong/${name}`, type: 'module', ...fields };
}
