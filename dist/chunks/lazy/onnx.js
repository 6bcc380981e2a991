export { inspectWhole } from "../onnx.js";
