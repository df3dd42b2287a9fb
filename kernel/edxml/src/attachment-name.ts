const MAX_LENGTH = 200;

/**
 * A file name that is safe to show and to save: no folders, no control characters, none of the
 * invisible marks that turn the reading direction and make `exe.pdf` of `fdp.exe`, at most 200
 * characters with the extension kept. Empty if nothing is left.
 */
export function sanitizeAttachmentName(text: string): string {
  const name = text
    .normalize('NFC')
    .replace(/^.*[/\\]/s, '')
    .replace(/[\p{Cc}\p{Cs}\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/^[\s.]+|[\s.]+$/gu, '');
  const characters = [...name];
  if (characters.length <= MAX_LENGTH) return name;
  const extension = /\.[^.]{1,10}$/u.exec(name)?.[0] ?? '';
  const kept = characters.slice(0, MAX_LENGTH - [...extension].length).join('');
  return kept.trimEnd() + extension;
}
