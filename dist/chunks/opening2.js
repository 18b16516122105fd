export { t as beginOpening } from "./opening.js";
