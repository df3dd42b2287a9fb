import type { IncomingDetail } from '../../contract/index.ts';

export type IncomingDialogProps = { document: IncomingDetail; opened: boolean; onClose(): void };
