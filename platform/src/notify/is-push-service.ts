/**
 * Whether an address that a browser names may be posted to: a push service that the installation
 * knows, and nothing within its own network.
 * @param allowed origins such as `https://fcm.googleapis.com`, or `https://*.notify.windows.com`
 */
export function isPushService(endpoint: string, allowed: readonly string[]): boolean {
  if (!URL.canParse(endpoint)) return false;
  const { host, origin, password, protocol, username } = new URL(endpoint);
  if (username !== '' || password !== '') return false;
  return allowed.some((pattern) => {
    const [scheme, name = ''] = pattern.split('://*');
    if (name === '') return pattern === origin;
    return protocol === `${scheme}:` && host.endsWith(name);
  });
}
