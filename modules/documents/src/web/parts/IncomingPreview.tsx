import { DocumentVerdict } from '@hien-luong/trust/web';
import { Asked, Facts, Group, LinkButton, Notice, Panel, Stack, TimeText } from '@hien-luong/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { IncomingRow } from '../../contract/index.ts';
import { useDocumentsApi } from './documents-api.ts';
import { DeadlineWord, IncomingStateWord } from './StateWord.tsx';

/** The verdict first, then what it is about and who has it. */
export function IncomingPreview({ row }: { row: IncomingRow | undefined }) {
  const { t } = useLingui();
  const api = useDocumentsApi();
  const detail = useQuery({
    ...api.getIncoming.queryOptions({ input: { id: row?.id ?? '' } }),
    enabled: row !== undefined,
  });
  if (!row) return null;
  return (
    <Panel>
      <Stack gap="md">
        <Asked answer={detail}>
          {({ verdict }) => verdict && <DocumentVerdict verdict={verdict} brief />}
        </Asked>
        <Group gap="sm">
          <IncomingStateWord state={row.state} />
          <DeadlineWord deadline={row.deadline} />
        </Group>
        <strong>{row.subject}</strong>
        {row.duplicateCount > 0 && <Notice title={t`Có văn bản trùng số, ký hiệu và nơi gửi.`} />}
        <Facts
          facts={[
            { label: t`Nơi gửi`, value: row.sender.name },
            { label: t`Số, ký hiệu`, value: row.senderNumberAndSymbol },
            { label: t`Đến lúc`, value: <TimeText at={row.arrivedAt} /> },
            { label: t`Chủ trì`, value: row.lead?.name },
          ]}
        />
        <LinkButton to={`/incoming/${row.id}`} variant="default">
          <Trans>Mở văn bản</Trans>
        </LinkButton>
      </Stack>
    </Panel>
  );
}
