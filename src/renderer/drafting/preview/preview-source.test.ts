import { TextSelection } from 'prosemirror-state'
import type { EditorState, Transaction } from 'prosemirror-state'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Preview } from '../../../contract/calls'
import { ProposalId, ReplyId } from '../../../core/kernel/ids'
import { emptyProposal } from '../../../core/proposals/proposal'
import { emptyReply } from '../../../core/reply/reply-document'
import type { ReplyCase } from '../../../core/reply/reply-file'
import { fakePreview } from '../../bridge/testing/fake-pages'
import { openEditorSession } from '../editor-session'
import type { EditorSession } from '../editor-session'
import { openPreview, PREVIEW_AFTER_PAUSE } from './preview-source'

const proposal = emptyProposal(ProposalId.parse('case-1'))
const LONG = '路灯改造已经完成。'.repeat(90)

interface Request {
  readonly asked: ReplyCase
  readonly answer: (preview: Preview | null) => Promise<void>
  readonly fail: (error: Error) => Promise<void>
}

/** A session whose composition the test begins and ends, and a service whose answers it gives. */
function open() {
  const paragraph = { kind: 'paragraph' as const, id: 'p-1', text: LONG }
  const reply = { ...emptyReply(ReplyId.parse('reply-1'), proposal.id), preamble: [paragraph] }
  const real = openEditorSession({
    reply,
    isReadOnly: false,
    nextPartId: () => 'p-new',
    onPasteNote: () => undefined,
  })
  let isComposing = false
  const session: EditorSession = { ...real, isComposing: () => isComposing }
  const requests: Request[] = []
  const source = openPreview({
    session,
    proposal,
    request: (asked) =>
      new Promise((resolve, reject) => {
        const settle = async (done: () => void) => {
          done()
          await vi.advanceTimersByTimeAsync(1)
        }
        requests.push({
          asked,
          answer: (preview) => settle(() => resolve(preview)),
          fail: (error) => settle(() => reject(error)),
        })
      }),
  })
  const change = (make: (state: EditorState) => Transaction) => real.change(make)
  return {
    source,
    requests,
    type: (text: string) => change((state) => state.tr.insertText(text, 1)),
    moveCaret: (position: number) =>
      change((state) => state.tr.setSelection(TextSelection.create(state.doc, position))),
    compose: (composes: boolean) => {
      isComposing = composes
    },
    newest: (): Request => requests.at(-1)!,
  }
}

const textOf = ({ asked }: Request): string =>
  asked.reply.preamble.map((block) => (block.kind === 'paragraph' ? block.text : '')).join('')

describe('the preview', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())
  const wait = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)

  it('is asked for at once, then after every pause in typing, with the text of that moment', async () => {
    const { source, requests, type, newest } = open()
    const stop = source.start()
    await wait(10)
    expect(requests).toHaveLength(1)
    await newest().answer(fakePreview(newest().asked))
    expect(source.getState().preview?.document.pages).toHaveLength(2)
    for (const letter of '一二三') {
      type(letter)
      await wait(PREVIEW_AFTER_PAUSE - 10)
    }
    expect(requests).toHaveLength(1)
    await wait(20)
    expect(requests).toHaveLength(2)
    expect(textOf(newest())).toContain('三二一')
    stop()
  })

  it('has one request under way and afterwards the newest', async () => {
    const { source, requests, type, newest } = open()
    source.start()
    await wait(10)
    type('一')
    await wait(PREVIEW_AFTER_PAUSE + 10)
    type('二')
    await wait(PREVIEW_AFTER_PAUSE + 10)
    expect(requests).toHaveLength(1)
    await newest().answer(fakePreview(newest().asked))
    await wait(10)
    expect(requests).toHaveLength(2)
    expect(textOf(newest())).toContain('二一')
  })

  it('keeps the old pages while new ones are made, when that fails, and when it was overtaken', async () => {
    const { source, requests, type, newest } = open()
    source.start()
    await wait(10)
    const pages = fakePreview(newest().asked)
    await newest().answer(pages)
    type('一')
    await wait(PREVIEW_AFTER_PAUSE + 10)
    expect(source.getState()).toMatchObject({ preview: pages, isUpdating: true })
    await newest().fail(new Error('坏了'))
    expect(source.getState()).toMatchObject({ preview: pages, isUpdating: false })
    expect(source.getState().error).toBeInstanceOf(Error)
    source.refresh()
    await wait(10)
    await newest().answer(null)
    expect(source.getState().preview).toBe(pages)
    await wait(PREVIEW_AFTER_PAUSE + 10)
    expect(requests).toHaveLength(4)
    await newest().answer(fakePreview(newest().asked))
    expect(source.getState()).toMatchObject({ error: null, isUpdating: false })
    expect(source.getState().preview).not.toBe(pages)
  })

  it('asks nothing and changes nothing while an input method composes', async () => {
    const { source, requests, type, compose, moveCaret, newest } = open()
    source.start()
    await wait(10)
    await newest().answer(fakePreview(newest().asked))
    const before = source.getState()
    type('一')
    compose(true)
    await wait(3 * PREVIEW_AFTER_PAUSE)
    expect(requests).toHaveLength(1)
    expect(source.getState()).toBe(before)
    compose(false)
    moveCaret(3)
    await wait(PREVIEW_AFTER_PAUSE + 10)
    expect(requests).toHaveLength(2)
  })

  it('holds an answer back that comes during composition', async () => {
    const { source, compose, moveCaret, newest } = open()
    source.start()
    await wait(10)
    compose(true)
    await newest().answer(fakePreview(newest().asked))
    expect(source.getState().preview).toBeNull()
    compose(false)
    moveCaret(3)
    expect(source.getState().preview).not.toBeNull()
  })

  it('leaves pages out that were overtaken by more typing, but never for long', async () => {
    const { source, type, newest } = open()
    source.start()
    await wait(10)
    const first = fakePreview(newest().asked)
    await newest().answer(first)
    type('一')
    await wait(PREVIEW_AFTER_PAUSE + 10)
    type('二')
    await newest().answer(fakePreview(newest().asked))
    expect(source.getState().preview).toBe(first)
    await wait(PREVIEW_AFTER_PAUSE + 10)
    await wait(3000)
    type('三')
    const late = fakePreview(newest().asked)
    await newest().answer(late)
    expect(source.getState().preview).toBe(late)
  })

  it('knows the line of the caret a moment after it moved', async () => {
    const { source, moveCaret, newest } = open()
    source.start()
    await wait(10)
    await newest().answer(fakePreview(newest().asked))
    const first = source.getState().caret
    moveCaret(1 + LONG.length)
    expect(source.getState().caret).toEqual(first)
    await wait(100)
    expect(source.getState().caret?.page).toBe(1)
  })

  it('asks again when the record changes', async () => {
    const { source, requests, newest } = open()
    source.start()
    await wait(10)
    await newest().answer(fakePreview(newest().asked))
    source.changeProposal({ ...proposal, number: '031' })
    await wait(10)
    expect(requests).toHaveLength(2)
    expect(newest().asked.proposal.number).toBe('031')
  })

  it('asks nothing more after its end', async () => {
    const { source, requests, type, newest } = open()
    const stop = source.start()
    await wait(10)
    stop()
    await newest().answer(fakePreview(newest().asked))
    expect(source.getState().preview).toBeNull()
    type('一')
    await wait(2 * PREVIEW_AFTER_PAUSE)
    expect(requests).toHaveLength(1)
  })
})
