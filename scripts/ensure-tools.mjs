import { spawnSync } from 'node:child_process';
import { findChromium } from '../e2e/support/find-chromium.ts';
import { buildPkcs11 } from './build-pkcs11.mjs';

/** Programs that tests use to check ours against, and the Debian packages that bring them. */
const TOOLS = {
  openssl: 'openssl',
  pdfsig: 'poppler-utils',
  pdftotext: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  qpdf: 'qpdf',
  certutil: 'libnss3-tools',
  xmllint: 'libxml2-utils',
  'softhsm2-util': 'softhsm2',
  xmlsec1: 'xmlsec1',
  unzip: 'unzip',
  file: 'file',
};

/** Brings what is missing where that is possible, and says plainly what is not there. */
export function ensureTools() {
  bringTools();
  if (buildPkcs11() === 'ready') return;
  console.log('Chưa biên dịch được pkcs11js: bỏ qua phép thử ký bằng thiết bị PKCS #11.');
  console.log('pkcs11js is not built: tests with PKCS #11 devices are skipped. Needs g++.');
}

function bringTools() {
  const missing = listMissing();
  if (missing.length === 0) return;
  installPackages(missing);
  const absent = listMissing();
  if (absent.length === 0) return;
  console.log(`Thiếu: ${absent.join(', ')}. Các phép thử cần chúng sẽ được bỏ qua.`);
  console.log(
    `Missing: tests that need them are skipped. Debian: apt-get install ${absent.join(' ')}`,
  );
}

/**
 * Whether a Chromium is there for the browser journeys, after an attempt to bring one.
 * @returns {boolean}
 */
export function ensureChromium() {
  if (hasChromium()) return true;
  installPackages(['chromium']);
  if (hasChromium()) return true;
  console.log(
    'Thiếu Chromium: cài gói chromium, hoặc đặt CHROMIUM_PATH tới một trình duyệt đã có.',
  );
  console.log('No Chromium: apt-get install chromium, or point CHROMIUM_PATH at one.');
  return false;
}

function hasChromium() {
  try {
    return findChromium() !== '';
  } catch {
    return false;
  }
}

/** Packages of the tools that are not on PATH, each once. */
function listMissing() {
  const missing = Object.entries(TOOLS).filter(([tool]) => !isOnPath(tool));
  return [...new Set(missing.map(([, name]) => name))];
}

/** @param {string} program */
function isOnPath(program) {
  return spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
}

/**
 * Only as root and with Debian's tools; anywhere else the message has to do.
 * @param {string[]} packages
 */
function installPackages(packages) {
  if (process.getuid?.() !== 0 || !isOnPath('apt-get')) return;
  console.log(`Đang cài ${packages.join(', ')} … (installing)`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore', env });
  const install = ['install', '-y', '-qq', '--no-install-recommends', ...packages];
  spawnSync('apt-get', install, { stdio: 'ignore', env });
}
