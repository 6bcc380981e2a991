export { exportTable } from "../tables.js";
