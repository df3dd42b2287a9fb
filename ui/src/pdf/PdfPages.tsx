import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { ActionIcon, Button, Skeleton } from '@mantine/core';
import { IconDownload, IconMinus, IconPlus } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { ErrorState } from '../feedback/ErrorState.tsx';
import { openPdf, openPdfFile, type PdfDocument } from './open-pdf.ts';
import { PdfPage } from './PdfPage.tsx';
import classes from './pdf.module.css';

const ZOOMS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3];

type Props = {
  url: string | Blob;
  revision: number | string;
  label: string;
  onShown?: (() => void) | undefined;
};

export function PdfPages({ url, revision, label, onShown }: Props) {
  const { document, error, retry } = usePdf(url, revision);
  const frame = useRef<HTMLElement>(null);
  const width = useWidth(frame);
  const [zoom, setZoom] = useState(1);
  if (error !== undefined) return <ErrorState error={error} onRetry={retry} />;
  return (
    <div className={classes.viewer}>
      <PdfBar url={url} pageCount={document?.numPages} zoom={zoom} onZoom={setZoom} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reached by keys */}
      <section ref={frame} className={classes.pages} aria-label={label} tabIndex={0}>
        {document && width > 0 ? (
          Array.from({ length: document.numPages }, (_, index) => (
            <PdfPage
              // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number
              key={`${document.fingerprints[0]}:${index}`}
              document={document}
              number={index + 1}
              width={Math.min(width - 24, 900) * zoom}
              onDrawn={index === 0 ? onShown : undefined}
            />
          ))
        ) : (
          <Skeleton className={classes.waiting} />
        )}
      </section>
    </div>
  );
}

type BarProps = {
  url: string | Blob;
  pageCount: number | undefined;
  zoom: number;
  onZoom(zoom: number): void;
};

function PdfBar({ url, pageCount, zoom, onZoom }: BarProps) {
  const { t } = useLingui();
  const step = (by: 1 | -1) => onZoom(ZOOMS[ZOOMS.indexOf(zoom) + by] ?? zoom);
  return (
    <div className={classes.bar} data-print="hide">
      <span>{pageCount ? <Plural value={pageCount} other="# trang" /> : t`Đang mở…`}</span>
      <div className={classes.tools}>
        <ActionIcon variant="default" aria-label={t`Thu nhỏ`} onClick={() => step(-1)}>
          <IconMinus size={16} />
        </ActionIcon>
        <span className={classes.zoom}>{Math.round(zoom * 100)} %</span>
        <ActionIcon variant="default" aria-label={t`Phóng to`} onClick={() => step(1)}>
          <IconPlus size={16} />
        </ActionIcon>
        {typeof url === 'string' && (
          <Button
            component="a"
            href={`${url}${url.includes('?') ? '&' : '?'}download=1`}
            variant="default"
            size="compact-md"
            leftSection={<IconDownload size={16} aria-hidden />}
          >
            <Trans>Tải về</Trans>
          </Button>
        )}
      </div>
    </div>
  );
}

/** The document before stays open and shown until the one after it can take its place. */
function usePdf(url: string | Blob, revision: number | string) {
  const [document, setDocument] = useState<PdfDocument>();
  const [error, setError] = useState<unknown>();
  const [attempt, setAttempt] = useState(0);
  const shown = useRef<ReturnType<typeof openPdf>>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt opens it again
  useEffect(() => {
    setError(undefined);
    const opening = typeof url === 'string' ? openPdf(url) : openPdfFile(url);
    let current = true;
    opening.promise.then(
      (opened) => {
        if (!current) return opening.close();
        shown.current?.close();
        shown.current = opening;
        setDocument(opened);
      },
      (problem) => current && setError(problem),
    );
    return () => {
      current = false;
      if (shown.current !== opening) opening.close();
    };
  }, [url, revision, attempt]);
  useEffect(
    () => () => {
      shown.current?.close();
      shown.current = undefined;
    },
    [],
  );
  return { document, error, retry: () => setAttempt((before) => before + 1) };
}

function useWidth(frame: { current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!frame.current) return;
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    observer.observe(frame.current);
    return () => observer.disconnect();
  }, [frame]);
  return width;
}
