import { Notice, Radio, Stack, Text } from '@hien-luong/ui';
import { formatDate, toCalendarDate } from '@hien-luong/vn';
import { Trans, useLingui } from '@lingui/react/macro';
import type { OfferedWay } from '../../contract/index.ts';
import { UNFIT_WORDS, WAY_WORDS } from './signing-words.ts';

type Props = {
  ways: readonly OfferedWay[];
  chosen: OfferedWay | undefined;
  onChoose(way: OfferedWay): void;
  disabled: boolean;
};

/** By which certificate and device one signs; the choice is shown even where there is none. */
export function WayPicker({ ways, chosen, onChoose, disabled }: Props) {
  const { t } = useLingui();
  if (ways.length === 0) {
    return (
      <Notice title={t`Chưa có chứng thư số để ký.`}>
        <Trans>Nhờ quản trị đăng ký chứng thư và cách ký trong sổ chứng thư.</Trans>
      </Notice>
    );
  }
  const [only] = ways;
  if (ways.length === 1 && only?.status === 'valid') return <OnlyWay way={only} />;
  return (
    <Radio.Group
      label={t`Cách ký`}
      value={chosen ? keyOf(chosen) : null}
      onChange={(key) => {
        const way = ways.find((one) => keyOf(one) === key);
        if (way) onChoose(way);
      }}
    >
      <Stack gap="xs" mt={4}>
        {ways.map((way) => (
          <WayChoice key={keyOf(way)} way={way} disabled={disabled} />
        ))}
      </Stack>
    </Radio.Group>
  );
}

function keyOf({ certificateId, way }: OfferedWay): string {
  return `${certificateId} ${way}`;
}

function WayChoice({ way, disabled }: { way: OfferedWay; disabled: boolean }) {
  const { i18n } = useLingui();
  const { name, how } = WAY_WORDS[way.way];
  const unfit = UNFIT_WORDS[way.status];
  const word = i18n._(name);
  return (
    <Radio
      value={keyOf(way)}
      disabled={disabled || unfit !== undefined}
      label={unfit ? `${word} – ${i18n._(unfit)}` : word}
      description={
        <>
          {unfit === undefined && <>{i18n._(how)} </>}
          <CertificateLine way={way} />
        </>
      }
    />
  );
}

function OnlyWay({ way }: { way: OfferedWay }) {
  const { i18n } = useLingui();
  return (
    <Text size="sm" c="dimmed">
      {i18n._(WAY_WORDS[way.way].name)}. <CertificateLine way={way} />
    </Text>
  );
}

function CertificateLine({ way }: { way: OfferedWay }) {
  const { device, serialNumber, notAfter } = way;
  const lastDay = formatDate(toCalendarDate(new Date(notAfter)));
  return (
    <Trans>
      Chứng thư số {serialNumber.slice(-8)}
      {device && <> · {device}</>}, hết hạn {lastDay}.
    </Trans>
  );
}
