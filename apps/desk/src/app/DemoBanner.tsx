import { Trans } from '@lingui/react/macro';
import classes from './demo-banner.module.css';

/** Nobody may take the demo's people and papers for true ones. */
export function DemoBanner() {
  return (
    <div className={classes.banner} role="note">
      <Trans>Bản trình diễn: người, văn bản và chứng thư đều là giả định.</Trans>
    </div>
  );
}
