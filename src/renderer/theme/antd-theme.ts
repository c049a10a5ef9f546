// The one theme object: the build makes the stylesheet from it, the page refers to the same rules.
// Both must see equal values, otherwise the page would ask for rules the stylesheet does not hold.
import type { ThemeConfig } from 'antd'
import { color, fontFamily } from './tokens'

/** Fixed name of the CSS-variable scope; the default one comes from React's `useId` and changes. */
export const CSS_VARIABLE_KEY = 'fuwen'

export const antdTheme = {
  hashed: false,
  cssVar: { key: CSS_VARIABLE_KEY },
  token: {
    colorPrimary: color.primary,
    colorPrimaryHover: color.primaryHover,
    colorPrimaryBg: color.primaryBackground,
    colorInfo: color.primary,
    colorLink: color.primary,
    colorError: color.red,
    colorWarning: color.amber,
    colorSuccess: color.green,
    colorInfoBg: color.primaryBackground,
    colorInfoBorder: color.primaryLine,
    colorErrorBg: color.redBackground,
    colorErrorBorder: color.redLine,
    colorWarningBg: color.amberBackground,
    colorWarningBorder: color.amberLine,
    colorSuccessBg: color.greenBackground,
    colorSuccessBorder: color.greenLine,
    colorTextBase: color.text1,
    colorTextSecondary: color.text2,
    colorTextTertiary: color.text3,
    colorTextDescription: color.text3,
    colorTextPlaceholder: color.text3,
    colorBorder: color.control,
    colorBorderSecondary: color.line,
    colorBgLayout: color.background,
    borderRadius: 4,
    borderRadiusLG: 8,
    fontFamily,
    fontSize: 14,
    controlHeight: 30,
    controlHeightSM: 26,
    motionDurationFast: '0.1s',
    motionDurationMid: '0.15s',
    motionDurationSlow: '0.15s',
    wireframe: false,
  },
  components: {
    Table: {
      headerBg: color.tableHead,
      headerColor: color.text2,
      headerSplitColor: 'transparent',
      cellPaddingBlock: 4,
      cellPaddingInline: 8,
      cellPaddingBlockSM: 4,
      cellPaddingInlineSM: 8,
      cellFontSize: 13,
      cellFontSizeSM: 13,
      rowSelectedBg: color.primaryBackground,
      rowSelectedHoverBg: color.primaryBackground,
      rowHoverBg: color.surfaceSub,
      borderColor: color.line2,
    },
    Form: { verticalLabelPadding: '0 0 4px', itemMarginBottom: 16 },
    Tabs: { inkBarColor: color.primary },
    Button: { defaultBorderColor: color.control, primaryShadow: 'none', defaultShadow: 'none' },
  },
} as const satisfies ThemeConfig
