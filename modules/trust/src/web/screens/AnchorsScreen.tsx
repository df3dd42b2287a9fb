import {
  Asked,
  Button,
  EmptyState,
  Facts,
  Group,
  Notice,
  PageHead,
  Panel,
  Stack,
  StateTag,
  type StateTone,
  TimeText,
  useDesk,
} from '@hien-luong/ui';
import { formatDate } from '@hien-luong/vn';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AnchorChange, AnchorPin, AnchorPurpose } from '../../contract/index.ts';
import { findKnownAnchor } from '../../rules/known-anchors.ts';
import { AnchorDecisionDialog, WithdrawDialog } from '../parts/AnchorDialogs.tsx';
import { Fingerprint } from '../parts/Fingerprint.tsx';
import { ProposeAnchorDialog } from '../parts/ProposeAnchorDialog.tsx';
import { useTrustApi } from '../parts/trust-api.ts';

const PURPOSES: Readonly<Record<AnchorPurpose, MessageDescriptor>> = {
  sign: msg`ký số`,
  timestamp: msg`dấu thời gian`,
};

/** Whom this installation trusts, since when, by whose decision; changed by two people only. */
export function AnchorsScreen() {
  const { t } = useLingui();
  const { may } = useDesk();
  const api = useTrustApi();
  const answer = useQuery(api.listAnchors.queryOptions());
  const [proposing, setProposing] = useState(false);
  return (
    <>
      <PageHead
        title={t`Cơ quan chứng thực được tin cậy`}
        lead={t`Chỉ chữ ký dẫn về một trong các chứng thư này được công nhận. Mọi thay đổi cần hai quản trị viên.`}
        actions={
          may('trust.administer') && (
            <Button leftSection={<IconPlus size={16} />} onClick={() => setProposing(true)}>
              <Trans>Đề nghị thêm</Trans>
            </Button>
          )
        }
      />
      <Asked answer={answer}>{(overview) => <Overview {...overview} />}</Asked>
      {proposing && <ProposeAnchorDialog onClose={() => setProposing(false)} />}
    </>
  );
}

function Overview({ pins, changes }: { pins: AnchorPin[]; changes: AnchorChange[] }) {
  const { t } = useLingui();
  // The latest confirmation of each pin is told beside it.
  const confirmed = new Map(
    changes
      .filter(({ kind, decision }) => kind === 'pin' && decision?.decision === 'confirm')
      .toReversed()
      .map((change) => [change.fingerprint, change]),
  );
  const told = new Set([...confirmed.values()].map(({ id }) => id));
  return (
    <Stack gap="lg">
      <Changes
        title={t`Chờ người thứ hai quyết định`}
        changes={changes.filter(({ decision }) => decision === null)}
      />
      {pins.length === 0 && <EmptyState title={t`Chưa tin cậy cơ quan chứng thực nào.`} />}
      {pins.map((pin) => (
        <Pin key={pin.fingerprint} pin={pin} change={confirmed.get(pin.fingerprint)} />
      ))}
      <Changes
        title={t`Các thay đổi khác đã quyết định`}
        changes={changes.filter(({ id, decision }) => decision !== null && !told.has(id))}
      />
    </Stack>
  );
}

function Pin({ pin, change }: { pin: AnchorPin; change: AnchorChange | undefined }) {
  const { i18n, t } = useLingui();
  const { may } = useDesk();
  const [withdrawing, setWithdrawing] = useState(false);
  const isOver = pin.pinnedTo !== null && new Date(pin.pinnedTo) <= new Date();
  const known = findKnownAnchor(pin.fingerprint);
  return (
    <Panel
      title={pin.subject}
      actions={
        <Group gap="xs">
          <StateTag tone={isOver ? 'quiet' : 'good'}>
            {isOver ? t`Không còn tin cậy` : t`Đang tin cậy`}
          </StateTag>
          {may('trust.administer') && !isOver && (
            <Button variant="default" size="xs" onClick={() => setWithdrawing(true)}>
              <Trans>Đề nghị thôi tin cậy</Trans>
            </Button>
          )}
        </Group>
      }
    >
      <Facts
        facts={[
          { label: t`Dấu vân tay SHA-256`, value: <Fingerprint value={pin.fingerprint} /> },
          {
            label: t`Tin cậy để`,
            value:
              pin.role === 'intermediate'
                ? t`chỉ giúp tìm đường dẫn (chứng thư trung gian)`
                : pin.purposes.map((one) => i18n._(PURPOSES[one])).join(', '),
          },
          { label: t`Chứng thư có hiệu lực`, value: daysOf(pin) },
          { label: t`Tin cậy từ`, value: <TimeText at={pin.pinnedFrom} /> },
          { label: t`Tin cậy đến`, value: pin.pinnedTo && <TimeText at={pin.pinnedTo} /> },
          { label: t`Khóa`, value: pin.keyAlgorithm },
          { label: t`Người đề nghị`, value: change?.proposedBy },
          { label: t`Người xác nhận`, value: change?.decision?.by },
          { label: t`Lý do`, value: change?.reason },
          { label: t`Để đối chiếu`, value: known?.name },
        ]}
      />
      {withdrawing && <WithdrawDialog pin={pin} onClose={() => setWithdrawing(false)} />}
    </Panel>
  );
}

/** Both days of a certificate's time. */
function daysOf({ notBefore, notAfter }: AnchorPin): string {
  return `${formatDate(new Date(notBefore))} – ${formatDate(new Date(notAfter))}`;
}

const DECISIONS: Readonly<
  Record<'confirm' | 'refuse' | 'cancel', { word: MessageDescriptor; tone: StateTone }>
> = {
  confirm: { word: msg`Đã xác nhận`, tone: 'good' },
  refuse: { word: msg`Đã từ chối`, tone: 'refused' },
  cancel: { word: msg`Đã rút lại`, tone: 'quiet' },
};

function Changes({ title, changes }: { title: string; changes: readonly AnchorChange[] }) {
  if (changes.length === 0) return null;
  return (
    <Panel title={title}>
      <Stack gap="lg">
        {changes.map((change) => (
          <Change key={change.id} change={change} />
        ))}
      </Stack>
    </Panel>
  );
}

function Change({ change }: { change: AnchorChange }) {
  const { i18n, t } = useLingui();
  const [deciding, setDeciding] = useState<'confirm' | 'refuse' | 'cancel'>();
  const { decision, kind, acts } = change;
  const labels = { confirm: t`Xác nhận`, refuse: t`Từ chối`, cancel: t`Rút lại` };
  return (
    <div>
      {decision === null && (
        <Notice title={kind === 'pin' ? t`Đề nghị tin cậy` : t`Đề nghị thôi tin cậy`}>
          {change.subject}
        </Notice>
      )}
      <Facts
        facts={[
          {
            label: t`Việc`,
            value: decision && (kind === 'pin' ? t`Tin cậy` : t`Thôi tin cậy`),
          },
          { label: t`Chứng thư`, value: decision && change.subject },
          { label: t`Dấu vân tay SHA-256`, value: <Fingerprint value={change.fingerprint} /> },
          {
            label: t`Tin cậy để`,
            value: change.purposes.map((one) => i18n._(PURPOSES[one])).join(', '),
          },
          { label: t`Lý do`, value: change.reason },
          { label: t`Người đề nghị`, value: change.proposedBy },
          { label: t`Đề nghị lúc`, value: <TimeText at={change.proposedAt} /> },
          { label: t`Người quyết định`, value: decision?.by },
          {
            label: t`Kết quả`,
            value: decision && (
              <StateTag tone={DECISIONS[decision.decision].tone}>
                {i18n._(DECISIONS[decision.decision].word)}
              </StateTag>
            ),
          },
        ]}
      />
      {acts.length > 0 && (
        <Group gap="xs" mt="sm">
          {acts.map((act) => (
            <Button
              key={act}
              variant={act === 'confirm' ? 'filled' : 'default'}
              onClick={() => setDeciding(act)}
            >
              {labels[act]}
            </Button>
          ))}
        </Group>
      )}
      {deciding && (
        <AnchorDecisionDialog
          change={change}
          decision={deciding}
          label={labels[deciding]}
          onClose={() => setDeciding(undefined)}
        />
      )}
    </div>
  );
}
