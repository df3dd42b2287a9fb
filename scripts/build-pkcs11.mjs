import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');

/** As binding.gyp of pkcs11js names them. */
const SOURCES = ['src/dl.cpp', 'src/common.cpp', 'src/main.cpp'];
const FLAGS = ['-O2', '-shared', '-fPIC', '-std=c++17', '-DNAPI_DISABLE_CPP_EXCEPTIONS'];

/**
 * Compiles the addon that speaks to PKCS #11 devices, in a few seconds and with nothing but a
 * compiler and the headers that lie beside Node itself: no download, no Python, and `npm ci` runs
 * no script of a package. Once built it stays until the package changes.
 * @param {string} root
 * @returns {'ready' | 'noPackage' | 'noCompiler' | 'noHeaders' | 'failed'}
 */
export function buildPkcs11(root = ROOT) {
  const folder = join(root, 'node_modules', 'pkcs11js');
  if (!existsSync(join(folder, 'binding.gyp'))) return 'noPackage';
  const built = join(folder, 'build', 'Release', 'pkcs11.node');
  if (existsSync(built)) return 'ready';
  if (process.platform === 'win32' || spawnSync('g++', ['--version']).status !== 0) {
    return 'noCompiler';
  }
  const include = findHeaders(dirname(dirname(process.execPath)));
  if (include === undefined) return 'noHeaders';
  mkdirSync(dirname(built), { recursive: true });
  const mac = process.platform === 'darwin' ? ['-undefined', 'dynamic_lookup'] : [];
  const options = ['-DNODE_GYP_MODULE_NAME=pkcs11', `-I${include}`, '-Iincludes', ...mac];
  // Under another name first: two that build at once must not load half a file.
  const draft = `${built}.${process.pid}`;
  const command = [...FLAGS, ...options, ...SOURCES, '-o', draft];
  const { status } = spawnSync('g++', command, {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) return 'failed';
  renameSync(draft, built);
  return 'ready';
}

/**
 * The headers of Node lie beside it, or, where npm brought Node, in the package of its platform that
 * the program was linked from.
 * @param {string} home
 */
export function findHeaders(home) {
  const places = ['include/node', 'node_modules/node-*/include/node'];
  const found = globSync(
    places.map((place) => `${place}/node_api.h`),
    { cwd: home },
  );
  return found[0] === undefined ? undefined : dirname(join(home, found[0]));
}

const WORDS = {
  ready: ['Đã sẵn sàng ký bằng thiết bị PKCS #11.', 'Ready to sign with PKCS #11 devices.'],
  noPackage: ['Chưa cài gói pkcs11js: chạy npm ci.', 'pkcs11js is not installed: run npm ci.'],
  noCompiler: ['Thiếu trình biên dịch g++.', 'No compiler: apt-get install g++'],
  noHeaders: ['Thiếu tệp tiêu đề của Node.', 'The headers of Node are not beside it.'],
  failed: ['Biên dịch pkcs11js không thành công.', 'pkcs11js did not compile.'],
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const outcome = buildPkcs11();
  for (const line of WORDS[outcome]) console.log(line);
  process.exitCode = outcome === 'ready' ? 0 : 1;
}
