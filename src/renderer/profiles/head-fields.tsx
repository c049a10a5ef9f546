import { Input, Select } from 'antd'
import { PROFILE_TYPE_SIZES } from '../../core/official-layout/layout-profile'
import type { LayoutProfile } from '../../core/official-layout/layout-profile'
import { FONT_ROLES } from '../../core/official-layout/layout-spec'
import type { CategoryPlace, FontRole } from '../../core/official-layout/layout-spec'
import { ProfileField, useEditing } from './profile-field'

interface Choice<Value> {
  readonly value: Value
  readonly label: string
}

const FORMS: readonly Choice<LayoutProfile['defaultForm']>[] = [
  { value: 'letter', label: '信函格式' },
  { value: 'document', label: '文件格式' },
  { value: 'plain', label: '无红头' },
]
const QUOTES: readonly Choice<LayoutProfile['quotationMarks']>[] = [
  { value: 'half', label: '半宽（西文字体）' },
  { value: 'full', label: '全宽（中文字体）' },
]
const PLACES: readonly Choice<CategoryPlace>[] = [
  { value: 'page-corner', label: '首页右上角' },
  { value: 'first-line', label: '版心第一行右侧' },
]
const FACES: Readonly<Record<FontRole, string>> = {
  fangSong: '仿宋',
  kaiTi: '楷体',
  heiTi: '黑体',
  xiaoBiaoSong: '小标宋',
  songTi: '宋体',
}
const SIGNATORY: readonly Choice<'no' | 'yes'>[] = [
  { value: 'no', label: '不印' },
  { value: 'yes', label: '印在文号右侧' },
]
const RULES: readonly Choice<'first' | 'every'>[] = [
  { value: 'first', label: '只在首页' },
  { value: 'every', label: '每面都印' },
]

interface ChoiceFieldProps<Value> {
  readonly path: string
  readonly value: Value
  readonly choices: readonly Choice<Value>[]
  readonly onChoose: (value: Value) => void
}

function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>) {
  const { path, value, choices, onChoose } = props
  const { isReadOnly } = useEditing()
  return (
    <ProfileField path={path}>
      {(attributes) => (
        <Select<Value>
          {...attributes}
          className="profile-select"
          value={value}
          disabled={isReadOnly}
          popupMatchSelectWidth={false}
          options={choices.map((choice) => ({ ...choice }))}
          onChange={onChoose}
        />
      )}
    </ProfileField>
  )
}

/** Quotation marks, category, and what the head of a letter or document prints. */
export function HeadFields() {
  const { draft, isReadOnly, onChange } = useEditing()
  const { category } = draft
  return (
    <fieldset className="profile-fields">
      <legend>版头和文字</legend>
      <ChoiceField
        path="defaultForm"
        value={draft.defaultForm}
        choices={FORMS}
        onChoose={(defaultForm) => onChange({ defaultForm })}
      />
      <ChoiceField
        path="quotationMarks"
        value={draft.quotationMarks}
        choices={QUOTES}
        onChoose={(quotationMarks) => onChange({ quotationMarks })}
      />
      <ChoiceField
        path="category.place"
        value={category.place}
        choices={PLACES}
        onChoose={(place) => onChange({ category: { ...category, place } })}
      />
      <ChoiceField
        path="category.font"
        value={category.font}
        choices={FONT_ROLES.map((value) => ({ value, label: FACES[value] }))}
        onChoose={(font) => onChange({ category: { ...category, font } })}
      />
      <ChoiceField
        path="category.size"
        value={category.size}
        choices={PROFILE_TYPE_SIZES.map((value) => ({ value, label: value }))}
        onChoose={(size) => onChange({ category: { ...category, size } })}
      />
      <ProfileField path="mastheadSuffix">
        {(attributes) => (
          <Input
            {...attributes}
            className="profile-select"
            value={draft.mastheadSuffix}
            placeholder="不加"
            maxLength={10}
            disabled={isReadOnly}
            autoComplete="off"
            onChange={({ target }) => onChange({ mastheadSuffix: target.value })}
          />
        )}
      </ProfileField>
      <ChoiceField
        path="printsSignatory"
        value={draft.printsSignatory ? 'yes' : 'no'}
        choices={SIGNATORY}
        onChoose={(choice) => onChange({ printsSignatory: choice === 'yes' })}
      />
      <ChoiceField
        path="letterRulesOnEveryPage"
        value={draft.letterRulesOnEveryPage ? 'every' : 'first'}
        choices={RULES}
        onChoose={(choice) => onChange({ letterRulesOnEveryPage: choice === 'every' })}
      />
    </fieldset>
  )
}
