import { DateText, Stack, Text, Timeline } from '@hien-luong/ui';
import { addDays, parseCalendarDate } from '@hien-luong/vn';
import { Trans, useLingui } from '@lingui/react/macro';
import type { UnitDetail } from '../../contract/index.ts';
import { UnitLink } from './UnitLink.tsx';
import { SUCCESSIONS } from './unit-words.ts';

/** How the unit came to be what it is: each change with its legal document, and its former names. */
export function UnitHistory({ unit }: { unit: UnitDetail }) {
  const { i18n, t } = useLingui();
  const lines = unit.successions.toReversed().map((succession) => ({
    key: succession.id,
    at: succession.effectiveOn,
    act: i18n._(SUCCESSIONS[succession.kind]),
    actor: succession.legalDocument,
    evidence: <Change succession={succession} />,
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

type Succession = UnitDetail['successions'][number];

/** Each unit leads to what it was: those before on the day before, those after on the day itself. */
function Change({
  succession: { effectiveOn, from, outsideNames, to },
}: {
  succession: Succession;
}) {
  const before = addDays(parseCalendarDate(effectiveOn), -1);
  return (
    <>
      <Named units={from} at={before} />
      {from.length > 0 && outsideNames.length > 0 && ', '}
      {outsideNames.join(', ')}
      {' → '}
      <Named units={to} at={effectiveOn} />
    </>
  );
}

function Named({ units, at }: { units: Succession['from']; at: string }) {
  return units.map(({ id, name }, index) => (
    <span key={id}>
      {index > 0 && ', '}
      <UnitLink id={id} at={at}>
        {name}
      </UnitLink>
    </span>
  ));
}
