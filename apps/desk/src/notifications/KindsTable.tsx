import type { ReachChoices } from '@hien-luong/platform/contract';
import { Checkbox } from '@hien-luong/ui';
import { useLingui } from '@lingui/react/macro';
import { NOTICES } from './notice-words.ts';
import classes from './notifications.module.css';

type Props = { choices: ReachChoices; onChange(part: Partial<ReachChoices>): void };

/** Each kind of notification with the ways by which it comes. */
export function KindsTable({ choices, onChange }: Props) {
  const { i18n, t } = useLingui();
  const { mailMuted, pushMuted } = choices;
  return (
    <table className={classes.kinds} aria-label={t`Loại thông báo và cách nhận`}>
      <thead>
        <tr>
          <th scope="col">{t`Thông báo`}</th>
          <th scope="col">{t`Thư`}</th>
          <th scope="col">{t`Đẩy`}</th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(NOTICES).map(([kind, message]) => {
          const words = i18n._(message);
          return (
            <tr key={kind}>
              <th scope="row">{words}</th>
              <td>
                <Checkbox
                  aria-label={t`${words}, qua thư`}
                  checked={!mailMuted.includes(kind)}
                  onChange={() => onChange({ mailMuted: toggled(mailMuted, kind) })}
                />
              </td>
              <td>
                <Checkbox
                  aria-label={t`${words}, thông báo đẩy`}
                  checked={!pushMuted.includes(kind)}
                  onChange={() => onChange({ pushMuted: toggled(pushMuted, kind) })}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function toggled(kinds: readonly string[], kind: string): string[] {
  return kinds.includes(kind) ? kinds.filter((one) => one !== kind) : [...kinds, kind];
}
