import { expect, test } from 'vitest';
import { isWeakPassword } from './is-weak-password.ts';

test.each([
  'ngắn quá',
  'aaaaaaaaaaaaaaaa',
  'abababababab',
  'password1234',
  'Mật khẩu 123',
  'qwerty123456',
])('%j is weak', (password) => expect(isWeakPassword(password)).toBe(true));

test.each([
  'cầu Hiền Lương năm 1928',
  'bốn mùa gió Lào thổi',
  'x7#Qm2!vLp9z',
  'correcthorsebattery',
])('%j is strong enough', (password) => expect(isWeakPassword(password)).toBe(false));
