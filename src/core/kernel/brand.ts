declare const brandKey: unique symbol

/** A primitive that cannot be mistaken for another one of the same JavaScript type. */
export type Brand<Base, Name extends string> = Base & { readonly [brandKey]: Name }

/** The plain primitive under a brand. */
type Unbranded<Branded> = Branded extends number ? number : Branded extends string ? string : never

/** The one place where a plain primitive becomes a branded one. */
export function brand<Branded extends Brand<number | string, string>>(value: Unbranded<Branded>): Branded {
  return value as unknown as Branded
}
