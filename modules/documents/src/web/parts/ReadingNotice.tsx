import { LoadingBlock, Notice } from '@hien-luong/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReadingState } from './use-page-reading.ts';

/** What came of reading the file, in words that say what the clerk has to do. */
export function ReadingNotice({ reading }: { reading: ReadingState }) {
  const { t } = useLingui();
  switch (reading.state) {
    case 'none':
      return null;
    case 'reading':
      return <LoadingBlock lines={2} />;
    case 'read':
      return (
        <Notice title={t`Đã điền sẵn từ chữ trong tệp`}>
          <Trans>Các trường có vạch vàng là máy đoán: xem lại với trang bên cạnh.</Trans>
        </Notice>
      );
    case 'noText':
      return (
        <Notice title={t`Tệp này là bản quét, không có lớp chữ`}>
          <Trans>Máy không đọc được trường nào. Xin nhập theo trang bên cạnh.</Trans>
        </Notice>
      );
    case 'nothingKnown':
      return (
        <Notice title={t`Không nhận ra thể thức văn bản hành chính`}>
          <Trans>
            Tệp có chữ nhưng không có trường nào đứng đúng chỗ, hoặc chữ dùng bảng mã cũ. Xin nhập
            theo trang bên cạnh.
          </Trans>
        </Notice>
      );
    case 'tooSlow':
      return (
        <Notice title={t`Đọc tệp quá lâu nên đã dừng`}>
          <Trans>Tệp vẫn được đính kèm. Xin nhập các trường bằng tay.</Trans>
        </Notice>
      );
    case 'unreadable':
      return (
        <Notice title={t`Không mở được tệp PDF này`}>
          <Trans>
            Tệp hỏng hoặc có mật khẩu. Xin nhập các trường bằng tay, hoặc chọn tệp khác.
          </Trans>
        </Notice>
      );
  }
}
