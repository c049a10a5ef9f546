import { NumberField, useEditing } from './profile-field'

const MARGINS = ['top', 'bottom', 'left', 'right'] as const

/** 页边距, 行距 and 字距. */
export function PageFields() {
  const { draft, onChange } = useEditing()
  return (
    <fieldset className="profile-fields">
      <legend>页面</legend>
      {MARGINS.map((side) => (
        <NumberField
          key={side}
          path={`page.${side}`}
          unit="毫米"
          step={0.1}
          value={draft.page[side]}
          onChange={(value) => onChange({ page: { ...draft.page, [side]: value } })}
        />
      ))}
      <NumberField
        path="linePitch"
        unit="磅"
        step={0.05}
        value={draft.linePitch}
        onChange={(linePitch) => onChange({ linePitch })}
      />
      <NumberField
        path="characterSpacing"
        unit="磅"
        step={0.05}
        value={draft.characterSpacing}
        onChange={(characterSpacing) => onChange({ characterSpacing })}
      />
    </fieldset>
  )
}
