/** mlgate.yml of a project whose model is trained in the job, and leaves predictions. */
export const trainedProject = `version: 1
models:
  signs:
    predictions: out/predictions.csv
    evaluate:
      target: label
      id: image
      gates:
        accuracy: { max-regression: 1pt }
`
