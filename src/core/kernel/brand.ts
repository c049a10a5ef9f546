declare const brandKey: unique symbol

/** A primitive that cannot be mistaken for another one of the same JavaScript type. */
export type Brand<Base, Name extends string> = Base & { readonly [brandKey]: Name }

/** The one place where a plain primitive becomes a branded one. */
export function brand<Branded>(value: Branded extends Brand<infer Base, string> ? Base : never): Branded {
  return value as unknown as Branded
}
