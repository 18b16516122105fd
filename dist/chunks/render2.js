export { r as runRender } from "./render3.js";
