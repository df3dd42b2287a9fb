import { chmodSync, copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, runCommand } from './run-command.mjs';

const CLI = join(ROOT, 'apps', 'cli');
const PACKAGE = join(CLI, 'dist', 'package');
/** Packages that end in the file, whose licences go along. */
const BUNDLED = ['libxml2-wasm', 'zod'];

/**
 * The command line as a package of its own in `apps/cli/dist`: one file without dependencies, which
 * `npx` runs on Node 20 or newer, and which `npm publish` takes as it is.
 * @returns {Promise<number>} exit code
 */
async function packCli() {
  rmSync(join(CLI, 'dist'), { recursive: true, force: true });
  const built = await runCommand('vite', ['build', '--logLevel', 'warn'], { folder: 'apps/cli' });
  if (built !== 0) return built;
  chmodSync(join(PACKAGE, 'hien-luong.mjs'), 0o755);
  writeFileSync(join(PACKAGE, 'package.json'), `${JSON.stringify(manifest(), null, 2)}\n`);
  copyFileSync(join(ROOT, 'LICENSE'), join(PACKAGE, 'LICENSE'));
  copyFileSync(join(CLI, 'PACKAGE.md'), join(PACKAGE, 'README.md'));
  writeFileSync(join(PACKAGE, 'THIRD-PARTY-LICENSES'), licences());
  const started = await runCommand(process.execPath, ['hien-luong.mjs', '--help'], {
    folder: 'apps/cli/dist/package',
  });
  if (started !== 0) return started;
  return await runCommand('npm', ['pack', '--pack-destination', '..'], {
    folder: 'apps/cli/dist/package',
  });
}

function manifest() {
  const { version, license } = JSON.parse(readFileSync(join(CLI, 'package.json'), 'utf8'));
  return {
    name: 'hien-luong',
    version,
    description: 'Signs and checks electronic documents: PAdES, XAdES, ASiC-E, RFC 3161',
    license,
    type: 'module',
    bin: { 'hien-luong': 'hien-luong.mjs' },
    engines: { node: '>=20' },
    files: ['hien-luong.mjs', 'THIRD-PARTY-LICENSES'],
  };
}

function licences() {
  return BUNDLED.map((name) => {
    const folder = join(ROOT, 'node_modules', name);
    const texts = name === 'libxml2-wasm' ? ['LICENSE', 'LICENSE.libxml2'] : ['LICENSE'];
    return [name, ...texts.map((file) => readFileSync(join(folder, file), 'utf8').trim())].join(
      '\n\n',
    );
  }).join('\n\n---\n\n');
}

process.exitCode = await packCli();
