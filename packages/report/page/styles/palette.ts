/** Colours of one scheme. Marks keep 3:1 to the background, texts 4.5:1. */
export interface Palette {
  background: string
  /** Panels, folds and the cells of tables that are filled. */
  surface: string
  ink: string
  muted: string
  hairline: string
  /** Marks that say nothing about better or worse. */
  grey: string
  allowed: string
  better: string
  betterText: string
  betterWash: string
  worse: string
  worseText: string
  worseWash: string
  unknown: string
  unknownText: string
  unknownWash: string
  /** What is drawn upon an accent. */
  onAccent: string
}

/**
 * Blue, vermilion and amber: apart from each other for protan, deutan and tritan eyes alike (a test computes it),
 * and by their lightness in grey print.
 */
export const light: Palette = {
  background: '#ffffff',
  surface: '#f5f6f8',
  ink: '#16191f',
  muted: '#59606c',
  hairline: '#dfe2e8',
  grey: '#6f7783',
  allowed: '#e8ebf0',
  better: '#0a66b0',
  betterText: '#0a5c9e',
  betterWash: '#e8f1fa',
  worse: '#ad2f1a',
  worseText: '#a32b17',
  worseWash: '#fcece8',
  unknown: '#b98700',
  unknownText: '#7a5800',
  unknownWash: '#fbf3dc',
  onAccent: '#ffffff',
}

export const dark: Palette = {
  background: '#12151a',
  surface: '#1b1f26',
  ink: '#e9ecf1',
  muted: '#a3abb8',
  hairline: '#2e343e',
  grey: '#98a1af',
  allowed: '#282e38',
  better: '#6db5f5',
  betterText: '#86c2f8',
  betterWash: '#14283b',
  worse: '#ee6a50',
  worseText: '#f58a73',
  worseWash: '#3a1d17',
  unknown: '#f5d76e',
  unknownText: '#f0cf62',
  unknownWash: '#332a10',
  onAccent: '#12151a',
}

/** The colours as custom properties: `--better-wash: #e8f1fa;`. */
export function properties(palette: Palette): string {
  return Object.entries(palette)
    .map(
      ([name, colour]) => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}: ${colour};`,
    )
    .join(' ')
}
