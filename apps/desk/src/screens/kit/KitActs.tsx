import {
  Button,
  ConfirmAct,
  Group,
  Panel,
  PinDialog,
  ReasonDialog,
  useToast,
} from '@hien-luong/ui';
import { ORPCError } from '@orpc/client';
import { useState } from 'react';

export function KitActs() {
  const [opened, setOpened] = useState<'confirm' | 'pin' | 'reason'>();
  const toast = useToast();
  const close = () => setOpened(undefined);
  return (
    <Panel title="Hành động">
      <Group>
        <Button onClick={() => setOpened('confirm')}>Phát hành</Button>
        <Button variant="default" onClick={() => setOpened('pin')}>
          Ký số
        </Button>
        <Button variant="default" onClick={() => setOpened('reason')}>
          Trả lại
        </Button>
        <Button variant="subtle" onClick={() => toast('Đã lưu.')}>
          Thông báo
        </Button>
      </Group>
      <ConfirmAct
        opened={opened === 'confirm'}
        onClose={close}
        title="Phát hành 15/QĐ-UBND"
        submitLabel="Phát hành"
        consequences={['Gửi đến 125 cơ quan.', 'Không rút lại được bằng nút này.']}
        onSubmit={async () => 'Đã phát hành đến 125 cơ quan.'}
      />
      <PinDialog
        opened={opened === 'pin'}
        onClose={close}
        title="Ký số"
        submitLabel="Ký số"
        kept="Văn bản vẫn chờ ký."
        onSign={() => Promise.reject(new ORPCError('PIN_WRONG'))}
      >
        Mọi mã PIN ở đây đều sai, để thấy lời từ chối.
      </PinDialog>
      <ReasonDialog
        opened={opened === 'reason'}
        onClose={close}
        title="Trả lại"
        submitLabel="Trả lại"
        tone="refuse"
        reasonLabel="Lý do"
        onSubmit={async () => undefined}
      />
    </Panel>
  );
}
