import { Trans } from '@lingui/react/macro';
import { Skeleton } from '@mantine/core';
import { lazy, Suspense } from 'react';
import classes from './pdf.module.css';

const PdfPages = lazy(async () => ({ default: (await import('./PdfPages.tsx')).PdfPages }));

type Props = {
  /** Where the bytes are, or the file itself; absent while there is no document yet. */
  url: string | Blob | undefined;
  label: string;
  /** A changed key draws anew although the address is the same, as for a live preview. */
  revision?: number | string;
  /** Its first page is there for the reader's eyes. */
  onShown?: (() => void) | undefined;
};

/** The document as it is. Its program is fetched only when a first document is looked at. */
export function PdfView({ url, label, revision = 0, onShown }: Props) {
  if (!url) {
    return (
      <div className={classes.none}>
        <Trans>Chưa có tệp PDF để xem.</Trans>
      </div>
    );
  }
  return (
    <Suspense fallback={<Skeleton className={classes.waiting} />}>
      <PdfPages url={url} revision={revision} label={label} onShown={onShown} />
    </Suspense>
  );
}
