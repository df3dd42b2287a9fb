import { EmptyState, LinkButton, PageHead } from '@hien-luong/ui';
import { Trans, useLingui } from '@lingui/react/macro';

export function NotFoundScreen() {
  const { t } = useLingui();
  return (
    <>
      <PageHead title={t`Không có trang này`} />
      <EmptyState
        title={t`Đường dẫn không đúng hoặc trang đã chuyển đi.`}
        action={
          <LinkButton to="/">
            <Trans>Về việc của tôi</Trans>
          </LinkButton>
        }
      />
    </>
  );
}
