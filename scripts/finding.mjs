/**
 * Something a check wants changed.
 * @typedef {object} Finding
 * @property {string} path below the root of the repository
 * @property {number} line 1 for the first; 1 also where the whole file is meant
 * @property {string} rule
 * @property {string} advice what to do about it
 */

/**
 * Prints one line per finding and sets the exit code, as every check of the house ends.
 * @param {string} check
 * @param {Finding[]} findings
 */
export function reportFindings(check, findings) {
  const sorted = [...findings].sort((a, b) => a.path.localeCompare(b.path) || a.line - b.line);
  for (const { path, line, rule, advice } of sorted) {
    console.log(`${path}:${line} ${rule} – ${advice}`);
  }
  console.log(`${check}: ${findings.length === 0 ? 'clean' : `${findings.length} findings`}`);
  if (findings.length > 0) process.exitCode = 1;
}
