export { t as checkCommand } from "./judging.js";
