export type LightTone = 'red' | 'amber' | 'green' | 'grey'

interface StatusLightProps {
  readonly tone: LightTone
  readonly words: string
  /** What the colour means, for those who do not see it: 临期. */
  readonly meaning?: string
}

/** A light that never speaks by colour alone: ◆ red, ▲ amber, ● green, ○ grey, always with words. */
export function StatusLight({ tone, words, meaning }: StatusLightProps) {
  return (
    <span className={`status-light status-light-${tone}`}>
      <svg className="status-light-shape" width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
        {tone === 'red' && <path d="M5 0 10 5 5 10 0 5Z" />}
        {tone === 'amber' && <path d="M5 0.5 10 9.5H0Z" />}
        {tone === 'green' && <circle cx="5" cy="5" r="4.5" />}
        {tone === 'grey' && <circle cx="5" cy="5" r="3.75" />}
      </svg>
      {words}
      {meaning !== undefined && <span className="visually-hidden">，{meaning}</span>}
    </span>
  )
}
