import { DateText, Stack, Text, Timeline } from '@hien-luong/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import type { UnitDetail } from '../../contract/index.ts';
import { SUCCESSIONS } from './unit-words.ts';

/** How the unit came to be what it is: each change with its legal document, and its former names. */
export function UnitHistory({ unit }: { unit: UnitDetail }) {
  const { i18n, t } = useLingui();
  const lines = unit.successions.toReversed().map((succession) => ({
    key: succession.id,
    at: succession.effectiveOn,
    act: i18n._(SUCCESSIONS[succession.kind]),
    actor: succession.legalDocument,
    evidence: `${succession.from.map(({ name }) => name).join(', ')} → ${succession.to
      .map(({ name }) => name)
      .join(', ')}`,
  }));
  const former = unit.versions.filter(({ validTo }) => validTo !== null);
  if (lines.length === 0 && former.length === 0) {
    return (
      <Text c="dimmed">
        <Trans>Chưa có thay đổi nào được ghi.</Trans>
      </Text>
    );
  }
  return (
    <Stack gap="md">
      {lines.length > 0 && <Timeline lines={lines} label={t`Lịch sử đơn vị`} />}
      {former.map(({ name, validFrom, validTo }) => (
        <div key={validFrom}>
          {name}, <DateText date={validFrom} /> – <DateText date={validTo} />
        </div>
      ))}
    </Stack>
  );
}
