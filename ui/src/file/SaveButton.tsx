import { useLingui } from '@lingui/react/macro';
import { Button, type ButtonProps, Modal } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useDesk } from '../desk/desk-services.ts';
import { ErrorState } from '../feedback/ErrorState.tsx';

type Props = ButtonProps & {
  /** Below `/api`. */
  path: string;
  children: ReactNode;
};

/** Fetches a file that the server makes now and hands it to the person; says why where it cannot. */
export function SaveButton({ children, path, ...look }: Props) {
  const { t } = useLingui();
  const { saveFile } = useDesk();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();

  async function save() {
    setBusy(true);
    try {
      await saveFile(path);
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  }
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconDownload size={16} />}
        loading={busy}
        onClick={save}
        {...look}
      >
        {children}
      </Button>
      <Modal
        opened={error !== undefined}
        onClose={() => setError(undefined)}
        title={t`Chưa tải được tệp`}
      >
        <ErrorState error={error} focus />
      </Modal>
    </>
  );
}
