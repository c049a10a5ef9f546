// Where in a reply file something stands, as a clerk says it: 答复 › 第 1 节 › 标题.

const NAMES: Readonly<Record<string, string>> = {
  proposal: '案件',
  reply: '答复',
  kind: '类别',
  role: '办理角色',
  session: '届次会议',
  number: '编号',
  proposers: '提案人',
  leadUnit: '主办单位',
  form: '格式',
  issuer: '发文机关',
  masthead: '发文机关标志',
  documentNumber: '文号',
  outcomeCategory: '办理结果类别',
  signatory: '签发人',
  secrecy: '密级',
  urgency: '紧急程度',
  title: '标题',
  salutation: '称谓',
  opening: '开头语',
  preamble: '开头部分',
  sections: '节',
  children: '小节',
  level: '层级',
  heading: '标题',
  headingStyle: '标题样式',
  blocks: '段',
  text: '文字',
  closing: '结束语',
  attachments: '附件',
  signature: '署名和日期',
  organs: '署名',
  date: '日期',
  contact: '联系方式',
  name: '名称',
  phone: '电话',
  copyTo: '抄送机关',
  printing: '印发',
  caption: '图表标题',
  rows: '行',
}

/** 节 and the like are counted: 第 1 节 says more than 节 › 第 1 项. */
const COUNTED = new Set(['节', '小节', '段', '行'])

/**
 * The place in Chinese words; empty where any part of the path has no name a clerk knows.
 * @param path as the schema reports it: field names, and places in lists counted from 0
 */
export function placeInWords(path: readonly PropertyKey[]): string {
  const words: string[] = []
  for (const step of path) {
    if (typeof step !== 'number') {
      const name = Object.hasOwn(NAMES, step) ? NAMES[String(step)] : undefined
      if (name === undefined) return ''
      words.push(name)
      continue
    }
    const list = words.pop() ?? ''
    words.push(COUNTED.has(list) ? `第 ${step + 1} ${list}` : `${list}第 ${step + 1} 项`)
  }
  return words.join(' › ')
}
