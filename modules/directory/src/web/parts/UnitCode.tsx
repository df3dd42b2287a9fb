import { Trans } from '@lingui/react/macro';

/** A code below the province's own is the demo's invention and says so. */
export function UnitCode({ code, codeIsDemo }: { code: string | null; codeIsDemo: boolean }) {
  if (code === null) return null;
  return (
    <span>
      {code}
      {codeIsDemo && (
        <>
          {' '}
          <Trans>(mã giả định)</Trans>
        </>
      )}
    </span>
  );
}
