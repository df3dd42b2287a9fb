import {
  Group,
  Panel,
  SimpleGrid,
  Stack,
  Stamp,
  StateTag,
  StatusBar,
  Timeline,
  VerdictBadge,
  type VerdictOutcome,
  VerdictPanel,
} from '@hien-luong/ui';

const OUTCOMES: readonly VerdictOutcome[] = ['valid', 'indeterminate', 'invalid'];
const TONES = ['quiet', 'act', 'good', 'attention', 'refused'] as const;
const STAMPS = ['KHẨN', 'THƯỢNG KHẨN', 'HỎA TỐC', 'HỎA TỐC HẸN GIỜ'];

export function KitVerdicts() {
  return (
    <Stack gap="lg">
      <Panel title="Dấu, trạng thái, kết luận">
        <Group gap="md">
          {OUTCOMES.map((outcome) => (
            <VerdictBadge key={outcome} outcome={outcome} />
          ))}
          {STAMPS.map((words) => (
            <Stamp key={words} words={words} />
          ))}
          {TONES.map((tone) => (
            <StateTag key={tone} tone={tone}>
              {tone}
            </StateTag>
          ))}
        </Group>
      </Panel>
      <SimpleGrid cols={{ base: 1, md: 3 }}>
        {OUTCOMES.map((outcome) => (
          <VerdictPanel
            key={outcome}
            outcome={outcome}
            statement="Câu kết luận bằng lời thường, có thể dài hơn một dòng trên màn hình hẹp."
            signatures={[
              {
                key: 's',
                outcome,
                signer: 'Nguyễn Thị Mẫu Hoàng Phương Thảo Nguyên',
                facts: ['Ủy ban nhân dân tỉnh', 'Ký lúc 05/01/2026 14:05, có dấu thời gian.'],
                checks: [
                  { label: 'Nội dung khớp với lúc ký', ok: outcome !== 'invalid' },
                  { label: 'Dấu thời gian hợp lệ', ok: true },
                ],
              },
            ]}
          />
        ))}
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <Panel title="Tình trạng ở nơi nhận">
          <StatusBar
            label="Tình trạng ở nơi nhận"
            segments={TONES.map((tone, index) => ({
              key: tone,
              label: tone,
              count: 1234 >> index,
              tone,
            }))}
            onOpen={() => {}}
          />
        </Panel>
        <Panel title="Diễn biến">
          <Timeline
            label="Diễn biến"
            lines={[
              {
                key: '2',
                at: '2026-01-05T07:05:00Z',
                act: 'Ký số',
                actor: 'Trần Văn Mẫu, Giám đốc',
              },
              {
                key: '1',
                at: '2026-01-04T02:00:00Z',
                act: 'Trả lại',
                actor: 'Lê Mẫu An, Phó Giám đốc',
                note: 'Bổ sung căn cứ pháp lý ở phần đầu.',
                attention: true,
              },
            ]}
          />
        </Panel>
      </SimpleGrid>
    </Stack>
  );
}
