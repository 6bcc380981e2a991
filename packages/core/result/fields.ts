import * as z from 'zod/mini'

/**
 * The keys that this version knows. Documents may hold more, which reading keeps, but code that could name a key
 * that nobody declared would never learn of its typing errors.
 */
export type Known<Value> = Value extends readonly (infer Item)[]
  ? Known<Item>[]
  : Value extends object
    ? NamedKeys<Value> extends never
      ? Value
      : { [Key in keyof Value as string extends Key ? never : Key]: Known<Value[Key]> }
    : Value
type NamedKeys<Value> = keyof { [Key in keyof Value as string extends Key ? never : Key]: true }

export const text = z.string()
export const count = z.int().check(z.nonnegative())
export const optional = z.exactOptional
