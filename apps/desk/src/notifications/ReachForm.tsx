import { MailMode, type Reach, type ReachChoices } from '@hien-luong/platform/contract';
import { Button, ErrorState, Group, NativeSelect, Stack, Text } from '@hien-luong/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { deskApi } from '../app/desk-api.ts';
import { KindsTable } from './KindsTable.tsx';
import { useReachAct } from './use-reach-act.ts';

const HOURS = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  label: `${String(hour).padStart(2, '0')}:00`,
}));

/** When mails come, and which kinds come by which way. */
export function ReachForm({ reach }: { reach: Reach }) {
  const { t } = useLingui();
  const { mailMode, mailMuted, pushMuted, quietFrom, quietTo } = reach;
  const [choices, setChoices] = useState<ReachChoices>({
    mailMode,
    mailMuted,
    pushMuted,
    quietFrom,
    quietTo,
  });
  const change = (part: Partial<ReachChoices>) => setChoices({ ...choices, ...part });
  const saving = useReachAct((wanted: ReachChoices) => deskApi.platform.chooseReach.call(wanted));
  function submit(event: FormEvent) {
    event.preventDefault();
    saving.mutate(choices);
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="lg">
        <NativeSelect
          label={t`Thư đến`}
          value={choices.mailMode}
          onChange={({ currentTarget }) =>
            change({ mailMode: MailMode.catch('each').parse(currentTarget.value) })
          }
          data={[
            { value: 'each', label: t`Thư đến ngay` },
            { value: 'daily', label: t`Mỗi ngày một thư, 07:00` },
            { value: 'off', label: t`Không gửi thư` },
          ]}
        />
        {choices.mailMode === 'each' && (
          <Group gap="sm" align="flex-end">
            <NativeSelect
              label={t`Không gửi thư từ`}
              value={String(choices.quietFrom)}
              onChange={({ currentTarget }) => change({ quietFrom: Number(currentTarget.value) })}
              data={HOURS}
            />
            <NativeSelect
              label={t`đến`}
              value={String(choices.quietTo)}
              onChange={({ currentTarget }) => change({ quietTo: Number(currentTarget.value) })}
              data={HOURS}
            />
            <Text c="dimmed" pb={8}>
              <Trans>Việc trong giờ này gửi vào lúc hết giờ.</Trans>
            </Text>
          </Group>
        )}
        <KindsTable choices={choices} onChange={change} />
        {saving.error && <ErrorState error={saving.error} focus />}
        <Group>
          <Button type="submit" loading={saving.isPending}>
            <Trans>Lưu</Trans>
          </Button>
          {saving.isSuccess && (
            <Text role="status">
              <Trans>Đã lưu.</Trans>
            </Text>
          )}
        </Group>
      </Stack>
    </form>
  );
}
