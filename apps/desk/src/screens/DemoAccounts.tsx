import type { DemoAccount } from '@hien-luong/platform/contract';
import { UnstyledButton } from '@hien-luong/ui';
import { Trans } from '@lingui/react/macro';
import classes from './sign-in.module.css';

type Props = { accounts: readonly DemoAccount[]; onChoose(account: DemoAccount): void };

/** In demo mode only: each account is one click, with what it needs to know for signing. */
export function DemoAccounts({ accounts, onChoose }: Props) {
  const first = accounts[0];
  return (
    <section className={classes.demo} aria-labelledby="demo-title">
      <h2 id="demo-title" className={classes.demoTitle}>
        <Trans>Tài khoản trình diễn</Trans>
      </h2>
      <p className={classes.lead}>
        <Trans>Chọn một người để vào ngay.</Trans>
        {first && (
          <>
            {' '}
            <Trans>
              Mật khẩu <code>{first.password}</code>, PIN ký số <code>{first.pin}</code>
            </Trans>
            {agencyPinOf(accounts) && (
              <>
                {', '}
                <Trans>
                  PIN cơ quan <code>{agencyPinOf(accounts)}</code>
                </Trans>
              </>
            )}
            .
          </>
        )}
      </p>
      <ul className={classes.accounts}>
        {accounts.map((account) => (
          <li key={account.username}>
            <UnstyledButton className={classes.account} onClick={() => onChoose(account)}>
              <span className={classes.accountName}>{account.name}</span>
              <code>{account.username}</code>
              <span className={classes.accountPost}>
                {account.title} · {account.agency}
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  );
}

function agencyPinOf(accounts: readonly DemoAccount[]): string | undefined {
  return accounts.find(({ agencyPin }) => agencyPin)?.agencyPin;
}
