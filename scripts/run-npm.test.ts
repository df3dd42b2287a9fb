import { expect, test } from 'vitest';
import { toStepError } from './run-npm.mjs';

test.each([
  ['npm error code ENOSPC\nnpm error nospc no space left on device', /disk is full/],
  ['npm error code EACCES\nnpm error syscall mkdir', /not writable/],
  ['npm error code ENOTFOUND\nnpm error network request failed', /registry cannot be reached/],
  ['npm error code EUSAGE\nnpm error `npm ci` can only install …', /npm install/],
  [
    'npm error code EINTEGRITY\nnpm error sha512-a wanted',
    /`npm ci --audit` failed:\n.*EINTEGRITY/,
  ],
])('%s', (errors, english) => {
  const error = toStepError(['ci', '--audit'], errors);
  expect(error.english).toMatch(english);
  expect(error.message).toMatch(/[ạảấầẩẫậắằặếềệịọỏốồộớờợụừữỳỹđàáèéìíòóùúý]/);
});
