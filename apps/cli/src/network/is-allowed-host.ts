/** The government's authority publishes status at these; everything else must be allowed by hand. */
const KNOWN_HOSTS = ['ca.gov.vn', 'rootca.gov.vn'];

/**
 * Whether a certificate's address may be asked. A certificate comes from outside: without a list it
 * could make this program call into the network that it runs in.
 */
export function isAllowedHost(url: string, allowed: readonly string[]): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host, hostname, username, password } = new URL(url);
  if (!['http:', 'https:'].includes(protocol) || username !== '' || password !== '') return false;
  const isKnown = KNOWN_HOSTS.some((known) => hostname === known || hostname.endsWith(`.${known}`));
  return isKnown || allowed.includes(host) || allowed.includes(hostname);
}
