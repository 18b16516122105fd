export { t as checkCommand } from "./check3.js";
