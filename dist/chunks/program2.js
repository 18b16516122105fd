export { n as program } from "./program.js";
