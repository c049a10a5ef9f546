// Every Chinese text the main process shows by itself: its own dialogs and menus. What the page shows stands
// in src/renderer/strings; what a service reports comes with its error.

export const PRODUCT_NAME = '复文台'

export const EDIT_LABELS = {
  undo: '撤销',
  redo: '重做',
  cut: '剪切',
  copy: '复制',
  paste: '粘贴',
  selectAll: '全选',
} as const

export const APPLICATION_MENU = {
  about: `关于${PRODUCT_NAME}`,
  hide: `隐藏${PRODUCT_NAME}`,
  quit: `退出${PRODUCT_NAME}`,
  edit: '编辑',
} as const

export const FILE_DIALOGS = {
  choose: '选择',
  save: '保存',
  replaceTitle: (fileName: string): string => `已有同名文件“${fileName}”。要用新的文件替换它吗？`,
  replaceDetail: '替换后，原来的文件找不回来。',
  replace: '替换',
  otherName: '换个名字',
} as const

/** What a kind of file is called in the filter of a dialog. */
export const FILE_KINDS: Readonly<Record<string, string>> = {
  docx: 'Word 文档',
  pdf: 'PDF 文件',
  jpeg: 'JPEG 图片',
  jpg: 'JPEG 图片',
  json: '答复文件',
  png: 'PNG 图片',
  txt: '文本文件',
}
export const OTHER_FILES = '文件'
export const ALL_READABLE_FILES = '可以读取的文件'

export const FOLDER_NOT_OPENED = (path: string): string =>
  `没能打开文件夹“${path}”。它可能已被移走或改名，请在文件管理器中查找。`

export const PRINTING = {
  pdfFailed: '没能生成 PDF。请再试一次；仍不行时，可以先导出 Word 文档，再另存为 PDF。',
  noPrinter: '没有找到打印机。请在系统里添加打印机后再打印，或先导出 PDF。',
  failed: '没能打印。请检查打印机是否开机、联机后再试，或先导出 PDF。',
} as const

export const QUIT = '退出'

export const CLOSING = {
  message: '还有文字没有写进卷库。',
  detail: '页面一直没有回应。再等一会儿，通常就能写完；现在关闭，最后几秒输入的内容可能会丢失。',
  wait: '继续等待',
  leave: '放弃并关闭',
} as const

export const PAGE_GONE = {
  message: '页面意外停止。',
  detail: '已自动保存的内容都在卷库里。重新载入后可以继续；最后一秒输入的内容请核对一下。',
  again: '页面接连几次意外停止。',
  againDetail: '已自动保存的内容都在卷库里。请退出后重新启动电脑再试；仍不行时，把日志交给维护人员。',
  reload: '重新载入',
} as const

export const PAGE_MISSING = {
  message: '界面没能打开。',
  detail: '程序的文件可能不完整。请重新安装复文台；卷库不受影响。',
} as const

export const UNEXPECTED = {
  message: '出了点问题，文字没有丢。',
  detail: (logFile: string): string =>
    `已记入日志：${logFile}。可以继续使用；再出现时，请退出后重新启动，并把日志交给维护人员。`,
  close: '知道了',
} as const

export const START_FAILED = {
  message: `${PRODUCT_NAME}没能启动。`,
  detail: (dataFolder: string): string =>
    `请确认能在文件夹“${dataFolder}”里写文件，再启动一次；仍不行时，请联系维护人员。卷库不受影响。`,
} as const
