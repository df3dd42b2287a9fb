import { Button, type Column, DateText, StateTag, type StateTone } from '@hien-luong/ui';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { HeldNumber, HeldState } from '../../contract/index.ts';

const STATES: Record<HeldState, { word: MessageDescriptor; tone: StateTone }> = {
  held: { word: msg`Đang giữ`, tone: 'act' },
  used: { word: msg`Đã dùng`, tone: 'good' },
  givenBack: { word: msg`Đã trả lại`, tone: 'quiet' },
  expired: { word: msg`Hết hạn giữ`, tone: 'attention' },
};

export function useHeldColumns(onGiveBack: (held: HeldNumber) => void): Column<HeldNumber>[] {
  const { i18n, t } = useLingui();
  return [
    {
      id: 'number',
      header: t`Số`,
      width: '88px',
      align: 'end',
      cell: ({ number, year }) => `${number}/${year}`,
    },
    {
      id: 'reason',
      header: t`Lý do giữ`,
      phone: 'title',
      wrap: true,
      cell: ({ givenBackReason, reason }) => [reason, givenBackReason].filter(Boolean).join('; '),
    },
    {
      id: 'state',
      header: t`Trạng thái`,
      width: '120px',
      cell: ({ state }) => (
        <StateTag tone={STATES[state].tone}>{i18n._(STATES[state].word)}</StateTag>
      ),
    },
    {
      id: 'dated',
      header: t`Ngày dự kiến`,
      width: '112px',
      phone: 'hidden',
      cell: ({ datedOn }) => <DateText date={datedOn} />,
    },
    {
      id: 'expires',
      header: t`Giữ đến`,
      width: '100px',
      cell: ({ expiresOn }) => <DateText date={expiresOn} />,
    },
    {
      id: 'by',
      header: t`Người giữ`,
      width: '160px',
      phone: 'hidden',
      cell: ({ heldBy }) => heldBy,
    },
    {
      id: 'act',
      header: t`Văn bản`,
      width: '140px',
      cell: (held) => {
        if (held.document) {
          return (
            <Link to={`/outgoing/${held.document.id}`}>
              {held.document.numberAndSymbol ?? t`Mở văn bản`}
            </Link>
          );
        }
        return (
          held.state === 'held' && (
            <Button
              variant="default"
              size="compact-sm"
              onClick={() => onGiveBack(held)}
              aria-label={t`Trả lại số ${held.number}`}
            >
              <Trans>Trả lại số</Trans>
            </Button>
          )
        );
      },
    },
  ];
}
