import { Button, CloseButton, Group, Text } from '@hien-luong/ui';
import { formatNumber } from '@hien-luong/vn';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { RecipientChoice } from './draft-values.ts';
import classes from './recipients.module.css';

type Props = { value: RecipientChoice[]; onChange(value: RecipientChoice[]): void };

const SHOWN = 20;

export function ChosenRecipients({ value, onChange }: Props) {
  const { t } = useLingui();
  const [all, setAll] = useState(false);
  if (value.length === 0) {
    return (
      <Text c="dimmed">
        <Trans>Chưa chọn cơ quan nhận nào. Có thể chọn sau, trước khi phát hành.</Trans>
      </Text>
    );
  }
  const shown = all ? value : value.slice(0, SHOWN);
  return (
    <div>
      <Group justify="space-between" mb="xs">
        <Text fw={500}>
          <Trans>Đã chọn {formatNumber(value.length)} cơ quan</Trans>
        </Text>
        <Button variant="subtle" size="compact-sm" onClick={() => onChange([])}>
          <Trans>Bỏ tất cả</Trans>
        </Button>
      </Group>
      <ul className={classes.chosen} aria-label={t`Cơ quan nhận đã chọn`}>
        {shown.map(({ id, name }) => (
          <li key={id}>
            {name}
            <CloseButton
              size="sm"
              aria-label={t`Bỏ ${name}`}
              onClick={() => onChange(value.filter((other) => other.id !== id))}
            />
          </li>
        ))}
      </ul>
      {value.length > SHOWN && !all && (
        <Button variant="subtle" size="compact-sm" mt="xs" onClick={() => setAll(true)}>
          <Trans>Xem cả {formatNumber(value.length)}</Trans>
        </Button>
      )}
    </div>
  );
}
