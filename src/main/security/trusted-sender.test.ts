import { expect, it } from 'vitest'
import { reasonToRefuse } from './trusted-sender'

const ours = { name: 'contents of the window' }
const mainFrame = { origin: 'app://workstation', parent: null }

it('lets the main frame of our window pass', () => {
  expect(reasonToRefuse({ sender: ours, senderFrame: mainFrame }, ours)).toBeUndefined()
})

it.each([
  ['another window', { sender: {}, senderFrame: mainFrame }],
  ['a frame that is gone', { sender: ours, senderFrame: null }],
  ['a frame inside the page', { sender: ours, senderFrame: { ...mainFrame, parent: mainFrame } }],
  ['another origin', { sender: ours, senderFrame: { ...mainFrame, origin: 'https://example.org' } }],
  ['a file', { sender: ours, senderFrame: { ...mainFrame, origin: 'file://' } }],
])('refuses %s with a reason', (_what, message) => {
  expect(reasonToRefuse(message, ours)).toMatch(/\w/)
})

it('refuses everything while there is no window', () => {
  expect(reasonToRefuse({ sender: ours, senderFrame: mainFrame }, undefined)).toMatch(/window/)
})

it('trusts the development server instead while there is one', () => {
  const server = new URL('http://localhost:5173/')
  const fromServer = { sender: ours, senderFrame: { ...mainFrame, origin: 'http://localhost:5173' } }
  expect(reasonToRefuse(fromServer, ours, server)).toBeUndefined()
  expect(reasonToRefuse({ sender: ours, senderFrame: mainFrame }, ours, server)).toMatch(/origin/)
})
