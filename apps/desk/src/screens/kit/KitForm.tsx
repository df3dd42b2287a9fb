import {
  Button,
  ChoiceField,
  DateField,
  FileDrop,
  FormFrame,
  Group,
  Panel,
  SecretField,
  Stack,
  TextAreaField,
  TextField,
} from '@hien-luong/ui';
import { useForm } from 'react-hook-form';

type Values = { name: string; text: string; day: string; choice: string; secret: string };

export function KitForm() {
  const form = useForm<Values>({
    defaultValues: { name: '', text: '', day: '', choice: 'a', secret: '' },
  });
  const kinds = [
    { value: 'a', label: 'Quyết định' },
    { value: 'b', label: 'Công văn' },
  ];
  return (
    <Panel title="Biểu mẫu">
      <Stack gap="lg">
        <FormFrame form={form} onSubmit={() => {}} label="Biểu mẫu thử">
          <TextField form={form} name="name" label="Họ và tên" hint="Như trong giấy tờ." />
          <TextAreaField form={form} name="text" label="Nội dung" optional />
          <DateField form={form} name="day" label="Hạn" />
          <ChoiceField form={form} name="choice" label="Loại" choices={kinds} />
          <SecretField form={form} name="secret" label="Mã PIN" />
          <Group>
            <Button type="submit">Gửi</Button>
            <Button variant="default">Thôi</Button>
          </Group>
        </FormFrame>
        <FileDrop label="Tệp PDF" hint="Tối đa 200 MB." accept=".pdf" onUploaded={() => {}} />
      </Stack>
    </Panel>
  );
}
