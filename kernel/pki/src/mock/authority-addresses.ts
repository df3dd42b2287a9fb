import type { CertificateOrder } from '../certificate/issue-certificate.ts';

type Addresses = Pick<CertificateOrder, 'ocspUrls' | 'caIssuerUrls' | 'crlUrls'>;

/** Where somebody who holds a certificate of the root finds the root and its list of CAs. */
export function addressesOfRoot(baseUrl: string): Addresses {
  return {
    caIssuerUrls: [`${baseUrl}/certificates/root.cer`],
    crlUrls: [`${baseUrl}/crl/root`],
  };
}

/** The same of the CA that issues to people and agencies, which answers OCSP as well. */
export function addressesOfIntermediate(baseUrl: string): Addresses {
  return {
    ocspUrls: [`${baseUrl}/ocsp`],
    caIssuerUrls: [`${baseUrl}/certificates/issuing-ca.cer`],
    crlUrls: [`${baseUrl}/crl`],
  };
}
