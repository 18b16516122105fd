export { t as withPulls } from "./landed-pulls.js";
