import { StateTag } from '@hien-luong/ui';
import { useLingui } from '@lingui/react/macro';
import type { CaseFileRow } from '../../contract/index.ts';
import { CASE_FILE_STATES, DEADLINES, type Words } from './records-words.ts';

export function RecordsWord({ word, tone }: Words) {
  const { i18n } = useLingui();
  return <StateTag tone={tone}>{i18n._(word)}</StateTag>;
}

/** Where a case file stands; of one that is to be handed in, its deadline says more. */
export function CaseFileWord({ file }: { file: Pick<CaseFileRow, 'state' | 'deadline'> }) {
  const { deadline, state } = file;
  const tells = deadline === 'dueSoon' || deadline === 'overdue';
  return <RecordsWord {...(tells ? DEADLINES[deadline] : CASE_FILE_STATES[state])} />;
}

/** `10 năm`, or for ever. */
export function useRetentionWords(): (years: number | null) => string {
  const { t } = useLingui();
  return (years) => (years === null ? t`Vĩnh viễn` : t`${years} năm`);
}
