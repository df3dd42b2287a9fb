import { Trans, useLingui } from '@lingui/react/macro';
import classes from './demo-banner.module.css';

/** Nobody may take the demo's people and papers for true ones. */
export function DemoBanner() {
  const { t } = useLingui();
  return (
    <aside className={classes.banner} aria-label={t`Bản trình diễn`}>
      <Trans>Bản trình diễn: người, văn bản và chứng thư đều là giả định.</Trans>
    </aside>
  );
}
