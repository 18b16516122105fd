#!/usr/bin/env node
import { n as beginReading } from "./chunks/begin.js";
// src/cli.ts
const args = process.argv.slice(2);
await beginReading(args);
const { main } = await import("./chunks/main.js");
await main(args);
export {};
