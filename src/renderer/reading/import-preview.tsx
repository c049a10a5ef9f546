import type { ReadCase } from '../../contract/calls'
import { Tag } from '../ui-kit/tag'
import { orderMessages, previewElements, previewOutline } from './preview-content'
import type { OutlineEntry, ReadMessage } from './preview-content'

const SEVERITY_TAGS: Readonly<
  Record<ReadMessage['severity'], { readonly tone: 'amber' | 'primary' | 'neutral'; readonly name: string }>
> = {
  unplaced: { tone: 'amber', name: '没有归入' },
  doubt: { tone: 'amber', name: '请核对' },
  note: { tone: 'neutral', name: '说明' },
}

function Outline({ entries }: { readonly entries: readonly OutlineEntry[] }) {
  return (
    <ul>
      {entries.map(({ key, text, paragraphs, characters, children }) => (
        <li key={key}>
          {text}
          {paragraphs > 0 && (
            <span className="import-outline-size">
              {paragraphs} 段，{characters} 字
            </span>
          )}
          {children.length > 0 && <Outline entries={children} />}
        </li>
      ))}
    </ul>
  )
}

function Message({ message }: { readonly message: ReadMessage }) {
  const { tone, name } = SEVERITY_TAGS[message.severity]
  return (
    <li className="import-message">
      <div className="import-message-head">
        <Tag tone={tone}>{name}</Tag>
        <span>{message.text}</span>
        {message.line !== undefined && <span className="import-message-line">第 {message.line} 行</span>}
      </div>
      {message.excerpt !== undefined && message.excerpt !== '' && <blockquote>{message.excerpt}</blockquote>}
    </li>
  )
}

/** What was recognised and what was not certain, before anything is written. */
export function ImportPreview({ read }: { readonly read: ReadCase }) {
  const messages = orderMessages(read.messages)
  const doubts = messages.filter(({ severity }) => severity !== 'note').length
  return (
    <div className="import-preview">
      <section className="card" aria-labelledby="import-recognised">
        <h2 id="import-recognised">认出的内容</h2>
        <div className="import-preview-scroll" tabIndex={0} role="group" aria-labelledby="import-recognised">
          <dl className="import-elements">
            {previewElements(read.value).map(({ name, value }) => [
              <dt key={`${name} name`}>{name}</dt>,
              <dd key={name}>{value === '' ? <span className="import-missing">没有认出</span> : value}</dd>,
            ])}
          </dl>
          <div className="import-outline">
            <Outline entries={previewOutline(read.value.reply)} />
          </div>
        </div>
      </section>
      <section className="card" aria-labelledby="import-messages">
        <h2 id="import-messages">{doubts === 0 ? '没有需要核对的地方' : `需要核对 ${doubts} 处`}</h2>
        <div className="import-preview-scroll" tabIndex={0} role="group" aria-labelledby="import-messages">
          {messages.length === 0 ? (
            <p>全部文字都已归入文稿。建立后仍可修改。</p>
          ) : (
            <ul>
              {messages.map((message, index) => (
                <Message key={index} message={message} />
              ))}
            </ul>
          )}
        </div>
      </section>
    </div>
  )
}
