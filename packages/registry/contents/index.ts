/** What a version holds beside its model, as documents: loaded only where a version is made. */
export { billOfMaterials, type CycloneDx } from './bill-of-materials.ts'
export { cardPlaceholders } from './card-template.ts'
export { checksums, checksumsName } from './checksums.ts'
export { type DiffTable, diffTables } from './diff-tables.ts'
export { type CardTemplate, modelCard } from './model-card.ts'
export { type NotesRequest, releaseNotes } from './release-notes.ts'
export { mostNotesCharacters, type StageRow, withStageHistory } from './stage-history.ts'
