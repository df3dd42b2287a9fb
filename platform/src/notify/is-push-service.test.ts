import { expect, test } from 'vitest';
import { isPushService } from './is-push-service.ts';

const allowed = ['https://fcm.googleapis.com', 'https://*.notify.windows.com'];

test.each([
  ['https://fcm.googleapis.com/fcm/send/abc', true],
  ['https://hk2.notify.windows.com/w/?token=x', true],
  ['http://fcm.googleapis.com/fcm/send/abc', false],
  ['https://fcm.googleapis.com:8443/x', false],
  ['https://fcm.googleapis.com.example/x', false],
  ['https://notify.windows.com.example/x', false],
  ['https://evilnotify.windows.com/x', false],
  ['https://user:secret@fcm.googleapis.com/x', false],
  ['https://127.0.0.1/x', false],
  ['https://10.0.0.1:5432/', false],
  ['file:///etc/passwd', false],
  ['', false],
])('%s: %s', (endpoint, expected) => {
  expect(isPushService(endpoint, allowed)).toBe(expected);
});
