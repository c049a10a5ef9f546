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
  titleLines: '标题断行',
  copyNumber: '份号',
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
  columnWidths: '列宽',
  headerRows: '表头行数',
  columnSpan: '跨列数',
  rowSpan: '跨行数',
  orientation: '纸张方向',
  align: '对齐方式',
  base64: '图片数据',
  mediaType: '图片类型',
  widthMm: '图片宽度',
  alternativeText: '图片说明',
  prefix: '文号代字',
  year: '年份',
  serial: '序号',
  stamp: '盖章',
  signers: '签名章',
  post: '职务',
  adjustments: '版面调整',
  spacing: '字距',
  pitch: '行距',
  signOff: '签发登记',
  organ: '机关',
  openness: '公开属性',
  reason: '理由',
  coOpinions: '会办意见',
  unit: '单位',
  receivedOn: '收到日期',
  summary: '摘要',
  adoption: '采纳情况',
  copies: '送达',
  recipient: '收件人',
  count: '份数',
  means: '方式',
  deliveredOn: '送达日期',
  layoutProfile: '版式方案',
  revision: '版本号',
  proposerCount: '提案人数',
  affiliation: '单位职务',
  titleInBookMarks: '案由书名号',
  organAboveTitle: '标题上方机关',
  assignedOn: '交办日期',
  dueOn: '答复截止',
  sourceText: '提案原文',
  asks: '诉求',
  remarks: '备注',
  numbered: '是否编号',
  id: '标识',
  schemaVersion: '文件版本',
  source: '来源',
}

/** Parts of a table are none of the body's: 表格 › 第 3 行. */
const IN_TABLE = new Set(['rows', 'columnWidths', 'headerRows'])

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
      if (IN_TABLE.has(String(step))) words.push('表格')
      words.push(name)
      continue
    }
    const list = words.pop() ?? ''
    words.push(COUNTED.has(list) ? `第 ${step + 1} ${list}` : `${list}第 ${step + 1} 项`)
  }
  return words.join(' › ')
}
