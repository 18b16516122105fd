// Plain JSON, and JSON Schema 2020-12 as plain JSON.
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json };

export type JsonSchema = { readonly [keyword: string]: Json };
