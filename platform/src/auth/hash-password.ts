import { hash, verify } from '@node-rs/argon2';

/** OWASP's floor for argon2id: 19 MiB, two passes; about 20 ms of one core. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** argon2id in PHC form. NFC first: two keyboards may send one Vietnamese letter in two ways. */
export async function hashPassword(password: string): Promise<string> {
  return await hash(password.normalize('NFC'), COST);
}

export async function isPassword(password: string, passwordHash: string): Promise<boolean> {
  return await verify(passwordHash, password.normalize('NFC'));
}
