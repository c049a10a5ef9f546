// GB/T 9704-2012《党政机关公文格式》 in its own units. The only typographic numbers of the program
// stand in this value; everything else is derived from it by metrics.ts.
import type { LayoutSpec, RoleSpec } from './layout-spec'
import { mm, pt } from './units'

/** 5.2.2: 三号仿宋 wherever no clause says otherwise; 7.3.3: 首行左空二字，回行顶格. */
const usual: RoleSpec = {
  clause: '5.2.2',
  font: 'fangSong',
  size: '三号',
  colour: 'black',
  align: 'justified',
  firstLine: 0,
  left: 0,
  right: 0,
  linesAbove: 0,
  line: 'grid',
  keepWithNext: false,
  outline: 0,
}
const inText: RoleSpec = { ...usual, clause: '7.3.3', firstLine: 2 }

const TIMES = 'Times New Roman'

export const gbt9704: LayoutSpec = {
  name: 'GB/T 9704-2012',
  page: {
    clause: '5.2.1',
    width: mm(210),
    height: mm(297),
    top: mm(37),
    bottom: mm(35),
    left: mm(28),
    right: mm(26),
  },
  grid: { clause: '5.2.3', linesPerPage: 22, charactersPerLine: 28, size: '三号' },
  colours: { clause: '5.2.4', red: 'FF0000', black: '000000' },
  fonts: {
    fangSong: { name: '仿宋_GB2312', latin: TIMES, alternative: '仿宋' },
    kaiTi: { name: '楷体_GB2312', latin: TIMES, alternative: '楷体' },
    heiTi: { name: '黑体', latin: TIMES, alternative: 'SimHei' },
    xiaoBiaoSong: { name: '方正小标宋简体', latin: TIMES, alternative: '宋体' },
    songTi: { name: '宋体', latin: TIMES, alternative: 'SimSun' },
  },
  roles: {
    masthead: {
      ...usual,
      clause: '10.1',
      font: 'xiaoBiaoSong',
      size: '小初',
      colour: 'red',
      align: 'centre',
    },
    category: { ...usual, clause: 'practice', font: 'heiTi', align: 'right' },
    headLine: { ...usual, clause: '10.1', align: 'left' },
    secrecy: { ...usual, clause: '7.2.2', font: 'heiTi', align: 'left' },
    title: { ...usual, clause: '7.3.1', font: 'xiaoBiaoSong', size: '二号', align: 'centre' },
    salutation: { ...usual, clause: '7.3.2', linesAbove: 1 },
    body: inText,
    heading1: { ...inText, font: 'heiTi', keepWithNext: true, outline: 1 },
    heading2: { ...inText, font: 'kaiTi', keepWithNext: true, outline: 2 },
    heading3: { ...inText, keepWithNext: true, outline: 3 },
    heading4: { ...inText, keepWithNext: true, outline: 4 },
    attachmentNote: { ...usual, clause: '7.3.4', left: 2, linesAbove: 1 },
    signatureOrgan: { ...usual, clause: '7.3.5', align: 'right', keepWithNext: true },
    issueDate: { ...usual, clause: '7.3.5', align: 'left' },
    contact: { ...inText, clause: '7.3.6' },
    copies: { ...usual, clause: '7.4.2', size: '四号', left: 1, right: 1 },
    pageNumber: { ...usual, clause: '7.5', font: 'songTi', size: '四号', left: 1, right: 1, line: pt(18) },
    tableCaption: {
      ...usual,
      clause: 'practice',
      font: 'heiTi',
      size: '四号',
      align: 'centre',
      keepWithNext: true,
    },
    tableHead: { ...usual, clause: 'practice', font: 'heiTi', size: '小四', align: 'centre', line: pt(20) },
    tableCell: { ...usual, clause: 'practice', size: '小四', align: 'left', line: pt(20) },
    figure: {
      ...usual,
      clause: 'practice',
      align: 'centre',
      linesAbove: 0.5,
      line: 'free',
      keepWithNext: true,
    },
    figureCaption: { ...usual, clause: 'practice', font: 'heiTi', size: '四号', align: 'centre' },
  },
  unsealed: { clause: '7.3.5.2', linesAbove: 1, right: 2, dateShift: 2 },
  sealed: { clause: '7.3.5.1', linesAbove: 3, dateRight: 4 },
  pageNumber: { clause: '7.5', belowTextArea: mm(7), dash: '—' },
  letter: {
    clause: '10.1',
    mastheadTop: mm(30),
    // Sizes, weights, the gap and headTop are practice: the clause leaves them open.
    mastheadSizes: ['小初', '一号', '小一', '二号'],
    ruleBelowMasthead: mm(4),
    ruleLength: mm(170),
    lowerRuleFromPageBottom: mm(20),
    thickRule: pt(2),
    thinRule: pt(0.75),
    ruleGap: pt(1),
    textBelowRule: 7 / 8,
    titleLinesAbove: 2,
    headTop: mm(15),
    firstPageNumbered: false,
  },
  plain: { clause: 'practice', titleLinesAbove: 1 },
  title: { clause: '7.3.1', charactersPerLine: 19 },
  attachments: { clause: 'practice', keptLines: 8 },
  table: { clause: 'practice', border: pt(0.5), cellMargin: mm(1.5), cellBelow: mm(1) },
}
