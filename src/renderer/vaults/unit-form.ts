// The unit's form as typed text, and the way to and from the record.
import type { Unit } from '../../core/proposals/unit'

/** Fields of the form; one text each, copies one a line. */
export interface UnitFormValues {
  readonly name: string
  readonly shortName: string
  readonly numberPrefix: string
  readonly contactName: string
  readonly contactPhone: string
  readonly copyTo: string
}

export const EMPTY_UNIT_FORM: UnitFormValues = {
  name: '',
  shortName: '',
  numberPrefix: '',
  contactName: '',
  contactPhone: '',
  copyTo: '',
}

/** Spaces around and line breaks inside a one-line field are never meant. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** One name a line; lines may also be joined by 、 ， or ；. Empty and repeated names are dropped. */
export function splitCopyTo(text: string): string[] {
  const names = text
    .split(/[\r\n、，,；;]+/)
    .map(oneLine)
    .filter((name) => name !== '')
  return [...new Set(names)]
}

export function unitToForm(unit: Unit): UnitFormValues {
  const { copyTo, ...texts } = unit
  return { ...texts, copyTo: copyTo.join('\n') }
}

/** The record the form stands for; `name` may still be empty, the form's rules refuse that. */
export function formToUnit(values: UnitFormValues): Unit {
  return {
    name: oneLine(values.name),
    shortName: oneLine(values.shortName),
    numberPrefix: oneLine(values.numberPrefix),
    contactName: oneLine(values.contactName),
    contactPhone: oneLine(values.contactPhone),
    copyTo: splitCopyTo(values.copyTo),
  }
}
