/** Whether XML 1.0 can carry every character of the text, escaped or not. */
export function isXmlText(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what XML cannot carry
  return text.isWellFormed() && !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text);
}

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  // A bare carriage return would come back as a line feed.
  '\r': '&#13;',
};

export function escapeXml(text: string): string {
  return text.normalize('NFC').replace(/[&<>\r]/g, (character) => ESCAPES[character] ?? '');
}
