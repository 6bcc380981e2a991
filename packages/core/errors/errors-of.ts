/** Errors of one area, whose codes begin alike: what each is called, and what to do about it. */
export type ErrorsOf<Beginning extends string> = Record<
  `${Beginning}${number}`,
  { title: string; remedy: string }
>
