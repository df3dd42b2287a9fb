import { Button, Group, Menu } from '@hien-luong/ui';
import { documentKindFacts } from '@hien-luong/vn';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconTemplate } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { DraftFields } from '../../contract/index.ts';
import { useDocumentsApi } from './documents-api.ts';
import { type DraftValues, fromTemplate, toDraftFields } from './draft-values.ts';
import { KeepDialog } from './KeepDialog.tsx';

/** Begins a draft from a template, or makes one of what is written now. */
export function TemplateBar({ form }: { form: UseFormReturn<DraftValues> }) {
  const { t } = useLingui();
  const api = useDocumentsApi();
  const queryClient = useQueryClient();
  const [keeping, setKeeping] = useState(false);
  const templates = useQuery(api.listDraftTemplates.queryOptions());
  const items = templates.data?.items ?? [];
  return (
    <Group gap="sm" mb="md">
      {items.length > 0 && (
        <Menu withinPortal withInitialFocusPlaceholder={false} position="bottom-start">
          <Menu.Target>
            <Button variant="default" leftSection={<IconTemplate size={16} />}>
              <Trans>Dùng mẫu</Trans>
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {items.map((template) => (
              <Menu.Item
                key={template.id}
                onClick={() => form.reset(fromTemplate(template, form.getValues()))}
              >
                {template.name} · {documentKindFacts(template.kind).name}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      <Button variant="subtle" onClick={() => setKeeping(true)}>
        <Trans>Lưu thành mẫu…</Trans>
      </Button>
      <KeepDialog
        opened={keeping}
        title={t`Lưu mẫu văn bản`}
        nameLabel={t`Tên mẫu`}
        onClose={() => setKeeping(false)}
        onKeep={async (kept) => {
          const { content, kind, recipientIds, subject } = DraftFields.partial().parse({
            ...toDraftFields(form.getValues()),
            subject: form.getValues('subject') || undefined,
            signerPostId: undefined,
          });
          await api.saveDraftTemplate.call({
            ...kept,
            kind: kind ?? form.getValues('kind'),
            subject: subject ?? '',
            content: content ?? null,
            recipientIds: recipientIds ?? [],
          });
          await queryClient.invalidateQueries({ queryKey: api.listDraftTemplates.key() });
        }}
      />
    </Group>
  );
}
