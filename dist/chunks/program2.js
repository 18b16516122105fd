export { o as program } from "./program.js";
