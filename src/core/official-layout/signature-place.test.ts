import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Seal } from '../reply/seal'
import { gbt9704 } from './gbt9704'
import { metricsOf } from './metrics'
import { placeSignature } from './signature-place'
import { characterInMm, lineInMm, pointInMm, sealBox } from './signature-rows'
import type { SidePlace, SignatureContent, SignaturePlace, SignatureText } from './signature-rows'
import { widthInCharacters } from './text-width'
import { mm } from './units'

const LINE = gbt9704.grid.charactersPerLine
const DATE = '2026年5月27日'
const dateWidth = widthInCharacters(DATE)
const NOWHERE: SidePlace = { from: 'left', characters: Number.NaN }

/** Where a text of this width begins, in 字 from the left. */
function begin({ from, characters }: SidePlace, width: number): number {
  if (from === 'left') return characters
  return LINE - characters - (from === 'right' ? width : width / 2)
}
/** What is free to the right of it. */
const free = (place: SidePlace, width: number): number => LINE - begin(place, width) - width

const signature = (given: Partial<SignatureContent>): SignatureContent => ({
  organs: [],
  date: DATE,
  stamp: 'none',
  signers: [],
  seals: [],
  ...given,
})
const place = (given: Partial<SignatureContent>): SignaturePlace => placeSignature(signature(given), gbt9704)
const texts = ({ rows }: SignaturePlace): readonly SignatureText[] => rows.flatMap((row) => row.texts)
const dateOf = (placed: SignaturePlace): SidePlace =>
  placed.rows.find(({ kind }) => kind === 'date')?.texts[0] ?? NOWHERE
const organsOf = (placed: SignaturePlace): readonly SignatureText[] =>
  placed.rows.filter(({ kind }) => kind === 'organs').flatMap((row) => row.texts)

const seal = (owner: string, given: Partial<Seal> = {}): Seal => ({
  id: 'seal-one',
  schemaVersion: 1,
  kind: 'organ',
  owner,
  mediaType: 'image/png',
  base64: 'AAAA',
  pixelWidth: 100,
  pixelHeight: 100,
  widthMm: 42,
  ...given,
})

describe('without a seal (7.3.5.2)', () => {
  test('the name 右空二字, the date two characters to the right of its first character', () => {
    const name = '云岚市交通运输局'
    const placed = place({ organs: [name] })
    expect(placed.rows.map(({ linesAbove }) => linesAbove)).toEqual([1, 0])
    expect(organsOf(placed)).toEqual([{ from: 'right', characters: 2, stretch: 0, text: name }])
    expect(begin(dateOf(placed), dateWidth)).toBe(LINE - 2 - 8 + 2)
  })

  test('a date longer than the name stands 右空二字 and the name moves left with it', () => {
    const placed = place({ organs: ['市医保局'] })
    expect(dateOf(placed)).toMatchObject({ from: 'right', characters: 2 })
    expect(begin(dateOf(placed), dateWidth) - begin(organsOf(placed)[0] ?? NOWHERE, 4)).toBeCloseTo(2)
  })

  test('several organs are equally wide, so that the rule holds for each of them', () => {
    const placed = place({ organs: ['云岚市交通运输局', '云岚市卫生健康委员会', '云岚市公安局'] })
    for (const organ of organsOf(placed)) {
      const width = organ.text.length + organ.stretch * (organ.text.length - 1)
      expect(free(organ, width)).toBe(2)
      expect(begin(dateOf(placed), dateWidth) - begin(organ, width)).toBeCloseTo(2)
    }
  })

  test('a name less than half as long as the longest is not pulled apart', () => {
    const placed = place({ organs: ['云岚市卫生健康委员会', '市残联'] })
    expect(organsOf(placed).map(({ stretch }) => stretch)).toEqual([0, 0])
  })

  test('a date alone stands 右空二字', () => {
    const placed = place({})
    expect(placed.rows).toHaveLength(1)
    expect(dateOf(placed)).toMatchObject({ from: 'right', characters: 2 })
  })

  test('for any name: two characters between the beginnings, and never less than two free', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 24 }), (length) => {
        const placed = place({ organs: ['局'.repeat(length)] })
        const [organ = NOWHERE] = organsOf(placed)
        expect(begin(dateOf(placed), dateWidth) - begin(organ, length)).toBeCloseTo(2)
        expect(free(organ, length)).toBeGreaterThanOrEqual(2)
        if (dateWidth > length) expect(free(dateOf(placed), dateWidth)).toBeCloseTo(2)
      }),
    )
  })
})

describe('with seals (7.3.5.1)', () => {
  const metrics = metricsOf(gbt9704)
  const boxesOf = ({ rows }: SignaturePlace) => {
    let line = 0
    return rows.flatMap((row) => {
      line += row.linesAbove
      const top = mm(line * lineInMm(gbt9704))
      line += 1
      return row.seals.map((placed) => ({ ...sealBox(placed, top, metrics), owner: placed.seal.owner }))
    })
  }

  test('with a seal the date stands 右空四字 and names are centred above it (7.3.5.1)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 14 }), (length) => {
        const placed = place({ organs: ['局'.repeat(length)], stamp: 'seal' })
        expect(dateOf(placed)).toMatchObject({ from: 'right', characters: 4 })
        const [organ = NOWHERE] = organsOf(placed)
        expect(begin(organ, length) + length / 2).toBeCloseTo(
          begin(dateOf(placed), dateWidth) + dateWidth / 2,
        )
      }),
    )
  })

  test('a name too long for that takes the date along to the left', () => {
    const placed = place({ organs: ['局'.repeat(18)], stamp: 'seal' })
    const [organ = NOWHERE] = organsOf(placed)
    expect(free(organ, 18)).toBeCloseTo(0)
    expect(begin(dateOf(placed), dateWidth) + dateWidth / 2).toBeCloseTo(LINE - 9)
  })

  test('one seal: centred on name and date, which lie a little below its middle, its top within one line', () => {
    fc.assert(
      fc.property(fc.integer({ min: 30, max: 60 }), (widthMm) => {
        const placed = place({
          organs: ['云岚市水务局'],
          stamp: 'seal',
          seals: [seal('云岚市水务局', { widthMm })],
        })
        const [box] = boxesOf(placed)
        if (!box) throw new Error('no seal')
        const character = characterInMm(gbt9704)
        const middle = pointInMm({ from: 'right', characters: 4 + dateWidth / 2 }, metrics)
        expect(box.x + box.width / 2).toBeCloseTo(middle, 6)
        expect(character * LINE).toBeLessThan(156)
        expect(box.y).toBeGreaterThanOrEqual(0)
        expect(box.y).toBeLessThan(lineInMm(gbt9704))
        const line = placed.rows[0]?.linesAbove ?? 0
        const betweenNameAndDate = (line + 1) * lineInMm(gbt9704)
        expect(box.y + box.height / 2).toBeLessThan(betweenNameAndDate)
        expect(box.y + box.height / 2).toBeGreaterThan(betweenNameAndDate - lineInMm(gbt9704))
        // Room is kept down to the lower edge of the seal.
        const end = betweenNameAndDate + (1 + placed.linesBelow) * lineInMm(gbt9704)
        expect(end).toBeGreaterThanOrEqual(box.y + box.height - 1e-6)
      }),
    )
  })

  test('several organs: every seal on its own name, none crosses or touches another or leaves the text area', () => {
    const name = fc.tuple(fc.integer({ min: 3, max: 14 }), fc.integer({ min: 0, max: 9 }))
    fc.assert(
      fc.property(
        fc.array(name, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 36, max: 50 }),
        (names, widthMm) => {
          const organs = names.map(
            ([length, tag], index) =>
              '市'.repeat(length) +
              '甲乙丙丁戊己庚辛壬癸'.charAt(tag) +
              '寅卯辰巳午未申酉戌亥子丑'.charAt(index),
          )
          const placed = place({
            organs,
            stamp: 'seal',
            seals: organs.map((owner) => seal(owner, { widthMm })),
          })
          const boxes = boxesOf(placed)
          expect(boxes.map(({ owner }) => owner)).toEqual(organs)
          for (const row of placed.rows.filter(({ kind }) => kind === 'organs')) {
            expect(row.texts.length).toBeLessThanOrEqual(3)
            row.texts.forEach((text, index) => {
              const width = widthInCharacters(text.text)
              const middle = LINE - begin(text, width) - width / 2
              expect(row.seals[index]?.right).toBeCloseTo(middle)
            })
          }
          for (const [index, box] of boxes.entries()) {
            // The margin in whole twips is a hundredth of a millimetre less.
            expect(box.x).toBeGreaterThanOrEqual(28 - 0.01)
            expect(box.x + box.width).toBeLessThanOrEqual(184 + 1e-6)
            for (const other of boxes.slice(index + 1)) {
              const isApart = box.x + box.width < other.x || box.y + box.height < other.y
              expect(isApart).toBe(true)
            }
          }
          expect(boxes[0]?.y).toBeGreaterThanOrEqual(0)
          expect(boxes[0]?.y).toBeLessThan(lineInMm(gbt9704))
        },
      ),
    )
  })

  test('short names stand three a row, longer ones two, and the last of them over the date', () => {
    const rowsOf = (organs: readonly string[]) =>
      place({ organs, stamp: 'seal' }).rows.map((row) => row.texts.map(({ text }) => text.length))
    expect(rowsOf(['云岚市公安局', '云岚市民政局', '云岚市司法局'])).toEqual([[6, 6, 6], [DATE.length]])
    expect(rowsOf(['云岚市卫生健康委员会', '云岚市公安局', '云岚市民政局', '云岚市司法局'])).toEqual([
      [10, 6],
      [6, 6],
      [DATE.length],
    ])
    const last = place({ organs: ['云岚市公安局', '云岚市民政局'], stamp: 'seal' })
    expect(organsOf(last)[1]).toMatchObject({ from: 'middle', characters: 4 + dateWidth / 2 })
  })

  test('signing off moves no text: without pictures the room of usual seals is kept', () => {
    const organs = ['云岚市卫生健康委员会', '云岚市公安局', '云岚市民政局']
    const draft = place({ organs, stamp: 'seal' })
    const signed = place({ organs, stamp: 'seal', seals: organs.map((owner) => seal(owner)) })
    expect(texts(signed)).toEqual(texts(draft))
    expect(signed.rows.map(({ linesAbove }) => linesAbove)).toEqual(
      draft.rows.map(({ linesAbove }) => linesAbove),
    )
    expect(draft.rows.flatMap(({ seals }) => seals)).toEqual([])
  })
})

describe('with signets (7.3.5.3)', () => {
  const signers = [{ post: '云岚市人民政府市长', name: '程远' }]
  const signet = seal('程远', { kind: 'signer', widthMm: 24, pixelWidth: 240, pixelHeight: 120 })

  test('two empty lines, signet 右空四字, post two 字 to its left, an empty line, the date 右空四字', () => {
    const placed = place({ stamp: 'signet', signers, seals: [signet] })
    const [post, date] = placed.rows
    const signetWidth = 24 / characterInMm(gbt9704)
    expect(post?.texts[0]).toMatchObject({ text: '云岚市人民政府市长', from: 'right' })
    expect(post?.texts[0]?.characters).toBeCloseTo(4 + signetWidth + 2)
    expect(post?.seals[0]?.right).toBeCloseTo(4 + signetWidth / 2)
    // 12 mm are more than one line: half a line above the post and half a line below it.
    expect(post?.linesAbove).toBe(2.5)
    expect(date?.linesAbove).toBe(1.5)
    expect(date?.texts[0]).toMatchObject({ from: 'right', characters: 4 })
  })

  test('several signers: one a line, posts equally wide, signets below one another', () => {
    const placed = place({
      stamp: 'signet',
      signers: [
        ...signers,
        { post: '云岚市军分区司令员', name: '陆鸣' },
        { post: '澄江区区长', name: '沈月' },
      ],
      seals: [signet, { ...signet, owner: '陆鸣', widthMm: 20 }],
    })
    const posts = placed.rows.filter(({ kind }) => kind === 'post')
    expect(posts.map(({ texts: [first] }) => first?.characters)).toEqual(
      Array(3).fill(posts[0]?.texts[0]?.characters),
    )
    const widths = posts.map(({ texts: [first] }) =>
      first ? first.text.length + first.stretch * (first.text.length - 1) : 0,
    )
    for (const width of widths) expect(width).toBeCloseTo(9)
    expect(posts.map(({ seals }) => seals[0]?.right)).toEqual([
      posts[0]?.seals[0]?.right,
      posts[0]?.seals[0]?.right,
      undefined,
    ])
  })

  test('a signer without a post is named by the organ; nobody to sign leaves the names', () => {
    const nameless = place({
      organs: ['云岚市水务局'],
      stamp: 'signet',
      signers: [{ post: ' ', name: '程远' }],
    })
    expect(texts(nameless)[0]?.text).toBe('云岚市水务局')
    expect(place({ organs: ['云岚市水务局'], stamp: 'signet' })).toEqual(place({ organs: ['云岚市水务局'] }))
  })
})

test('a signature of very many organs may be parted between its rows', () => {
  const organs = Array.from({ length: 20 }, (_, index) => `云岚市第${index + 1}卫生监督管理局`)
  expect(place({ organs, stamp: 'seal' }).keepsTogether).toBe(false)
  expect(place({ organs: organs.slice(0, 2), stamp: 'seal' }).keepsTogether).toBe(true)
})
