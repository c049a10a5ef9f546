// Design tokens that both the antd theme and tokens.css need; a test keeps the two equal.

export const color = {
  frame: '#16283d',
  frameActive: '#2b4763',
  frameText: '#9fb1c6',
  background: '#f2f4f7',
  surface: '#ffffff',
  surfaceSub: '#f8f9fb',
  canvas: '#dde2e8',
  tableHead: '#eef1f5',
  text1: '#1b2532',
  text2: '#434f60',
  text3: '#5d697b',
  line: '#dde2e9',
  line2: '#eaeef3',
  control: '#7c8898',
  primary: '#1f5a94',
  primaryHover: '#174876',
  primaryBackground: '#e9f1f9',
  primaryLine: '#b9d1e8',
  /** 版头, red rules, 文号, 签发, the program's mark; nothing else. */
  official: '#be1a20',
  red: '#a8200d',
  redBackground: '#fdeeea',
  redLine: '#f1c3b8',
  amber: '#7f4d00',
  amberBackground: '#fff4db',
  amberLine: '#edd496',
  green: '#1a6540',
  greenBackground: '#e6f4ec',
  greenLine: '#b3dac4',
  grey: '#566273',
  greyBackground: '#eef1f5',
  greyLine: '#d5dbe3',
  shapeRed: '#c42b14',
  shapeAmber: '#b57700',
  shapeGreen: '#2e8b5b',
  shapeGrey: '#788496',
} as const

export const fontFamily =
  '"Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif'
