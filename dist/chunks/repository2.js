export { t as beginCheck } from "./repository.js";
