import { hash } from 'node:crypto'
import { quoteLiteral } from '@mlgate/tables'

/** 16 bytes: no two rows of any table meet by chance. */
const hexDigits = 32

/**
 * The SQL of hashed ids: `sha256-128`, the first 16 bytes of the SHA-256 of salt, line feed and id.
 *
 * @param id SQL of the id's text; a missing id stays missing.
 * @param salt public: it keeps ids of different models from being joined, and no id that can be guessed secret.
 */
export function hashedIdSql(id: string, salt: string): string {
  return `left(sha256(${quoteLiteral(salt)} || chr(10) || ${id}), ${hexDigits})`
}

/** A hashed id and the row's truth as one mark: where truth is not kept, rows meet only if it is the same. */
export function markOfRow(hashedId: string, truth: string): string {
  return hash('sha256', `${hashedId}\n${truth}`).slice(0, hexDigits)
}

/** An id hashed in the same way outside of the engine. */
export function hashedId(id: string, salt: string): string {
  return hash('sha256', `${salt}\n${id}`).slice(0, hexDigits)
}
