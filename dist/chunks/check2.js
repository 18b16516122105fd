export { t as runCheck } from "./check3.js";
