import { CodedError } from '@hien-luong/contract';
import type { XmlFault } from '../xml-fault.ts';

/** Carries a fault out of the reading of a signature; the judge turns it into a verdict. */
export class SignatureRefusal extends CodedError<XmlFault> {
  override readonly name = 'SignatureRefusal';
}

export function refuse(fault: XmlFault, message: string): never {
  throw new SignatureRefusal(fault, message);
}
