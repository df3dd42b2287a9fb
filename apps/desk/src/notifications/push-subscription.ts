const WORKER = '/push-worker.js';

/** Whether this browser can be pushed to at all; a phone may first have to install the page. */
export function canBePushed(): boolean {
  return 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;
}

export type BrowserSubscription = { endpoint: string; p256dh: string; auth: string };

/** Asks the person, then the browser's own push service. Undefined where the person says no. */
export async function subscribeBrowser(pushKey: string): Promise<BrowserSubscription | undefined> {
  if ((await Notification.requestPermission()) !== 'granted') return undefined;
  await navigator.serviceWorker.register(WORKER);
  const registration = await navigator.serviceWorker.ready;
  const subscription = await registration.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: pushKey,
  });
  const { endpoint, keys } = subscription.toJSON();
  if (!endpoint || !keys?.p256dh || !keys.auth) throw new TypeError('the browser gave no keys');
  return { endpoint, p256dh: keys.p256dh, auth: keys.auth };
}
