import { Button, Input } from 'antd'
import type { Signer } from '../../../../core/reply/reply-document'

/** Most signers a reply may have. */
export const MOST_SIGNERS = 20

/** What is wrong with the signers of signets; null when nothing is. Lines without any text do not count. */
export function signerProblem(signers: readonly Signer[]): string | null {
  const filled = filledSigners(signers)
  if (filled.length === 0) return '请填写签名章的姓名，或改为其他盖章方式。'
  return filled.some(({ name }) => name === '') ? '有一位签发人没有写姓名，请补上。' : null
}

export function filledSigners(signers: readonly Signer[]): readonly Signer[] {
  return signers
    .map(({ post, name }) => ({ post: post.trim(), name: name.trim() }))
    .filter(({ post, name }) => post + name !== '')
}

interface SignerFieldsProps {
  readonly signers: readonly Signer[]
  readonly onChange: (signers: readonly Signer[]) => void
}

/** 职务 and 姓名, one line a signet. */
export function SignerFields({ signers, onChange }: SignerFieldsProps) {
  const change = (index: number, change: Partial<Signer>): void =>
    onChange(signers.map((signer, place) => (place === index ? { ...signer, ...change } : signer)))
  return (
    <div className="signer-fields" role="group" aria-label="签名章">
      {signers.map((signer, index) => (
        <div key={index} className="signer-line">
          <Input
            aria-label={`第 ${index + 1} 位的职务`}
            placeholder="职务，如 局长"
            value={signer.post}
            maxLength={100}
            onChange={(event) => change(index, { post: event.target.value })}
          />
          <Input
            aria-label={`第 ${index + 1} 位的姓名`}
            placeholder="姓名"
            value={signer.name}
            maxLength={60}
            onChange={(event) => change(index, { name: event.target.value })}
          />
          {signers.length > 1 && (
            <Button
              aria-label={`去掉第 ${index + 1} 位`}
              onClick={() => onChange(signers.filter((_, place) => place !== index))}
            >
              去掉
            </Button>
          )}
        </div>
      ))}
      {signers.length < MOST_SIGNERS && (
        <Button size="small" onClick={() => onChange([...signers, { post: '', name: '' }])}>
          加一位
        </Button>
      )}
    </div>
  )
}
