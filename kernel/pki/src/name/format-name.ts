import type { Name, NameAttribute } from './name.ts';
import { NAME_KEYS } from './name.ts';

/**
 * One line for people, most specific part first: `CN=Nguyễn Thị Ví Dụ, OU=Văn phòng, C=VN`. Signs
 * that separate parts are escaped, so a value cannot pose as another attribute. Never parsed back.
 * @spec RFC 4514 §2.4
 */
export function formatName(name: Name): string {
  return name
    .toReversed()
    .map((rdn) => rdn.map(formatAttribute).join('+'))
    .join(', ');
}

function formatAttribute({ type, value }: NameAttribute): string {
  const key = Object.entries(NAME_KEYS).find(([, oid]) => oid === type)?.[0] ?? type;
  return `${key}=${value.replace(/[\\",;+<>=]/g, '\\$&')}`;
}
