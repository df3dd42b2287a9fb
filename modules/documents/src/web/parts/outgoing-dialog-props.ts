import type { OutgoingDetail } from '../../contract/index.ts';

export type OutgoingDialogProps = { document: OutgoingDetail; opened: boolean; onClose(): void };
