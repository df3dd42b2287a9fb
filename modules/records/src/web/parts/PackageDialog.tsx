import { ActDialog, Anchor, Checkbox, PasswordInput, Text, useDesk } from '@hien-luong/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { CaseFileDialogProps } from './CaseFileActs.tsx';
import { useRecordsApi, useRefresh } from './records-api.ts';

/** Makes the package that another system reads; whoever keeps the seal may sign it. */
export function PackageDialog({ file, onClose, opened }: CaseFileDialogProps) {
  const { t } = useLingui();
  const { agencyName, may } = useDesk();
  const api = useRecordsApi();
  const refresh = useRefresh();
  const keepsSeal = may('documents.seal');
  const [signed, setSigned] = useState(keepsSeal);
  const [pin, setPin] = useState('');

  async function make() {
    const { id, version } = file;
    const made = await api.packageCaseFile.call({ id, version, ...(signed && { pin }) });
    setPin('');
    await refresh();
    return (
      <>
        <Trans>Đã tạo gói hồ sơ và đọc lại đúng từng tệp.</Trans>{' '}
        <Anchor href={`/api${made.path}`}>{made.name}</Anchor>
      </>
    );
  }
  return (
    <ActDialog
      opened={opened}
      onClose={onClose}
      title={t`Xuất gói hồ sơ`}
      submitLabel={t`Tạo gói`}
      onSubmit={make}
    >
      <Text>
        <Trans>
          Gói gồm dữ liệu hồ sơ và văn bản dạng XML theo Phụ lục VI Nghị định 30/2020/NĐ-CP, lược đồ
          của dữ liệu đó và mọi tệp kèm mã SHA-256.
        </Trans>
      </Text>
      {keepsSeal && (
        <>
          <Checkbox
            label={t`Ký số bằng chứng thư của ${agencyName}`}
            checked={signed}
            onChange={({ currentTarget }) => setSigned(currentTarget.checked)}
          />
          {signed && (
            <PasswordInput
              label={t`Mã PIN khóa của cơ quan`}
              value={pin}
              onChange={({ currentTarget }) => setPin(currentTarget.value)}
              inputMode="numeric"
              autoComplete="off"
              required
              withAsterisk={false}
              maxLength={64}
              data-autofocus
            />
          )}
        </>
      )}
    </ActDialog>
  );
}
