import { Button, Code, CopyButton, Facts, Notice, Stack } from '@hien-luong/ui';
import { Trans, useLingui } from '@lingui/react/macro';

/** What the other system has to be given; after this it can only be made anew. */
export function SecretOnce({ systemId, secret }: { systemId: string; secret: string }) {
  const { t } = useLingui();
  return (
    <Stack gap="md">
      <Notice title={t`Khóa bí mật chỉ hiện một lần này.`}>
        <Trans>Chép ngay vào phần mềm kia. Nếu mất, cấp khóa mới; khóa cũ hết tác dụng.</Trans>
      </Notice>
      <Facts
        facts={[
          { label: t`Địa chỉ gốc`, value: <Code>{`${location.origin}/vxp`}</Code> },
          { label: t`Mã hệ thống`, value: <Code>{systemId}</Code> },
          {
            label: t`Khóa bí mật`,
            value: <Code style={{ overflowWrap: 'anywhere' }}>{secret}</Code>,
          },
        ]}
      />
      <CopyButton value={secret}>
        {({ copied, copy }) => (
          <Button variant="default" onClick={copy}>
            {copied ? t`Đã chép` : t`Chép khóa bí mật`}
          </Button>
        )}
      </CopyButton>
    </Stack>
  );
}
