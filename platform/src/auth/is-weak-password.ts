const SHORTEST = 12;
const FEWEST_DIFFERENT = 5;
const COMMON = ['password', 'matkhau', 'qwerty', '123456', 'abcdef', 'hienluong', 'admin'];

/**
 * Too short, of few different characters, or mostly a word that everybody tries first. Length
 * counts and composition does not: rules about kinds of characters only make people write it down.
 */
export function isWeakPassword(password: string): boolean {
  const folded = password
    .normalize('NFD')
    .replace(/[\p{M}\s]/gu, '')
    .toLowerCase();
  if ([...password].length < SHORTEST || new Set(folded).size < FEWEST_DIFFERENT) return true;
  const rest = COMMON.reduce((left, word) => left.replaceAll(word, ''), folded);
  return [...rest].length < SHORTEST / 2;
}
