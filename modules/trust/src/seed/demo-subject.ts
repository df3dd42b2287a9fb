import type { DemoHolder } from '@hien-luong/directory';
import { nameOf } from '@hien-luong/pki';

/** As the Government CA names its subscribers, and with DEMO wherever somebody could be misled. */
export function subjectOf(holder: DemoHolder) {
  const { name, superiorName, agencyName, title, locality } = holder;
  if (holder.kind === 'agency') {
    return nameOf(
      ['C', 'VN'],
      ['L', locality],
      ['O', `DEMO ${superiorName ?? agencyName}`],
      ['CN', `${name} (DEMO)`],
    );
  }
  return nameOf(
    ['C', 'VN'],
    ['L', locality],
    ['O', `DEMO ${superiorName ?? agencyName}`],
    ['OU', agencyName],
    ['T', title ?? ''],
    ['CN', `${name} (DEMO)`],
  );
}
