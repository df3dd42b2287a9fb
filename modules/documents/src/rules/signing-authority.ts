import type { SigningCapacity } from '@hien-luong/vn';

/** Who signs, in what capacity, and the agency spoken for, as it stood when the document was submitted. */
export type SigningAuthority = {
  personId: string;
  personName: string;
  capacity: SigningCapacity;
  /** The collective that the document speaks for, such as `Ủy ban nhân dân`; null where none does. */
  collectiveBody: string | null;
  /** The post in whose place or by whose order the person signs. */
  authorityTitle: string;
  signerTitle: string;
  agencyName: string;
  parentAgencyName: string | null;
  /** Place named before the date. */
  place: string;
  abbreviation: string;
};
