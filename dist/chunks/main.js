export { t as main } from "./program.js";
