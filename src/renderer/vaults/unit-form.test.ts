import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Unit } from '../../core/proposals/unit'
import { EMPTY_UNIT_FORM, formToUnit, splitCopyTo, unitToForm } from './unit-form'

const tidy = fc.string({ unit: 'grapheme', maxLength: 30 }).map((text) => text.replace(/\s+/g, ' ').trim())

describe('formToUnit', () => {
  it('gives back the unit the form was filled from', () => {
    const copyName = tidy.filter((name) => name !== '' && !/[、，,；;]/.test(name))
    const unit = fc.record({
      name: tidy,
      shortName: tidy,
      numberPrefix: tidy,
      contactName: tidy,
      contactPhone: tidy,
      copyTo: fc.uniqueArray(copyName, { maxLength: 5 }),
    })
    fc.assert(
      fc.property(unit, (value) => {
        expect(formToUnit(unitToForm(value))).toEqual(value)
      }),
    )
  })

  it('makes what the contract accepts out of the least a clerk fills in', () => {
    expect(Unit.safeParse(formToUnit({ ...EMPTY_UNIT_FORM, name: ' 云岚市水务局 ' })).success).toBe(true)
    expect(Unit.safeParse(formToUnit(EMPTY_UNIT_FORM)).success).toBe(false)
  })
})

describe('splitCopyTo', () => {
  it('reads one unit a line or joined by marks, each once', () => {
    expect(splitCopyTo('市政协提案委员会\n市政府督查室、市财政局，市财政局')).toEqual([
      '市政协提案委员会',
      '市政府督查室',
      '市财政局',
    ])
  })
})
