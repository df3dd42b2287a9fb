/**
 * The letters that stand for the drafting unit in the symbol of a công văn and in the filing line:
 * `Phòng Công nghệ thông tin` is `CNTT`. Empty where the agency itself drafts.
 */
export function draftingUnitMark(unitName: string, { isAgency }: { isAgency: boolean }): string {
  if (isAgency) return '';
  const words = unitName
    .normalize('NFC')
    .split(/[\s\-–,]+/u)
    .filter((word) => word !== '' && word !== 'và');
  const [kind, ...rest] = words;
  const significant = kind === 'Phòng' || kind === 'Ban' ? rest : words;
  return significant.map((word) => word.charAt(0).toLocaleUpperCase('vi')).join('');
}
