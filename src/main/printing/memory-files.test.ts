import { expect, it } from 'vitest'
import { createMemoryFiles } from './memory-files'

it('gives every file out once, at an address of its own', () => {
  const files = createMemoryFiles()
  const first = files.offer({ 'pages.html': '甲', 'pages.css': 'b{}' })
  const second = files.offer({ 'pages.html': '乙' })
  expect(first.pathOf('pages.html')).not.toBe(second.pathOf('pages.html'))
  expect(files.take(first.pathOf('pages.html'))).toBe('甲')
  expect(files.take(first.pathOf('pages.html'))).toBeUndefined()
  expect(files.take(first.pathOf('pages.css'))).toBe('b{}')
  expect(files.take(second.pathOf('pages.html'))).toBe('乙')
})

it('holds nothing that was withdrawn, and nothing nobody offered', () => {
  const files = createMemoryFiles()
  const offered = files.offer({ 'pages.html': '甲' })
  offered.withdraw()
  expect(files.take(offered.pathOf('pages.html'))).toBeUndefined()
  expect(files.take('/index.html')).toBeUndefined()
})
