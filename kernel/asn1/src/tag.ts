/** Class of a tag, in the order of its two bits (X.690 §8.1.2.2). */
export const TAG_CLASSES = ['universal', 'application', 'context', 'private'] as const;
export type TagClass = (typeof TAG_CLASSES)[number];

/** Numbers of the universal tags that X.509, CMS, RFC 3161 and OCSP make use of. */
export const TAG = {
  boolean: 1,
  integer: 2,
  bitString: 3,
  octetString: 4,
  null: 5,
  oid: 6,
  enumerated: 10,
  utf8String: 12,
  sequence: 16,
  set: 17,
  numericString: 18,
  printableString: 19,
  teletexString: 20,
  ia5String: 22,
  utcTime: 23,
  generalizedTime: 24,
  visibleString: 26,
  universalString: 28,
  bmpString: 30,
} as const;
