import { Button, downloadBase64, Group, Notice, Panel, Stack } from '@hien-luong/ui';
import { formatNumber } from '@hien-luong/vn';
import { Trans, useLingui } from '@lingui/react/macro';

export type Imported = { count: number; codes: { name: string; base64: string } | null };

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function SheetReceipt({ imported: { count, codes } }: { imported: Imported }) {
  const { t } = useLingui();
  return (
    <Panel title={t`Đã nhập ${formatNumber(count)} dòng`}>
      <Stack gap="md" role="status">
        <Trans>Mọi dòng đã được ghi trong một lần, theo văn bản nêu ở từng dòng.</Trans>
        {codes !== null && (
          <>
            <Notice title={t`Tải mã kích hoạt trước khi rời trang này`}>
              <Trans>Mã chỉ có lần này. Trao cho từng người; đừng gửi cả bảng cho mọi người.</Trans>
            </Notice>
            <Group>
              <Button onClick={() => downloadBase64(codes.name, codes.base64, XLSX)}>
                <Trans>Tải mã kích hoạt</Trans>
              </Button>
            </Group>
          </>
        )}
      </Stack>
    </Panel>
  );
}
