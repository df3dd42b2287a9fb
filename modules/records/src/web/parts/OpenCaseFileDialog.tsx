import { ActDialog, OptionalMark, TextInput, useDesk } from '@hien-luong/ui';
import { useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { CatalogueEntry } from '../../contract/index.ts';
import { CaseFileInputs } from './CaseFileInputs.tsx';
import { useRecordsApi, useRefresh } from './records-api.ts';

type Props = {
  opened: boolean;
  onClose(): void;
  /** The line of the yearly list that it is opened for. */
  planned?: { year: number; entry: CatalogueEntry } | undefined;
};

/** Opens a case file and goes to it; one of the list comes with what the list says. */
export function OpenCaseFileDialog({ onClose, opened, planned }: Props) {
  const { t } = useLingui();
  const { postId, today } = useDesk();
  const api = useRecordsApi();
  const refresh = useRefresh();
  const navigate = useNavigate();
  const entry = planned?.entry;
  const [fields, setFields] = useState({
    symbol: entry?.symbol ?? '',
    title: entry?.title ?? '',
    retentionYears: entry ? entry.retentionYears : 10,
    keeperPostId: entry?.keeper.postId ?? postId,
    description: '',
    construction: false,
  });
  const change = (part: Partial<typeof fields>) => setFields({ ...fields, ...part });

  async function open() {
    const { symbol, ...rest } = fields;
    const { id } = await api.openCaseFile.call({
      ...rest,
      year: planned?.year ?? Number(today().slice(0, 4)),
      entryId: entry?.id ?? null,
      ...(symbol.trim() && { symbol: symbol.trim() }),
    });
    await refresh();
    await navigate({ to: `/case-files/${id}` });
    return undefined;
  }
  return (
    <ActDialog
      opened={opened}
      onClose={onClose}
      title={t`Mở hồ sơ`}
      submitLabel={t`Mở hồ sơ`}
      size="lg"
      onSubmit={open}
    >
      <CaseFileInputs fields={fields} onChange={change} />
      <TextInput
        label={<OptionalMark>{t`Số và ký hiệu hồ sơ`}</OptionalMark>}
        description={t`Để trống để hệ thống cấp số tiếp theo, như 04.VP.`}
        value={fields.symbol}
        onChange={({ currentTarget }) => change({ symbol: currentTarget.value })}
        maxLength={20}
      />
    </ActDialog>
  );
}
