import { directoryContract } from '@hien-luong/directory/contract';
import { documentsContract } from '@hien-luong/documents/contract';
import { exchangeContract } from '@hien-luong/exchange/contract';
import { platformContract } from '@hien-luong/platform/contract';
import { recordsContract } from '@hien-luong/records/contract';
import { trustContract } from '@hien-luong/trust/contract';

/** Everything that the desk may ask the server for. */
export const deskContract = {
  platform: platformContract,
  directory: directoryContract,
  trust: trustContract,
  documents: documentsContract,
  exchange: exchangeContract,
  records: recordsContract,
};
