import { EmptyState, ErrorState, LoadingBlock, Notice, Panel, Stack } from '@hien-luong/ui';
import { ORPCError } from '@orpc/client';

const STALE = new ORPCError('DRAFT_STALE', {
  data: {
    type: 'urn:hien-luong:problem:DRAFT_STALE',
    title: 'Draft stale',
    status: 409,
    code: 'DRAFT_STALE',
    requestId: 'mau-0001',
  },
});

export function KitFeedback() {
  return (
    <Stack gap="lg">
      <Notice title="3 văn bản đã quá hạn">Một điều cần chú ý ngay.</Notice>
      <ErrorState error={STALE} kept="Những gì bạn gõ vẫn còn trên màn hình này." />
      <Panel title="Đang tải">
        <LoadingBlock />
      </Panel>
      <Panel>
        <EmptyState title="Không còn việc nào chờ bạn.">
          Việc mới hiện ở đây ngay khi đến.
        </EmptyState>
      </Panel>
    </Stack>
  );
}
