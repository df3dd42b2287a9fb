import { useLingui } from '@lingui/react/macro';
import { type PDFPageProxy, TextLayer } from 'pdfjs-dist';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { PdfDocument } from './open-pdf.ts';
import classes from './pdf.module.css';

type Props = {
  document: PdfDocument;
  number: number;
  width: number;
  onDrawn?: (() => void) | undefined;
};

/** Height over width of A4, until the page itself says. */
const A4 = 297 / 210;

/** Most pixels of one canvas: phones refuse larger ones. */
const MAX_PIXELS = 12_000_000;

/** One page, drawn when it comes near the view, with its text selectable on top. */
export function PdfPage({ document, number, width, onDrawn }: Props) {
  const { t } = useLingui();
  const box = useRef<HTMLElement>(null);
  const page = useNearPage(box, document, number);
  const viewport = page?.getViewport({ scale: 1 });
  const ratio = viewport ? viewport.height / viewport.width : A4;
  return (
    <figure
      ref={box}
      className={classes.page}
      style={{ width, height: width * ratio }}
      aria-label={t`Trang ${number}`}
    >
      {page && <Drawing page={page} width={width} onDrawn={onDrawn} />}
    </figure>
  );
}

type DrawingProps = { page: PDFPageProxy; width: number; onDrawn: (() => void) | undefined };

function Drawing({ page, width, onDrawn }: DrawingProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const drawn = useRef(onDrawn);
  drawn.current = onDrawn;
  useEffect(() => {
    if (!canvas.current || !text.current) return;
    return draw(page, width, canvas.current, text.current, () => drawn.current?.());
  }, [page, width]);
  return (
    <>
      <canvas ref={canvas} className={classes.canvas} />
      <div ref={text} className={classes.text} />
    </>
  );
}

function draw(
  page: PDFPageProxy,
  width: number,
  canvas: HTMLCanvasElement,
  text: HTMLDivElement,
  onDrawn: () => void,
) {
  const scale = width / page.getViewport({ scale: 1 }).width;
  const viewport = page.getViewport({ scale });
  const density = Math.min(
    window.devicePixelRatio || 1,
    Math.sqrt(MAX_PIXELS / (viewport.width * viewport.height)),
  );
  canvas.width = Math.floor(viewport.width * density);
  canvas.height = Math.floor(viewport.height * density);
  const rendering = page.render({ canvas, viewport: page.getViewport({ scale: scale * density }) });
  text.replaceChildren();
  text.style.setProperty('--total-scale-factor', String(scale));
  const layer = new TextLayer({
    textContentSource: page.streamTextContent(),
    container: text,
    viewport,
  });
  // A drawing given up because the page was resized or left is no failure.
  rendering.promise.then(onDrawn, () => {});
  layer.render().catch(() => {});
  return () => {
    rendering.cancel();
    layer.cancel();
  };
}

function useNearPage(box: RefObject<HTMLElement | null>, document: PdfDocument, number: number) {
  const [page, setPage] = useState<PDFPageProxy>();
  useEffect(() => {
    if (!box.current) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return;
        observer.disconnect();
        document.getPage(number).then(setPage, () => {});
      },
      { rootMargin: '600px' },
    );
    observer.observe(box.current);
    return () => observer.disconnect();
  }, [box, document, number]);
  return page;
}
