import { Button, Group } from '@hien-luong/ui';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { RequestActName, RequestDetail } from '../../contract/index.ts';
import { EditRequestDialog } from './EditRequestDialog.tsx';
import { GrantDialog } from './GrantDialog.tsx';
import { NotedActDialog } from './NotedActDialog.tsx';
import { HandOverDialog, SentDialog } from './RequestDatedDialogs.tsx';
import { REQUEST_ACTS } from './register-words.ts';

/** Which act is the way on; all others stand beside it. */
const FORWARD: readonly RequestActName[] = [
  'submitted',
  'approved',
  'sent',
  'granted',
  'handedOver',
];

/** The acts that this post may do now, by the same table that guards them on the server. */
export function RequestActs({ request }: { request: RequestDetail }) {
  const { i18n } = useLingui();
  const [open, setOpen] = useState<RequestActName>();
  const close = () => setOpen(undefined);
  return (
    <Group gap="xs">
      {request.acts
        .toSorted((a, b) => Number(FORWARD.includes(a)) - Number(FORWARD.includes(b)))
        .map((act) => (
          <Button
            key={act}
            variant={FORWARD.includes(act) ? 'filled' : 'default'}
            onClick={() => setOpen(act)}
          >
            {i18n._(REQUEST_ACTS[act])}
          </Button>
        ))}
      {open === 'edited' && <EditRequestDialog request={request} onClose={close} />}
      {open === 'sent' && <SentDialog request={request} onClose={close} />}
      {open === 'handedOver' && <HandOverDialog request={request} onClose={close} />}
      {open === 'granted' && <GrantDialog request={request} onClose={close} />}
      {(open === 'submitted' ||
        open === 'withdrawn' ||
        open === 'returned' ||
        open === 'approved' ||
        open === 'refused' ||
        open === 'cancelled') && <NotedActDialog act={open} request={request} onClose={close} />}
    </Group>
  );
}
