import { ActDialog, Checkbox, OptionalMark, Text } from '@hien-luong/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { CaseFileDialogProps } from './CaseFileActs.tsx';
import { PostsSelect, UnitsSelect } from './PostSelect.tsx';
import { useRecordsApi, useRefresh } from './records-api.ts';

/** Who may see a case file; a change says whom it reaches before it is made. */
export function ShareDialog({ file, onClose, opened }: CaseFileDialogProps) {
  const { t } = useLingui();
  const api = useRecordsApi();
  const refresh = useRefresh();
  const { access } = file;
  const [wholeAgency, setWholeAgency] = useState(access.wholeAgency);
  const [unitIds, setUnitIds] = useState(access.units.map(({ id }) => id));
  const [postIds, setPostIds] = useState(
    access.posts.flatMap(({ postId }) => (postId === null ? [] : [postId])),
  );
  return (
    <ActDialog
      opened={opened}
      onClose={onClose}
      title={t`Quyền xem hồ sơ`}
      submitLabel={t`Xác nhận thay đổi`}
      size="lg"
      onSubmit={async () => {
        const { id, version } = file;
        await api.shareCaseFile.call({ id, version, wholeAgency, unitIds, postIds });
        await refresh();
        return <Trans>Đã đổi quyền xem. Thay đổi này được ghi vào nhật ký.</Trans>;
      }}
    >
      <Text>
        <Trans>
          Người lập, lãnh đạo, văn thư lưu trữ và người kiểm tra luôn xem được. Người được nêu tên
          còn được thêm văn bản khi hồ sơ đang lập.
        </Trans>
      </Text>
      <Checkbox
        label={t`Mọi người trong cơ quan`}
        checked={wholeAgency}
        onChange={({ currentTarget }) => setWholeAgency(currentTarget.checked)}
      />
      <UnitsSelect
        label={<OptionalMark>{t`Đơn vị`}</OptionalMark>}
        value={unitIds}
        onChange={setUnitIds}
      />
      <PostsSelect
        label={<OptionalMark>{t`Người`}</OptionalMark>}
        value={postIds}
        onChange={setPostIds}
      />
    </ActDialog>
  );
}
