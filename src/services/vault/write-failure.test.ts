import { expect, test } from 'vitest'
import { sealKind } from './document-kinds'
import { readFailure, writeFailure } from './write-failure'

const full = Object.assign(new Error('no space'), { code: 'ENOSPC' })

test('a name with quotation marks of its own has them inside the others', () => {
  const label = sealKind.label({
    id: 'seal-1',
    schemaVersion: 1,
    kind: 'organ',
    owner: '云岚市交通运输局',
    mediaType: 'image/png',
    base64: 'AAAA',
    pixelWidth: 1,
    pixelHeight: 1,
    widthMm: 42,
  })
  expect(writeFailure(full, label, 'VAULT_UNWRITABLE').message).toBe(
    '没能写入“‘云岚市交通运输局’的印章图样”：磁盘已满。请释放空间后重试。',
  )
  expect(readFailure(full, '版式方案“本单位”').message).toMatch(/^没能读取“版式方案‘本单位’”：/)
})
