import { DateText, Facts, Panel, Stack, Text, TimeText } from '@hien-luong/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import type { Directive } from '../../contract/index.ts';

type Props = { directive: Directive | null; dueOn: string | null };

/** What the leader decided: the words first, then who and until when. */
export function DirectivePanel({ directive, dueOn }: Props) {
  const { t } = useLingui();
  if (!directive) return null;
  const due = directive.dueOn ?? dueOn;
  return (
    <Panel title={t`Ý kiến chỉ đạo`}>
      <Stack gap="sm">
        <Text style={{ whiteSpace: 'pre-wrap' }}>{directive.instruction}</Text>
        <Facts
          facts={[
            { label: t`Chủ trì`, value: `${directive.lead.name}, ${directive.lead.title}` },
            {
              label: t`Phối hợp`,
              value: directive.coordinating.map(({ name }) => name).join(', '),
            },
            { label: t`Hạn`, value: due && <DateText date={due} /> },
          ]}
        />
        <Text c="dimmed">
          <Trans>
            {directive.by.name}, <TimeText at={directive.at} />
          </Trans>
        </Text>
      </Stack>
    </Panel>
  );
}
