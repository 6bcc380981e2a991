export { timeCommand, timeModel } from "../benchmark.js";
