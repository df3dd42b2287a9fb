import { ActDialog, Checkbox, OptionalMark, Stack, Text, TextInput } from '@hien-luong/ui';
import { formatNumber } from '@hien-luong/vn';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { HandOverDetail } from '../../contract/index.ts';
import { useRecordsApi, useRefresh } from './records-api.ts';

type Props = { handOver: HandOverDetail; opened: boolean; onClose(): void };

/** The archive takes each case file, or returns it and says why. */
export function ReceiveDialog({ handOver, onClose, opened }: Props) {
  const { t } = useLingui();
  const api = useRecordsApi();
  const refresh = useRefresh();
  const [returned, setReturned] = useState<Readonly<Record<string, string>>>({});
  const [place, setPlace] = useState(t`Kho lưu trữ điện tử của cơ quan`);
  const { files, id, version } = handOver;
  const accepted = files.filter((file) => returned[file.id] === undefined);

  async function receive() {
    await api.receiveHandOver.call({
      id,
      version,
      acceptedIds: accepted.map((file) => file.id),
      returned: Object.entries(returned).map(([fileId, reason]) => ({ id: fileId, reason })),
      place,
    });
    await refresh();
    return (
      <Trans>
        Đã nhận {formatNumber(accepted.length)} hồ sơ, trả lại{' '}
        {formatNumber(files.length - accepted.length)}. Biên bản giao nhận in được ngay.
      </Trans>
    );
  }
  const turn = (fileId: string, isReturned: boolean) => {
    const { [fileId]: _before, ...others } = returned;
    setReturned(isReturned ? { ...others, [fileId]: '' } : others);
  };
  return (
    <ActDialog
      opened={opened}
      onClose={onClose}
      title={t`Tiếp nhận hồ sơ`}
      submitLabel={t`Tiếp nhận`}
      size="lg"
      onSubmit={receive}
    >
      <Text>
        <Trans>Hồ sơ bị trả lại sẽ mở lại cho người lập hoàn thiện theo lý do ghi ở đây.</Trans>
      </Text>
      <Stack gap="sm">
        {files.map((file) => (
          <div key={file.id}>
            <Checkbox
              label={`${file.symbol}/${file.year} · ${file.title}`}
              checked={returned[file.id] === undefined}
              onChange={({ currentTarget }) => turn(file.id, !currentTarget.checked)}
            />
            {returned[file.id] !== undefined && (
              <TextInput
                mt={4}
                label={t`Lý do trả lại hồ sơ ${file.symbol}`}
                value={returned[file.id] ?? ''}
                onChange={({ currentTarget }) =>
                  setReturned({ ...returned, [file.id]: currentTarget.value })
                }
                maxLength={500}
                required
                withAsterisk={false}
              />
            )}
          </div>
        ))}
      </Stack>
      <TextInput
        label={<OptionalMark>{t`Nơi lưu giữ`}</OptionalMark>}
        value={place}
        onChange={({ currentTarget }) => setPlace(currentTarget.value)}
        maxLength={200}
      />
    </ActDialog>
  );
}
