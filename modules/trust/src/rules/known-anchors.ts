/** A fingerprint to compare with; whether it was read off the certificate itself or from pins. */
export type KnownAnchor = {
  fingerprint: string;
  name: string;
  /** `seen`: the certificate was parsed; `reported`: only the fingerprint was found, elsewhere. */
  certainty: 'seen' | 'reported';
};

/**
 * Authorities of the Government as they were found in public places. They are no anchors: whoever
 * pins one compares it with what the authority itself publishes.
 */
export const KNOWN_ANCHORS: readonly KnownAnchor[] = [
  {
    fingerprint: 'f7bc89054cec7f12730d7b8cd3eb7955b163835087e5eb873edfb584763b3f90',
    name: 'Co quan chung thuc so chuyen dung Chinh phu (RootCA), 2010–2030',
    certainty: 'seen',
  },
  {
    fingerprint: '75e969c07ba35c29c72bbc1bfb880f20f3891a619b00b77eb02ca6160736a1fe',
    name: 'Co quan chung thuc so Chinh phu, 2010–2030',
    certainty: 'seen',
  },
  {
    fingerprint: 'f04ba4b459a7c9a1b971ad9b1cb833e695a80c79aea63b174b66a70edfe2fdb8',
    name: 'RootCA chuyên dùng Chính phủ G2, 2018–2048',
    certainty: 'seen',
  },
  {
    fingerprint: 'd8cab7a4aef92e6bb2509d7c61cee7b44f3731b2d21074963530277b366fae4b',
    name: 'CA phục vụ các cơ quan Nhà nước G2, 2018–2048',
    certainty: 'reported',
  },
];

export function findKnownAnchor(fingerprint: string): KnownAnchor | undefined {
  return KNOWN_ANCHORS.find((one) => one.fingerprint === fingerprint);
}
