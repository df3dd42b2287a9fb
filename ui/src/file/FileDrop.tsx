import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Progress } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { type DragEvent, useId, useRef, useState } from 'react';
import { type UploadReceipt, useDesk } from '../desk/desk-services.ts';
import { ErrorState } from '../feedback/ErrorState.tsx';
import { formatSize } from '../text/format-size.ts';
import classes from './file-drop.module.css';

type Props = {
  label: string;
  hint: string;
  /** Of the file chooser, such as `.pdf,application/pdf`. */
  accept: string;
  /** Called with the server's receipt once every byte has arrived there. */
  onUploaded(receipt: UploadReceipt, file: File): unknown;
  /** Takes the focus when it appears: the next thing is a file. */
  autoFocus?: boolean;
};

/** Takes one file by button or by dropping, shows how far it is, and can be stopped. */
export function FileDrop({ label, hint, accept, onUploaded, autoFocus = false }: Props) {
  const { t } = useLingui();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const upload = useUpload(onUploaded);

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) upload.start(file);
  }

  return (
    <div>
      <section
        className={classes.drop}
        data-over={over || undefined}
        aria-labelledby={id}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <IconFileUpload size={28} aria-hidden />
        <div className={classes.words}>
          <div id={id} className={classes.label}>
            {label}
          </div>
          <div className={classes.hint}>{hint}</div>
          {upload.file && <UploadProgress {...upload} file={upload.file} />}
        </div>
        <input
          ref={input}
          type="file"
          accept={accept}
          hidden
          aria-label={label}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            if (file) upload.start(file);
            event.currentTarget.value = '';
          }}
        />
        {upload.file ? (
          <Button variant="default" onClick={upload.stop}>{t`Dừng`}</Button>
        ) : (
          <Button variant="default" autoFocus={autoFocus} onClick={() => input.current?.click()}>
            <Trans>Chọn tệp</Trans>
          </Button>
        )}
      </section>
      {upload.error !== undefined && <ErrorState error={upload.error} focus />}
    </div>
  );
}

function UploadProgress({ file, fraction }: { file: File; fraction: number }) {
  const percent = Math.floor(fraction * 100);
  return (
    <div>
      {file.name} · {formatSize(file.size)} · {percent} %
      <Progress value={percent} mt={4} aria-label={file.name} />
    </div>
  );
}

function useUpload(onUploaded: Props['onUploaded']) {
  const desk = useDesk();
  const [file, setFile] = useState<File>();
  const [fraction, setFraction] = useState(0);
  const [error, setError] = useState<unknown>();
  const stopper = useRef<AbortController>(null);

  async function start(chosen: File) {
    const controller = new AbortController();
    stopper.current = controller;
    setFile(chosen);
    setFraction(0);
    setError(undefined);
    try {
      await onUploaded(await desk.upload(chosen, setFraction, controller.signal), chosen);
    } catch (problem) {
      if (!controller.signal.aborted) setError(problem);
    } finally {
      setFile(undefined);
    }
  }
  return { file, fraction, error, start, stop: () => stopper.current?.abort() };
}
