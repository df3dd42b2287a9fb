// @ts-nocheck: a service worker has other globals than the pages that this project is typed for.
/**
 * Shows what the server pushes and opens what it leads to. It keeps nothing and answers no
 * requests: the desk works on-line alone.
 */
self.addEventListener('push', (event) => {
  const { title, link } = event.data.json();
  event.waitUntil(
    self.registration.showNotification(title, {
      lang: 'vi',
      icon: '/bridge.svg',
      tag: link,
      data: { link },
    }),
  );
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(open(event.notification.data.link));
});

async function open(link) {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const [first] = windows;
  if (!first) return await self.clients.openWindow(link);
  await first.focus();
  return await first.navigate(link).catch(() => self.clients.openWindow(link));
}
