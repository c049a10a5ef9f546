import { expect } from 'vitest'

// Vitest's own matchers are typed `any`; inside an expected object that would switch the checks off.

export const matching = (pattern: RegExp): unknown => expect.stringMatching(pattern)
export const containing = (text: string): unknown => expect.stringContaining(text)
