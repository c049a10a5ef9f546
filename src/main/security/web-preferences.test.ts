import { expect, it } from 'vitest'
import { WEB_PREFERENCES } from './web-preferences'

it('gives the page nothing but a page, and cannot be changed', () => {
  expect(WEB_PREFERENCES).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
    spellcheck: false,
  })
  expect(Object.isFrozen(WEB_PREFERENCES)).toBe(true)
})
