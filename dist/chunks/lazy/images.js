export { servePreparing } from "../images.js";
