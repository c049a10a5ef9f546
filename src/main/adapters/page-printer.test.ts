import { describe, expect, it } from 'vitest'
import type { DrawnDocument } from '../../core/official-layout/drawn-page'
import { createMemoryFiles } from '../printing/memory-files'
import { createPagePrinter } from './page-printer'
import type { PrintWindow } from './page-printer'

const DOCUMENT: DrawnDocument = { pages: [], images: {}, isProof: true, isCutShort: false }

interface Answers {
  readonly loads?: boolean
  readonly printed?: readonly [boolean, string]
}

/** A window that answers what the test says, and tells what became of it. */
function printer({ loads = true, printed = [true, ''] }: Answers = {}) {
  const happened: string[] = []
  const errors: string[] = []
  const files = createMemoryFiles()
  let shown: string | undefined
  const openWindow = (address: string): PrintWindow => ({
    load: () => {
      shown = files.take(new URL(address).pathname)
      return loads ? Promise.resolve() : Promise.reject(new Error('ERR_FAILED'))
    },
    printToPdf: (options) => {
      happened.push(`pdf ${JSON.stringify(options)}`)
      return Promise.resolve(new TextEncoder().encode('%PDF'))
    },
    print: (options, done) => {
      happened.push(`print ${JSON.stringify(options)}`)
      done(...printed)
    },
    destroy: () => happened.push('destroyed'),
  })
  const log = { info: () => undefined, error: (text: string) => errors.push(text) }
  return {
    ...createPagePrinter({ openWindow, files, origin: 'app://workstation', log }),
    happened,
    errors,
    shown: () => shown,
  }
}

describe('a PDF', () => {
  it('is made of the page’s own sizes, without margins; the window is gone afterwards', async () => {
    const { toPdf, happened, shown } = printer()
    expect(new TextDecoder().decode(await toPdf(DOCUMENT, '答复'))).toBe('%PDF')
    expect(shown()).toContain('<title>答复</title>')
    expect(happened).toEqual([
      'pdf {"preferCSSPageSize":true,"printBackground":true,"margins":{"top":0,"bottom":0,"left":0,"right":0}}',
      'destroyed',
    ])
  })

  it('that cannot be made is a sentence, and the window is gone all the same', async () => {
    const { toPdf, happened, errors } = printer({ loads: false })
    await expect(toPdf(DOCUMENT, '答复')).rejects.toThrow('没能生成 PDF')
    expect(happened).toEqual(['destroyed'])
    expect(errors).toHaveLength(1)
  })
})

describe('printing', () => {
  it('asks the clerk in the system’s dialog', async () => {
    const { print, happened } = printer()
    expect(await print(DOCUMENT, '答复')).toBe(true)
    expect(happened[0]).toContain('"silent":false')
    expect(happened[1]).toBe('destroyed')
  })

  it('is no failure when the clerk cancels', async () => {
    const { print, errors } = printer({ printed: [false, 'Print job canceled'] })
    expect(await print(DOCUMENT, '答复')).toBe(false)
    expect(errors).toEqual([])
  })

  it.each([
    ['No printers available on the network', '没有找到打印机'],
    ['Failed to enumerate printers', '没有找到打印机'],
    ['Print job failed', '没能打印'],
  ])('says what to do after “%s”', async (reason, sentence) => {
    const { print, happened } = printer({ printed: [false, reason] })
    await expect(print(DOCUMENT, '答复')).rejects.toThrow(sentence)
    expect(happened.at(-1)).toBe('destroyed')
  })
})
