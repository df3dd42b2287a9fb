import { Button, Facts, Group, Stack, StateTag, Text, TimeText } from '@hien-luong/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { PersonAccount, PersonDetail } from '../../contract/index.ts';
import { type AccountAct, AccountDialog } from './AccountDialogs.tsx';
import { ACCOUNT_STATES } from './role-words.ts';

/** How the account stands, and what may be done with it. */
export function AccountPanel({ person }: { person: PersonDetail }) {
  const [act, setAct] = useState<AccountAct>();
  return (
    <Stack gap="md">
      {person.account === null ? (
        <Text c="dimmed">
          <Trans>Chưa có tài khoản nên chưa đăng nhập được.</Trans>
        </Text>
      ) : (
        <AccountFacts account={person.account} />
      )}
      <Group gap="xs">
        {actsOf(person.account).map((one) => (
          <Button
            key={one}
            size="xs"
            variant={one === 'open' ? 'filled' : 'default'}
            onClick={() => setAct(one)}
          >
            <ActLabel act={one} />
          </Button>
        ))}
      </Group>
      {person.account !== null && (
        <Text size="sm" c="dimmed">
          <Trans>
            Mã PIN của khóa ký không đặt lại ở đây: khóa mở bằng PIN của chính người giữ. Mất PIN
            thì lập đề nghị cấp lại trong Sổ chứng thư số.
          </Trans>
        </Text>
      )}
      {act !== undefined && (
        <AccountDialog act={act} person={person} onClose={() => setAct(undefined)} />
      )}
    </Stack>
  );
}

function actsOf(account: PersonAccount | null): AccountAct[] {
  if (account === null) return ['open'];
  if (account.state === 'locked') return ['unlock'];
  return ['password', ...(account.secondFactor ? (['factor'] as const) : []), 'lock'];
}

function ActLabel({ act }: { act: AccountAct }) {
  switch (act) {
    case 'open':
      return <Trans>Mở tài khoản</Trans>;
    case 'password':
      return <Trans>Cấp lại mã kích hoạt</Trans>;
    case 'factor':
      return <Trans>Gỡ xác thực hai lớp</Trans>;
    case 'lock':
      return <Trans>Khóa</Trans>;
    case 'unlock':
      return <Trans>Mở khóa</Trans>;
  }
}

function AccountFacts({ account }: { account: PersonAccount }) {
  const { i18n, t } = useLingui();
  const { tone, word } = ACCOUNT_STATES[account.state];
  return (
    <Facts
      facts={[
        { label: t`Tên đăng nhập`, value: account.username },
        { label: t`Tình trạng`, value: <StateTag tone={tone}>{i18n._(word)}</StateTag> },
        {
          label: t`Mã dùng trước`,
          value: account.activationUntil && <TimeText at={account.activationUntil} />,
        },
        { label: t`Xác thực hai lớp`, value: account.secondFactor ? t`Đã bật` : t`Chưa bật` },
        {
          label: t`Làm việc gần nhất`,
          value: account.lastSeenAt && <TimeText at={account.lastSeenAt} />,
        },
      ]}
    />
  );
}
