/** What a calling script learns; 3 is for everything that kept a command from its end. */
export const EXIT = { done: 0, invalid: 1, indeterminate: 2, failed: 3 } as const;
