import { Trans, useLingui } from '@lingui/react/macro';
import { Kbd, Modal, Table } from '@mantine/core';

export type LetterKey = { letter: string; label: string; act(): void };

type Props = {
  opened: boolean;
  onClose(): void;
  letters: readonly LetterKey[];
  selectable: boolean;
};

/** The keys of the list one is in. */
export function KeysDialog({ opened, onClose, letters, selectable }: Props) {
  const { t } = useLingui();
  const rows = [
    { keys: ['J', '↓'], label: t`Xuống một dòng` },
    { keys: ['K', '↑'], label: t`Lên một dòng` },
    { keys: ['Enter'], label: t`Mở` },
    ...(selectable
      ? [
          { keys: [t`Phím cách`], label: t`Chọn hoặc bỏ chọn` },
          { keys: ['Shift', '↓'], label: t`Chọn liền nhiều dòng` },
          { keys: ['Esc'], label: t`Bỏ chọn tất cả` },
        ]
      : []),
    ...letters.map(({ letter, label }) => ({ keys: [letter.toUpperCase()], label })),
    { keys: ['Ctrl', 'K'], label: t`Tìm và ra lệnh` },
  ];
  return (
    <Modal opened={opened} onClose={onClose} title={<Trans>Phím tắt của danh sách</Trans>}>
      <Table withRowBorders={false}>
        <Table.Tbody>
          {rows.map(({ keys, label }) => (
            <Table.Tr key={label}>
              <Table.Td>
                {keys.map((key) => (
                  <Kbd key={key} mr={4}>
                    {key}
                  </Kbd>
                ))}
              </Table.Td>
              <Table.Td>{label}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}
