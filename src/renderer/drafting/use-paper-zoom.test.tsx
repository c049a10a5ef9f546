import { act, renderHook } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import { usePaperZoom } from './use-paper-zoom'

let tell: () => void = () => undefined
let width = 0

beforeEach(() => {
  window.ResizeObserver = class implements ResizeObserver {
    constructor(listener: ResizeObserverCallback) {
      tell = () => listener([], this)
    }
    observe(): void {
      tell()
    }
    unobserve(): void {}
    disconnect(): void {}
  }
})

function open(first: number) {
  const desk = document.createElement('section')
  const ground = desk.appendChild(document.createElement('div'))
  ground.className = 'paper-canvas'
  Object.defineProperty(ground, 'clientWidth', { get: () => width })
  width = first
  const { result } = renderHook(() => usePaperZoom({ current: desk }))
  return {
    zoom: () => result.current[0],
    choose: (zoom: number | 'fit') => act(() => result.current[1](zoom)),
    resize: (to: number) =>
      act(() => {
        width = to
        tell()
      }),
  }
}

it('opens as wide as a room that is too narrow for the whole paper, and at 100 % in a wider one', () => {
  const { zoom, resize } = open(740)
  expect(zoom()).toBe('fit')
  resize(900)
  expect(zoom()).toBe(1)
})

it('gives back what was chosen when the pane is folded', () => {
  const { zoom, choose, resize } = open(1000)
  choose(0.9)
  resize(600)
  expect(zoom()).toBe('fit')
  resize(1000)
  expect(zoom()).toBe(0.9)
})

it('leaves alone what was chosen for a room too narrow, and a width chosen as fitting', () => {
  const { zoom, choose, resize } = open(600)
  choose(1)
  expect(zoom()).toBe(1)
  resize(500)
  expect(zoom()).toBe(1)
  choose('fit')
  resize(1200)
  expect(zoom()).toBe('fit')
})

it('stays as it was while the room is hidden', () => {
  const { zoom, resize } = open(600)
  resize(0)
  expect(zoom()).toBe('fit')
})
