import type { ErrorsOf } from './errors-of.ts'

/** Models and evaluation. */
export const modelErrors = {
  MG5001: {
    title: 'A model file is empty',
    remedy: 'Write it again; an export or a download failed half-way.',
  },
  MG5002: {
    title: 'A model file is truncated or damaged',
    remedy: 'Copy, download or export it again and compare its size with the original.',
  },
  MG5003: {
    title: 'A web page stands where a model should be',
    remedy:
      'Open the file to see what the server said, then mend the URL or its permissions and download again.',
  },
  MG5004: {
    title: 'A Git LFS pointer stands where a model should be',
    remedy: 'Run `git lfs pull`, or set `lfs: true` on actions/checkout.',
  },
  MG5005: {
    title: 'A model is of another format than ONNX',
    remedy:
      'Export it to ONNX, or hand in a predictions file in place of the model. Pickles are never opened: loading one runs code.',
  },
  MG5006: {
    title: 'A file is not an ONNX model',
    remedy: 'Name the .onnx file; the message says what was found instead.',
  },
  MG5007: {
    title: 'Weights of a model lie outside of its folder',
    remedy:
      'Save the model with its external data as plain files in the same folder: no absolute path, no .., no link.',
  },
  MG5008: {
    title: 'A model uses operators that the runtime does not bring',
    remedy:
      'Custom operator libraries are never loaded. Export with standard operators, or hand in a predictions file.',
  },
  MG5010: {
    title: 'The runtime cannot load a model',
    remedy:
      'Check the model with onnx.checker, and export it with an operator version that this runtime knows.',
  },
  MG5011: {
    title: 'The runtime cannot run a model',
    remedy: 'Run it on the same rows where it was made and compare shapes and types with the message.',
  },
  MG5013: {
    title: 'Inputs of the model and columns of the data do not fit',
    remedy:
      'The message shows both sides. Name the feature columns, or export the model with the inputs that the data has.',
  },
  MG5014: {
    title: 'A column is not in the data',
    remedy:
      'Check the spelling of target, id, weight, features and slices against the columns that the message lists.',
  },
  MG5015: {
    title: 'A cell cannot be fed to the model',
    remedy: 'Mend the data: the message names the column and the first row.',
  },
  MG5016: {
    title: 'Rows have no usable truth',
    remedy: 'Fill or remove the rows without a target: they can be neither right nor wrong.',
  },
  MG5017: {
    title: 'The outputs of a model cannot be understood',
    remedy: 'Export it with outputs for labels and probabilities, or values; or name the task.',
  },
  MG5018: {
    title: 'Classes of the model and of the data do not meet',
    remedy: 'Train and test on the same labels, and keep the class names in the model.',
  },
  MG5019: {
    title: 'Row ids are missing or repeated',
    remedy: 'Name a column that identifies each row, or none.',
  },
  MG5020: {
    title: 'A row weight cannot be used',
    remedy: 'Weights are finite numbers, zero or more.',
  },
  MG5021: {
    title: 'A predictions file cannot be used',
    remedy:
      'It needs a column for target and prediction, and for probabilities one column per class named probability:CLASS. What rankings, boxes and several labels a row need is in docs/guide/tasks.md.',
  },
  MG5022: {
    title: 'There are no rows to evaluate',
    remedy: 'Check that the file has data rows and that it is the right file.',
  },
  MG5023: {
    title: 'A model gave no number where a label hangs on it',
    remedy:
      'Look at the rows that the message names; NaN usually comes from missing features or an overflow.',
  },
  MG5024: {
    title: 'Predictions cannot be sliced by a column',
    remedy: 'Name the column among the slices when the predictions are made.',
  },
  MG5025: {
    title: 'Trainings do not predict the same rows',
    remedy:
      'Several predictions files stand for several trainings of one model: score them on the same rows, with the same ids and truth.',
  },
  MG5026: {
    title: 'A metrics file holds no number',
    remedy: 'Write a JSON object of names and numbers, such as {"accuracy": 0.95}.',
  },
  MG5027: {
    title: 'Folds cannot be told apart',
    remedy:
      'The column of folds says of each row in which fold of a cross-validation it was predicted: no empty cell, at least two folds.',
  },
  MG5030: {
    title: 'An endpoint cannot be reached, or is not ready',
    remedy:
      'Start the server in a step before this one, and say with wait how long its model may take to load. The message says what was asked and what came back.',
  },
  MG5031: {
    title: 'An endpoint refuses a request',
    remedy:
      'The message has what it said. Look at the names, datatypes and shapes that the model takes, and at the headers that let you in.',
  },
  MG5032: {
    title: "An endpoint's answer cannot be used",
    remedy:
      'It has to speak the Open Inference Protocol v2. Versions of a model must not change while it is scored: name one in the URL.',
  },
  MG5035: {
    title: 'A command cannot be started',
    remedy:
      'Its first word is a program on PATH, or a path from the folder of mlgate.yml. No shell reads it.',
  },
  MG5036: {
    title: 'A command failed',
    remedy:
      'The message has the last line that it wrote. Run it by hand, with the paths of your own, to see all.',
  },
  MG5037: {
    title: 'A command is not run here, or an endpoint not asked',
    remedy:
      'Where a workflow may hold secrets beside code of others, what that code names is not run: allow-commands: true says that you know who wrote it.',
  },
  MG5040: {
    title: 'An image cannot be read',
    remedy:
      'The message names its file or row. JPEG, PNG, WebP, GIF, TIFF and AVIF are read; mend the image or take it out of the data.',
  },
  MG5041: {
    title: 'Images do not fit the model',
    remedy: 'Say under preprocess what the training did to its images: resize, crop, color, layout.',
  },
  MG5042: {
    title: 'There are no images where they were said to be',
    remedy:
      'Name a folder that has a folder of images for each class, or the column that holds images or their paths.',
  },
  MG5045: {
    title: 'A part of a scoring has no rows',
    remedy: 'Rows are dealt to parts in blocks of what the model is fed at once: split into fewer parts.',
  },
  MG5046: {
    title: 'Parts of a scoring do not belong together',
    remedy: 'Each part has to be there once, scored with the same model and data at the same commit.',
  },
  MG5050: {
    title: 'No inputs can be made up for a model that is timed',
    remedy:
      'Export it with tensors of declared shapes, say them under `url` where a server does not, or time a program of your own with `command`.',
  },
  MG5055: {
    title: 'The execution provider is not there',
    remedy:
      'Name one that ONNX Runtime has on this machine, or install its driver and libraries; nothing is run on another one instead.',
  },
  MG5056: {
    title: 'The execution provider does not run the whole model',
    remedy:
      'Export the model with fixed shapes and with operators that the provider has; a mixture with the CPU is not timed.',
  },
  MG5057: {
    title: 'The rows to be timed with are too few',
    remedy: 'Name data with at least as many rows as a call takes in, or a smaller `batch`.',
  },
  MG5058: {
    title: 'The price of the machine is not known',
    remedy: 'Write what an hour of it costs, or the label of a GitHub-hosted runner that is listed.',
  },
  MG5059: {
    title: 'The numbers that a command prints cannot be read',
    remedy:
      'Run the command by hand and hold what it says against `metrics-from`; the message tells what was seen.',
  },
} as const satisfies ErrorsOf<'MG5'>
