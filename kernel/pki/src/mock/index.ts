export type { MockAuthorityOptions } from './create-mock-authority.ts';
export { createMockAuthority } from './create-mock-authority.ts';
export type { DemoKeyType } from './demo-key.ts';
export { generateDemoKey } from './demo-key.ts';
export type {
  MockAgency,
  MockAuthority,
  MockIdentity,
  MockOrder,
  MockPerson,
} from './mock-authority.ts';
export { importAuthority } from './mock-authority.ts';
