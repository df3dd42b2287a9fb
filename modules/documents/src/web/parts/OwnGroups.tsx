import { Button, CloseButton, Group, useDesk } from '@hien-luong/ui';
import { formatNumber } from '@hien-luong/vn';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { RecipientGroup } from '../../contract/index.ts';
import { useDocumentsApi } from './documents-api.ts';
import type { RecipientChoice } from './draft-values.ts';
import { KeepDialog } from './KeepDialog.tsx';
import classes from './recipients.module.css';

type Props = {
  chosen: readonly RecipientChoice[];
  onAdd(more: readonly RecipientChoice[]): void;
};

/** Groups that this person or their agency made; what is chosen now can become one. */
export function OwnGroups({ chosen, onAdd }: Props) {
  const { t } = useLingui();
  const api = useDocumentsApi();
  const queryClient = useQueryClient();
  const [keeping, setKeeping] = useState(false);
  const groups = useQuery(api.listRecipientGroups.queryOptions());
  const again = () => queryClient.invalidateQueries({ queryKey: api.listRecipientGroups.key() });
  const items = groups.data?.items ?? [];
  return (
    <>
      {items.length > 0 && (
        <fieldset className={classes.groups}>
          <legend>{t`Nhóm của tôi và của cơ quan`}</legend>
          {items.map((group) => (
            <OneGroup key={group.id} group={group} onAdd={onAdd} onGone={again} />
          ))}
        </fieldset>
      )}
      {chosen.length > 1 && (
        <Group>
          <Button variant="subtle" size="compact-md" onClick={() => setKeeping(true)}>
            <Trans>Lưu các nơi nhận này thành nhóm…</Trans>
          </Button>
        </Group>
      )}
      <KeepDialog
        opened={keeping}
        title={t`Lưu nhóm nơi nhận`}
        nameLabel={t`Tên nhóm`}
        onClose={() => setKeeping(false)}
        onKeep={async (kept) => {
          await api.saveRecipientGroup.call({ ...kept, recipientIds: chosen.map(({ id }) => id) });
          await again();
        }}
      />
    </>
  );
}

type OneProps = { group: RecipientGroup; onAdd: Props['onAdd']; onGone(): unknown };

function OneGroup({ group, onAdd, onGone }: OneProps) {
  const { t } = useLingui();
  const { may } = useDesk();
  const api = useDocumentsApi();
  const { id, name, recipients, shared } = group;
  return (
    <Group gap={2} wrap="nowrap">
      <Button variant="default" size="compact-md" onClick={() => onAdd(recipients)}>
        {name} ({formatNumber(recipients.length)})
      </Button>
      {(!shared || may('documents.seal')) && (
        <CloseButton
          size="sm"
          aria-label={t`Xóa nhóm ${name}`}
          onClick={async () => {
            await api.deleteRecipientGroup.call({ id });
            onGone();
          }}
        />
      )}
    </Group>
  );
}
