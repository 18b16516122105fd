export { t as beginOpening } from "./opening2.js";
