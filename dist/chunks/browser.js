export { xr as parse } from "./judging.js";
