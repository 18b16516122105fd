// A branded string cannot be passed where another one is meant. Brands are put on by parsers only.
declare const brand: unique symbol;

export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
