import {
  Asked,
  Button,
  Facts,
  Group,
  Notice,
  PageHead,
  Panel,
  Stack,
  StateTag,
  TimeText,
} from '@hien-luong/ui';
import { formatNumber } from '@hien-luong/vn';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { Partner } from '../../contract.ts';
import { AgenciesPanel } from '../parts/AgenciesPanel.tsx';
import { CallsPanel } from '../parts/CallsPanel.tsx';
import { DispatchesPanel } from '../parts/DispatchesPanel.tsx';
import { useExchangeApi } from '../parts/exchange-api.ts';
import { RenewSecretDialog, SuspendDialog } from '../parts/PartnerDialogs.tsx';
import { standingOf } from '../parts/partner-words.ts';

const REFRESH_MS = 10_000;

/** One system of others: how it stands, its agencies, its queue or mailbox, and every call. */
export function PartnerScreen() {
  const { id } = useParams({ strict: false }) as { id: string };
  const api = useExchangeApi();
  const answer = useQuery({
    ...api.getPartner.queryOptions({ input: { id } }),
    refetchInterval: REFRESH_MS,
  });
  return (
    <Asked answer={answer}>
      {(partner) => (
        <Stack gap="lg">
          <Head partner={partner} />
          <Standing partner={partner} />
          <DispatchesPanel partner={partner} />
          <AgenciesPanel partner={partner} />
          <CallsPanel partnerId={partner.id} />
        </Stack>
      )}
    </Asked>
  );
}

function Head({ partner }: { partner: Partner }) {
  const { t } = useLingui();
  const api = useExchangeApi();
  const queryClient = useQueryClient();
  const [open, setOpen] = useState<'secret' | 'suspend'>();
  const { id, carrier, isSuspended, name } = partner;
  async function retry() {
    await api.retryPartner.call({ id });
    await queryClient.invalidateQueries({ queryKey: api.key() });
  }
  return (
    <>
      <PageHead
        title={name}
        lead={
          carrier === null
            ? t`Phần mềm của nơi khác, tự gọi đến theo giao thức của trục liên thông.`
            : t`Hệ thống này gọi theo lịch; gói tin đi theo thứ tự, lỗi thì thử lại cho đến khi được.`
        }
        actions={
          <Group gap="xs">
            {carrier !== null && !isSuspended && (
              <Button
                variant={partner.failingSince === null ? 'default' : 'filled'}
                onClick={() => void retry()}
              >
                <Trans>Thử lại ngay</Trans>
              </Button>
            )}
            {carrier === null && (
              <Button variant="default" onClick={() => setOpen('secret')}>
                <Trans>Cấp khóa mới</Trans>
              </Button>
            )}
            <Button variant="default" onClick={() => setOpen('suspend')}>
              {isSuspended ? t`Tiếp tục liên thông` : t`Tạm dừng`}
            </Button>
          </Group>
        }
      />
      {open === 'secret' && (
        <RenewSecretDialog partner={partner} onClose={() => setOpen(undefined)} />
      )}
      {open === 'suspend' && <SuspendDialog partner={partner} onClose={() => setOpen(undefined)} />}
    </>
  );
}

function Standing({ partner }: { partner: Partner }) {
  const { i18n, t } = useLingui();
  const { tone, word } = standingOf(partner);
  const { failingSince, lastError, nextAttemptAt } = partner;
  return (
    <Panel title={t`Tình trạng`} actions={<StateTag tone={tone}>{i18n._(word)}</StateTag>}>
      <Stack gap="md">
        {failingSince && (
          <Notice title={t`Không liên lạc được; gói tin vẫn được giữ và sẽ đi theo thứ tự.`}>
            <div style={{ overflowWrap: 'anywhere' }}>{lastError}</div>
          </Notice>
        )}
        <Facts
          facts={[
            { label: t`Mã hệ thống`, value: partner.systemId },
            { label: t`Lỗi từ`, value: failingSince && <TimeText at={failingSince} /> },
            {
              label: t`Số lần lỗi liên tiếp`,
              value: failingSince && formatNumber(partner.failures),
            },
            { label: t`Thử lại lúc`, value: nextAttemptAt && <TimeText at={nextAttemptAt} /> },
            {
              label: t`Liên lạc được lần cuối`,
              value: partner.lastOkAt && <TimeText at={partner.lastOkAt} />,
            },
            {
              label: t`Lấy danh sách cơ quan lúc`,
              value: partner.agenciesAt && <TimeText at={partner.agenciesAt} />,
            },
            { label: t`Gói tin đang chờ`, value: formatNumber(partner.waitingCount) },
            { label: t`Gói tin bị từ chối`, value: formatNumber(partner.refusedCount) },
            {
              label: t`Gói tin đến chưa nhận được`,
              value: partner.failingCount > 0 ? formatNumber(partner.failingCount) : null,
            },
          ]}
        />
      </Stack>
    </Panel>
  );
}
