declare const brandKey: unique symbol;

/**
 * A value that carries the proof of a check. Only the function that checked may assert to the
 * branded type, so holding one means the check was made.
 */
export type Brand<Value, Name extends string> = Value & { readonly [brandKey]: Name };
