export type OutsideItem = { kind: string; reference: string; link: string };

/** What mails and pushes say of each kind, in Vietnamese: each module has the words of its own. */
export type OutsideWords = Readonly<Record<string, string>>;

/** What waits, and never what it is about; of a kind without words, that there is something. */
export function outsideWords(
  words: OutsideWords,
  { kind, reference }: Pick<OutsideItem, 'kind' | 'reference'>,
): string {
  const said = words[kind] ?? 'Có thông báo mới';
  return reference === '' ? said : `${said}: ${reference}`;
}

/** A mail of one or several: the subject says as little as the body. */
export function mailWords(
  words: OutsideWords,
  items: readonly OutsideItem[],
  publicUrl: string,
): { subject: string; text: string } {
  const [first] = items;
  const subject =
    items.length === 1 && first ? outsideWords(words, first) : `${items.length} thông báo mới`;
  const lines = items.map((item) => `- ${outsideWords(words, item)}\n  ${publicUrl}${item.link}`);
  return {
    subject: `[Hiền Lương] ${subject}`,
    text: [
      ...lines,
      '',
      'Nội dung văn bản chỉ xem được sau khi đăng nhập.',
      `Đổi cách nhận thư: ${publicUrl}/notifications/settings`,
      '',
    ].join('\n'),
  };
}

export function codeWords(code: string): { subject: string; text: string } {
  return {
    subject: '[Hiền Lương] Mã xác nhận địa chỉ thư',
    text: [
      `Mã xác nhận: ${code}`,
      '',
      'Mã có hiệu lực trong 15 phút. Nếu ông/bà không yêu cầu, xin bỏ qua thư này.',
      '',
    ].join('\n'),
  };
}
