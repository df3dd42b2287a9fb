export type { Carrier, CarrierKind, MessageType, Parcel, Waiting } from './adapters/carrier.ts';
export { ExchangeError, type ExchangeErrorCode } from './exchange-error.ts';
