import { PageHead, Stack } from '@hien-luong/ui';
import { KitActs } from './kit/KitActs.tsx';
import { KitFeedback } from './kit/KitFeedback.tsx';
import { KitForm } from './kit/KitForm.tsx';
import { KitTables } from './kit/KitTables.tsx';
import { KitVerdicts } from './kit/KitVerdicts.tsx';

/** Every part of `ui` in every state, for looking at and for the accessibility checks. */
export function KitScreen() {
  return (
    <>
      <PageHead title="Bộ phận giao diện" lead="Mọi bộ phận, mọi trạng thái." />
      <Stack gap="xl">
        <KitVerdicts />
        <KitTables />
        <KitForm />
        <KitActs />
        <KitFeedback />
      </Stack>
    </>
  );
}
