// Plain JSON, and the part of JSON Schema 2020-12 that we write.
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json };

export type JsonSchema = { readonly [keyword: string]: Json };
