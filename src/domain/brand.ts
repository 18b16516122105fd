// A branded string cannot be passed in place of another one. Only parsers add brands.
declare const brand: unique symbol;

export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
